import type { Resources } from '../../../lexicon/resources.ts';
import type {
  DateMention,
  EntityMention,
  LinkedDocument,
  Sentence,
  Token,
} from '../../../model.ts';
import type { ByToken } from './by-token.ts';
import type { RawChunk } from './chunk.ts';
import { isHiddenNoun } from './hidden-nouns.ts';
import { isHiddenVerb } from './hidden-verbs.ts';
import { isSuffered, LEADING_TO } from './noun-signs.ts';
import { isPremodifier } from './premodifying.ts';
import { hasObject } from './verb-signs.ts';
import { NOUNISH } from './word-classes.ts';

/** A mention, and the token after its last. */
interface Extended<M> {
  readonly mention: M;
  readonly to: number;
}

/** Mentions by the token with which they begin. */
export interface MentionIndex {
  readonly entities: Pick<ByToken<Extended<EntityMention>>, 'get' | 'has'>;
  readonly dates: Pick<ByToken<Extended<DateMention>>, 'get' | 'has'>;
  /** The name to which a token belongs. */
  readonly entityAt: (token: number) => EntityMention | null;
  /** True for a token of a violation's trigger. */
  readonly isTrigger: (token: number) => boolean;
}

/** How far ahead to look for the noun or verb that decides a word. */
const REACH = 6;

/**
 * The words of one sentence as the chunker takes them: wink-nlp's tags, put right where the words
 * around tell better.
 */
export class Words {
  readonly mentions: MentionIndex;
  readonly grammar: Resources['grammar'];
  readonly actors: Resources['actors'];
  /** The first token, and the one after the last. */
  readonly start: number;
  readonly end: number;
  /** The chunks made so far. */
  readonly chunks: RawChunk[] = [];
  /** Of the whole document. */
  readonly tokens: readonly Token[];

  constructor(
    doc: LinkedDocument,
    sentence: Sentence,
    mentions: MentionIndex,
    { grammar, actors }: Pick<Resources, 'actors' | 'grammar'>,
  ) {
    this.tokens = doc.tokens;
    this.start = sentence.firstToken;
    this.end = sentence.endToken;
    this.mentions = mentions;
    this.grammar = grammar;
    this.actors = actors;
  }

  /** The token at a position of the document, if it is one of the sentence. */
  at(i: number): Token | undefined {
    return i >= this.start && i < this.end ? this.tokens[i] : undefined;
  }

  lower(i: number): string {
    return this.at(i)?.lower ?? '';
  }

  isVerb(i: number): boolean {
    return this.at(i)?.pos === 'VERB' ? !this.isNounAfterAll(i) : this.isHiddenVerb(i);
  }

  /** Noun, name, number or symbol by its tag. */
  isNounish(i: number): boolean {
    const pos = this.at(i)?.pos;
    return pos !== undefined && NOUNISH.has(pos);
  }

  /** wink-nlp takes many nouns for verbs. */
  isNounAfterAll(i: number): boolean {
    return isHiddenNoun(this, i);
  }

  /** wink-nlp takes some verbs for nouns, adjectives or names. */
  isHiddenVerb(i: number): boolean {
    return isHiddenVerb(this, i);
  }

  /** `on 3 May killed`: the number before belongs to a date. */
  isBehindDate(i: number): boolean {
    const before = this.chunks.at(-1);
    return before?.kind === 'time' && before.to === i;
  }

  /** `the detained politician`, `armed groups`: a participle before its noun. */
  isPremodifier(i: number): boolean {
    return isPremodifier(this, i);
  }

  isParticiple(word: string): boolean {
    return word.endsWith('ed') || this.grammar.verbs.irregular.has(word);
  }

  isBeforeNoun(i: number): boolean {
    let k = i + 1;
    while (k < this.end && k < i + REACH) {
      const token = this.at(k)!;
      if (this.mentions.entities.has(k) || (NOUNISH.has(token.pos) && !this.isHiddenVerb(k)))
        return true;
      const joins = token.lower === '-' || token.lower === 'and' || token.lower === 'or';
      if (joins && this.at(k + 1)?.pos !== 'ADJ' && token.lower !== '-') return false;
      if (token.pos !== 'ADJ' && !joins && !(token.pos === 'VERB' && this.isPremodifier(k)))
        return false;
      k += 1;
    }
    return false;
  }

  isNounLike(i: number): boolean {
    const token = this.at(i);
    return (
      token !== undefined &&
      (NOUNISH.has(token.pos) ||
        token.pos === 'ADJ' ||
        token.pos === 'VERB' ||
        token.pos === 'PROPN')
    );
  }

  isInfinitive(i: number, reach = REACH): boolean {
    const token = this.at(i);
    if (!token || this.mentions.entities.has(i)) return false;
    if (this.grammar.verbs.never.has(token.lower)) return false;
    if (token.pos === 'ADV' || token.lower === '“' || token.lower === '"')
      return reach > 0 && this.isInfinitive(i + 1, reach - 1);
    if (token.pos === 'AUX') return token.lower === 'be' || token.lower === 'have';
    if (isSuffered(this, i) || this.grammar.verbs.never.has(token.lower)) return false;
    if (token.pos === 'NOUN' && token.lower === token.lemma)
      return (
        this.mentions.isTrigger(i) && hasObject(this, i) && !LEADING_TO.test(this.lower(i - 2))
      );
    return token.pos === 'VERB' && token.lower === token.lemma;
  }

  /** Behind an article or `’s`. */
  private isOwned(i: number): boolean {
    const before = this.at(i - 1);
    return before?.pos === 'DET' || before?.lower === "'s" || before?.lower === 'far';
  }

  isQuantity(word: string, i: number): boolean {
    if (!this.grammar.pronouns.quantifying.has(word)) return false;
    return !this.isBeforeNoun(i);
  }

  isNoun(i: number, token: Token): boolean {
    if (NOUNISH.has(token.pos))
      return !((token.pos === 'NOUN' || token.pos === 'PROPN') && this.isHiddenVerb(i));
    if (token.pos === 'VERB') return this.isNounAfterAll(i);
    if (token.pos === 'ADV' || token.pos === 'ADJ') {
      if (this.grammar.nouns.compass.has(token.lower) && this.isOwned(i))
        return !this.isBeforeNoun(i);
    }
    return token.lower === 'chief' && this.isNounish(i - 1);
  }
}
