import type { Resources } from '../../../lexicon/resources.ts';
import type {
  DateMention,
  EntityMention,
  LinkedDocument,
  Sentence,
  Token,
} from '../../../model.ts';
import {
  hasObjectBehindAdverb,
  isActed,
  isBetweenPeople,
  isInGerundList,
  isSupported,
} from './bare-verbs.ts';
import type { ByToken } from './by-token.ts';
import type { RawChunk } from './chunk.ts';
import {
  isBarred,
  isNamedBy,
  isNominalised,
  isOffice,
  isPeople,
  isSuffered,
  LEADING_TO,
} from './hidden-nouns.ts';
import { hasObject, isBehindThat, isHiddenVerb } from './hidden-verbs.ts';
import { isPremodifier } from './premodifying.ts';
import { NOUNISH, PREMODIFIERS } from './word-classes.ts';

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

  /** wink-nlp calls many nouns verbs: `of torture`, `face torture`, `tear gas`. */
  isNounAfterAll(i: number): boolean {
    const token = this.at(i);
    if (!token) return false;
    const before = this.at(i - 1);
    if (this.mentions.entities.has(i) || this.grammar.verbs.never.has(token.lower)) return true;
    if (token.lower.endsWith('ing') && before && PREMODIFIERS.has(before.pos))
      return before.lower !== 'those';
    if (token.lower.endsWith('ing') && (this.isListed(i) || isNamedBy(this, i)))
      return !isInGerundList(this, i);
    if (isNominalised(this, i) || isPeople(this, i) || isOffice(this, i)) return true;
    if (hasObjectBehindAdverb(this, i)) return false;
    if (
      before?.lower === "'" &&
      this.at(i - 2)?.lower.endsWith('s') &&
      this.at(i - 2)!.end === before.start
    )
      return true;
    if (/(?:ed|ing)$/.test(token.lower)) return false;
    if (before && (before.pos === 'DET' || before.lower === "'s")) return true;
    if (before && this.grammar.pronouns.possessive.has(before.lower)) return true;
    if (
      before?.pos === 'ADP' &&
      before.lower !== 'to' &&
      this.chunks.at(-1)?.kind === 'preposition'
    )
      return true;
    if (before?.lower === 'to' && (token.lower !== token.lemma || isSuffered(this, i))) return true;
    if (!this.grammar.nouns.or_verbs.has(token.lower)) return false;
    if (!before || this.isHiddenVerb(i - 1)) return true;
    if (isBehindThat(this, i)) return false;
    if (isSupported(this, i) || isBetweenPeople(this, i) || isActed(this, i)) return false;
    if (before.lower === 'to' || before.pos === 'AUX' || before.pos === 'PRON') return false;
    if (before.pos !== 'NOUN' || this.at(i + 1)?.pos === 'NOUN') return true;
    return (
      token.lower === token.lemma &&
      !before.lower.endsWith('s') &&
      !this.actors.perpetrators.has(before.lower) &&
      !this.actors.victims.has(before.lower) &&
      !/(?:people|men|women|children|who)$/.test(before.lower)
    );
  }

  /** `; stereotyping;`: a form in -ing that stands alone between marks. */
  isListed(i: number): boolean {
    const before = this.at(i - 1);
    const after = this.at(i + 1);
    if (before?.pos !== 'PUNCT' && before?.pos !== 'CCONJ' && before?.pos !== 'ADP') return false;
    if (before.lower === 'from' && isBarred(this)) return false;
    return !after || after.pos === 'PUNCT' || (after.pos === 'CCONJ' && before.pos === 'PUNCT');
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
