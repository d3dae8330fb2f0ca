import type { Resources } from '../../lexicon/resources.ts';
import type { DateMention, EntityMention, LinkedDocument, Sentence, Token } from '../../model.ts';
import { singular } from './animacy.ts';
import type { Chunk, FunctionChunk, VerbForm } from './chunk.ts';

/** Mentions by the token with which they begin, for the tokens of one sentence. */
export interface MentionIndex {
  readonly entities: ReadonlyMap<number, { readonly mention: EntityMention; readonly to: number }>;
  readonly dates: ReadonlyMap<number, { readonly mention: DateMention; readonly to: number }>;
  /** True for a token of a violation's trigger. */
  readonly isTrigger: (token: number) => boolean;
}

type Draft = Chunk extends infer C ? (C extends Chunk ? Omit<C, 'index'> : never) : never;

const BE = new Set([
  'be',
  'am',
  'is',
  'are',
  'was',
  'were',
  'been',
  'being',
  "'s",
  "'re",
  'get',
  'got',
]);
const HAVE = new Set(['have', 'has', 'had', 'having', "'ve"]);
const MODAL = new Set([
  'can',
  'could',
  'may',
  'might',
  'must',
  'shall',
  'should',
  'will',
  'would',
  'do',
  'does',
  'did',
  'cannot',
]);
const NEGATION = new Set(['not', "n't", 'never']);
const INCLUDING = new Set(['including', 'notably', 'namely']);
const PREPOSITIONS = new Set(['for', 'of', 'in', 'with', 'without', 'by', 'from', 'as', 'against']);
const DASHES = new Set(['–', '—', '--']);
const NOUNISH = new Set(['NOUN', 'PROPN', 'NUM', 'SYM', 'X']);
const PREMODIFIERS = new Set(['DET', 'ADJ', 'NUM']);

/** Cuts the tokens of a sentence into chunks, from left to right. */
export function chunksOf(
  doc: LinkedDocument,
  sentence: Sentence,
  mentions: MentionIndex,
  { grammar, actors }: Pick<Resources, 'actors' | 'grammar'>,
): Chunk[] {
  const { tokens } = doc;
  const end = sentence.endToken;
  const chunks: Chunk[] = [];
  const push = (draft: Draft): number => {
    chunks.push({ ...draft, index: chunks.length } as Chunk);
    return draft.to;
  };
  const at = (i: number): Token | undefined =>
    i >= sentence.firstToken && i < end ? tokens[i] : undefined;
  const lower = (i: number): string => at(i)?.lower ?? '';
  const isVerb = (i: number): boolean =>
    at(i)?.pos === 'VERB' ? !isNounAfterAll(i) : isHiddenVerb(i);

  let i = sentence.firstToken;
  while (i < end) {
    const token = tokens[i]!;
    const date = mentions.dates.get(i);
    if (date) {
      i = push({
        kind: 'time',
        from: i,
        to: Math.min(date.to, end),
        word: token.lower,
        date: date.mention,
      });
      continue;
    }
    const joined = joinerEnd(i);
    if (joined) {
      i = push({ kind: 'conjunction', from: i, to: joined, word: 'and' });
      continue;
    }
    const skipped = parenthesisEnd(i) ?? adverbialEnd(i);
    if (skipped) {
      i = push({ kind: 'adverb', from: i, to: skipped, word: token.lower });
      continue;
    }
    i = verbAt(i) ?? nounAt(i) ?? push(functionAt(i, token));
  }
  return chunks;

  /** A bracketed remark in which no violation is named. */
  function parenthesisEnd(i: number): number | null {
    if (lower(i) !== '(') return null;
    for (let k = i + 1; k < end; k += 1) {
      if (mentions.isTrigger(k)) return null;
      if (lower(k) === ')') return k + 1;
    }
    return null;
  }

  /** `as well as`, `along with`: they join as `and` does. */
  function joinerEnd(i: number): number | null {
    if (lower(i) === 'as' && lower(i + 1) === 'well' && lower(i + 2) === 'as') return i + 3;
    const along = lower(i) === 'along' || lower(i) === 'together';
    return along && lower(i + 1) === 'with' && i > sentence.firstToken ? i + 2 : null;
  }

  /** `at times`, `for example`: two words that are one adverb. */
  function adverbialEnd(i: number): number | null {
    const cue = lower(i + 1) === 'than' || (lower(i) === 'up' && lower(i + 1) === 'to');
    if (cue && at(i + 2)?.pos === 'NUM') return i + 2;
    return grammar.adverbials.has(`${lower(i)} ${lower(i + 1)}`) ? i + 2 : null;
  }

  function functionAt(i: number, token: Token): Omit<FunctionChunk, 'index'> {
    return { kind: functionKind(i, token), from: i, to: i + 1, word: token.lower };
  }

  function functionKind(i: number, token: Token): FunctionChunk['kind'] {
    const word = token.lower;
    if (word === ',' || word === '(' || word === ')') return 'comma';
    if (word === ';' || word === ':' || DASHES.has(word)) return 'break';
    if (INCLUDING.has(word)) return 'including';
    if (word === 'such' || (word === 'as' && lower(i - 1) === 'such')) return 'including';
    if (word === 'who' || word === 'whom' || word === 'which' || word === 'whose')
      return 'relative';
    if (word === 'that') return isRelativeThat(i) ? 'relative' : 'subordinator';
    if (word === 'according') return 'adverb';
    if (PREPOSITIONS.has(word)) return 'preposition';
    if (dateFollows(i)) return 'preposition';
    if (word === 'where' || word === 'if' || word === 'whether' || token.pos === 'SCONJ')
      return 'subordinator';
    if (token.pos === 'CCONJ') return 'conjunction';
    if (token.pos === 'ADP' || word === 'to' || word === 'against') return 'preposition';
    if (grammar.prepositions.clausal.has(word)) return 'subordinator';
    return 'adverb';
  }

  /** `since December`, `until last year`. */
  function dateFollows(i: number): boolean {
    if (!grammar.prepositions.clausal.has(lower(i))) return false;
    return mentions.dates.has(i + 1) || (at(i + 1)?.pos === 'DET' && mentions.dates.has(i + 2));
  }

  function isRelativeThat(i: number): boolean {
    let before = chunks.at(-1);
    if (before?.word === '(') before = chunks.at(-2);
    if (before?.kind !== 'noun') return false;
    const next = at(i + 1);
    return next?.pos === 'VERB' || next?.pos === 'AUX';
  }

  /** wink-nlp calls many nouns verbs: `of torture`, `face torture`, `tear gas`. */
  function isNounAfterAll(i: number): boolean {
    const token = at(i);
    if (!token) return false;
    const before = at(i - 1);
    if (mentions.entities.has(i) || grammar.verbs.never.has(token.lower)) return true;
    if (token.lower.endsWith('ing') && before && PREMODIFIERS.has(before.pos)) return true;
    if (token.lower.endsWith('ing') && isListed(i)) return true;
    if (before?.lower === "'" && at(i - 2)?.lower.endsWith('s') && at(i - 2)!.end === before.start)
      return true;
    if (/(?:ed|ing)$/.test(token.lower)) return false;
    if (before && (before.pos === 'DET' || before.lower === "'s")) return true;
    if (before && grammar.pronouns.possessive.has(before.lower)) return true;
    if (before?.pos === 'ADP' && before.lower !== 'to' && chunks.at(-1)?.kind === 'preposition')
      return true;
    if (!grammar.nouns.or_verbs.has(token.lower)) return false;
    if (!before || isHiddenVerb(i - 1)) return true;
    if (before.lower === 'to' || before.pos === 'AUX' || before.pos === 'PRON') return false;
    if (before.pos !== 'NOUN' || at(i + 1)?.pos === 'NOUN') return true;
    return (
      token.lower === token.lemma &&
      !before.lower.endsWith('s') &&
      !actors.perpetrators.has(before.lower) &&
      !actors.victims.has(before.lower) &&
      !/(?:people|men|women|children|who)$/.test(before.lower)
    );
  }

  /** `; stereotyping;`: a form in -ing that stands alone between marks. */
  function isListed(i: number): boolean {
    const before = at(i - 1);
    const after = at(i + 1);
    if (before?.pos !== 'PUNCT' && before?.pos !== 'CCONJ' && before?.pos !== 'ADP') return false;
    return !after || after.pos === 'PUNCT' || (after.pos === 'CCONJ' && before.pos === 'PUNCT');
  }

  function verbAt(first: number): number | null {
    let i = first;
    let to = false;
    let be = false;
    let have = false;
    let modal = false;
    let auxiliary = -1;
    while (i < end) {
      const token = at(i)!;
      const word = token.lower;
      if (i > first && mentions.dates.has(i)) break;
      if (word === 'to' && i === first && isInfinitive(i + 1)) to = true;
      else if (
        token.pos === 'AUX' ||
        (MODAL.has(word) && token.pos !== 'NOUN' && token.pos !== 'PROPN')
      ) {
        auxiliary = i;
        if (BE.has(word)) be = true;
        else if (HAVE.has(word)) have = true;
        else modal = true;
      } else if (to && (word === '“' || word === '"')) {
        // A quotation mark after `to`.
      } else if (NEGATION.has(word) || (token.pos === 'ADV' && (auxiliary >= 0 || to))) {
        if (auxiliary < 0 && !to) break;
      } else break;
      i += 1;
    }
    const main = at(i);
    const isMain =
      main !== undefined &&
      !mentions.entities.has(i) &&
      !INCLUDING.has(main.lower) &&
      main.lower !== 'according' &&
      (to || be || modal || have
        ? isVerb(i) ||
          (be && isParticiple(main.lower) && !isPremodifier(i)) ||
          (to && isInfinitive(i)) ||
          ((modal || have) &&
            (main.pos === 'NOUN' || main.pos === 'ADJ') &&
            isParticiple(main.lower))
        : isVerb(i) && !isPremodifier(i));
    if (isMain) {
      const upTo = lower(i + 2) === 'to' && at(i + 3)?.pos === 'NUM';
      const particle = grammar.verbs.particles.has(lower(i + 1)) && !upTo ? 1 : 0;
      const word = main.lower;
      const participle = isParticiple(word);
      const passive = be && participle && !word.endsWith('ing');
      const form: VerbForm = to
        ? 'infinitive'
        : be || have || modal
          ? lower(first) === 'being' || lower(first) === 'having'
            ? 'gerund'
            : 'finite'
          : word.endsWith('ing')
            ? 'gerund'
            : participle
              ? 'past'
              : 'finite';
      return push({
        kind: 'verb',
        from: first,
        to: i + 1 + particle,
        word: main.lemma,
        head: i,
        form,
        passive,
      });
    }
    if (auxiliary < 0) return null;
    const word = have && !be ? 'have' : 'be';
    return push({
      kind: 'verb',
      from: first,
      to: auxiliary + 1,
      word,
      head: auxiliary,
      form: to
        ? 'infinitive'
        : lower(first) === 'being' || lower(first) === 'having'
          ? 'gerund'
          : 'finite',
      passive: false,
    });
  }

  function isInfinitive(i: number): boolean {
    const token = at(i);
    if (!token || mentions.entities.has(i)) return false;
    if (token.pos === 'ADV' || token.lower === '“' || token.lower === '"')
      return isInfinitive(i + 1);
    if (token.pos === 'AUX') return token.lower === 'be' || token.lower === 'have';
    return token.pos === 'VERB' && token.lower === token.lemma;
  }

  function isParticiple(word: string): boolean {
    return word.endsWith('ed') || grammar.verbs.irregular.has(word);
  }

  /** `the detained politician`, `armed groups`: a participle before its noun. */
  function isPremodifier(i: number): boolean {
    const token = at(i)!;
    const before = at(i - 1);
    const after = at(i + 1);
    if (!/(?:ed|en|ing)$/.test(token.lower) && !grammar.verbs.irregular.has(token.lower))
      return false;
    if (after?.pos === 'CCONJ' && before?.pos === 'ADP' && at(i + 2)?.pos === 'ADJ') return true;
    if (!after || !(NOUNISH.has(after.pos) || after.pos === 'ADJ') || mentions.dates.has(i + 1))
      return false;
    if (grammar.verbs.adjectival.has(token.lower)) {
      if (
        !before ||
        before.pos === 'PUNCT' ||
        before.pos === 'CCONJ' ||
        before.pos === 'VERB' ||
        before.pos === 'ADP'
      )
        return true;
      if (before.pos === 'AUX') return false;
    }
    if (!before) return false;
    if (PREMODIFIERS.has(before.pos) || before.lower === "'s") return true;
    if (grammar.pronouns.possessive.has(before.lower)) return true;
    return before.pos === 'ADP' && !token.lower.endsWith('ing');
  }

  /** A run of noun-like tokens from here, its head the last noun. */
  function nounAt(first: number): number | null {
    const start = at(first)!;
    if (grammar.pronouns.personal.has(start.lower) && !isPossessive(first)) {
      return push({
        kind: 'noun',
        from: first,
        to: first + 1,
        word: start.lower,
        head: first,
        ownFrom: first,
        pronoun: true,
        article: false,
        entity: null,
      });
    }
    if (/^(?:which|whose|what|whom|who)$/.test(start.lower)) return null;
    let head = -1;
    let ownFrom = first;
    let entity: EntityMention | null = null;
    let i = first;
    while (i < end) {
      const token = at(i)!;
      const named = mentions.entities.get(i);
      if (named) {
        if (head >= 0 && i > first && isNewName(i, entity)) break;
        entity = named.mention;
        i = Math.min(named.to, end);
        head = i - 1;
        continue;
      }
      if (mentions.dates.has(i)) {
        const { to } = mentions.dates.get(i)!;
        if (i > first && head < 0 && NOUNISH.has(at(to)?.pos ?? '')) {
          i = to;
          continue;
        }
        break;
      }
      const word = token.lower;
      const compound = compoundEnd(i);
      if (compound > i + 1) {
        const last = at(compound - 1)!;
        const adjective = isBeforeNoun(compound - 1)
          ? last.pos === 'ADJ' || /(?:ed|ing)$/.test(last.lower) || last.lower === 'old'
          : last.pos === 'ADJ' || last.lower.endsWith('ed');
        if (adjective && !isBeforeNoun(compound - 1)) break;
        if (!adjective) {
          head = compound - 1;
          entity = null;
        }
        i = compound;
        continue;
      }
      if (word === '(' && head >= 0 && at(i + 2)?.lower === ')' && at(i + 3)?.pos === 'NOUN') {
        i += 3;
        continue;
      }
      if (
        word === 'that' &&
        (at(i + 1)?.lower.endsWith('s') ||
          at(i + 1)?.pos === 'PROPN' ||
          mentions.entities.has(i + 1))
      )
        break;
      if (word === "'s" || (word === "'" && head === i - 1)) {
        if (head < 0 || token.pos === 'AUX') break;
        ownFrom = i + 1;
        head = -1;
        entity = null;
      } else if (grammar.pronouns.possessive.has(word) && word !== 'whose') {
        if (i > first) break;
        ownFrom = i + 1;
      } else if (token.pos === 'DET') {
        if (head >= 0) break;
        if (isQuantity(word, i)) head = i;
        if (word === 'those' && /(?:ed|ing)$/.test(lower(i + 1))) {
          head = i;
          break;
        }
      } else if (head >= 0 && token.pos === 'VERB' && isVerb(i)) {
        break;
      } else if (token.pos === 'PRON' && i === first && grammar.pronouns.quantifying.has(word)) {
        head = i;
      } else if (isNoun(i, token)) {
        if (mentions.isTrigger(i) && !mentions.isTrigger(i - 1) && isRecipient(first, head, i))
          break;
        if (entity?.label === 'PERSON' && head === i - 1 && !grammar.nouns.after_names.has(word))
          break;
        head = i;
        entity = null;
      } else if (token.pos === 'ADJ' || (token.pos === 'VERB' && isPremodifier(i))) {
        if (head >= 0 && !isBeforeNoun(i)) break;
        if (head < 0 && isQuantity(word, i)) head = i;
      } else if (
        token.pos === 'ADV' &&
        i + 1 < end &&
        head < 0 &&
        (at(i + 1)?.pos === 'ADJ' || isPremodifier(i + 1)) &&
        isBeforeNoun(i + 1)
      ) {
        // An adverb inside a noun phrase: `extremely harsh conditions`.
      } else if (
        (word === '-' || word === '“' || word === '”' || word === '"') &&
        i > first &&
        isNounLike(i + 1) &&
        isNounLike(i - 1)
      ) {
        // A hyphen or quotation mark inside a noun phrase.
      } else if (
        (word === 'and' || word === 'or') &&
        (at(i - 1)?.pos === 'ADJ' || at(i - 2)?.lower === '-') &&
        head < 0 &&
        at(i + 1)?.pos === 'ADJ'
      ) {
        // Coordinated adjectives: `cruel and inhuman treatment`.
      } else break;
      i += 1;
    }
    if (head < first && i > first + 1 && at(first)!.pos === 'DET' && at(i - 1)!.pos === 'ADJ')
      head = i - 1;
    if (head < first) return null;
    return push({
      kind: 'noun',
      from: first,
      to: head + 1,
      word: at(head)!.lower,
      head,
      ownFrom: Math.min(ownFrom, head),
      pronoun: false,
      article: /^(?:the|an?)$/.test(start.lower),
      entity: entity && head + 1 === endOf(entity, head) ? entity : null,
    });
  }

  /** The token after words joined by hyphens: `gender-based`. */
  function compoundEnd(i: number): number {
    let k = i;
    while (
      at(k + 1)?.lower === '-' &&
      at(k + 2) &&
      at(k)!.end === at(k + 1)!.start &&
      at(k + 1)!.end === at(k + 2)!.start
    ) {
      if (mentions.entities.has(k) || mentions.entities.has(k + 2) || mentions.dates.has(k + 2))
        return i + 1;
      k += 2;
    }
    return k + 1;
  }

  /** `denied the bishop permission`: the person right before a trigger is no part of it. */
  function isRecipient(first: number, head: number, trigger: number): boolean {
    if (head !== trigger - 1 || head < first || lower(trigger) === "'s") return false;
    if (!actors.victims.has(singular(lower(head)))) return false;
    const verb = chunks.at(-1);
    const given = verb?.kind === 'verb' && grammar.verbs.granting.has(verb.word);
    return lower(head).endsWith('s') || (given && at(first)?.pos === 'DET');
  }

  /** `her` before a noun. */
  function isPossessive(i: number): boolean {
    return (
      grammar.pronouns.possessive.has(lower(i)) &&
      (isNounLike(i + 1) || mentions.entities.has(i + 1))
    );
  }

  function endOf(entity: EntityMention, head: number): number {
    return at(head)!.end === entity.end ? head + 1 : -1;
  }

  /** A name after a name is a phrase of its own, unless the first is an adjective: `Chinese ZTE`. */
  function isNewName(_i: number, entity: EntityMention | null): boolean {
    return entity !== null && entity.label !== 'NORP';
  }

  function isNoun(i: number, token: Token): boolean {
    if (NOUNISH.has(token.pos)) return !(token.pos === 'NOUN' && isHiddenVerb(i));
    if (token.pos === 'VERB') return isNounAfterAll(i);
    return false;
  }

  /** `an officer shot and killed`, `prisoners face torture`: wink-nlp takes some verbs for nouns. */
  function isHiddenVerb(i: number): boolean {
    const token = at(i);
    if (!token || mentions.entities.has(i) || (token.pos !== 'NOUN' && token.pos !== 'ADJ'))
      return false;
    const before = at(i - 1);
    if (!before || PREMODIFIERS.has(before.pos) || before.lower === "'s" || before.pos === 'ADP')
      return false;
    if (grammar.pronouns.possessive.has(before.lower)) return false;
    const word = token.lower;
    const nominal =
      before.pos === 'NOUN' ||
      before.pos === 'PROPN' ||
      before.pos === 'PRON' ||
      before.pos === 'ADV' ||
      before.lower === ')' ||
      (before.pos === 'VERB' && before.lower.endsWith('ed'));
    if (!nominal && before.pos !== 'CCONJ') return false;
    if (grammar.verbs.hidden.has(word)) {
      const after = at(i + 1);
      return (
        nominal &&
        after !== undefined &&
        (PREMODIFIERS.has(after.pos) ||
          NOUNISH.has(after.pos) ||
          after.pos === 'PRON' ||
          after.pos === 'VERB')
      );
    }
    if (before.lower === 'who' || before.lower === 'which') return true;
    if (grammar.verbs.irregular.has(word) && mentions.isTrigger(i) && before.pos === 'CCONJ')
      return true;
    if (token.pos === 'ADJ' && word.endsWith('ed') && nominal && !isNounLike(i + 1)) return true;
    if (token.pos === 'NOUN' && word.length > 5 && word.endsWith('ed') && nominal) return true;
    return (
      nominal &&
      grammar.verbs.irregular.has(word) &&
      token.pos === 'NOUN' &&
      !(NOUNISH.has(at(i + 1)?.pos ?? '') && false)
    );
  }

  function isNounLike(i: number): boolean {
    const token = at(i);
    return (
      token !== undefined &&
      (NOUNISH.has(token.pos) ||
        token.pos === 'ADJ' ||
        token.pos === 'VERB' ||
        token.pos === 'PROPN')
    );
  }

  function isBeforeNoun(i: number): boolean {
    let k = i + 1;
    while (k < end && k < i + 6) {
      const token = at(k)!;
      if (mentions.entities.has(k) || (NOUNISH.has(token.pos) && !isHiddenVerb(k))) return true;
      const joins = token.lower === '-' || token.lower === 'and' || token.lower === 'or';
      if (joins && at(k + 1)?.pos !== 'ADJ' && token.lower !== '-') return false;
      if (token.pos !== 'ADJ' && !joins && !(token.pos === 'VERB' && isPremodifier(k)))
        return false;
      k += 1;
    }
    return false;
  }

  function isQuantity(word: string, i: number): boolean {
    if (!grammar.pronouns.quantifying.has(word)) return false;
    return !isBeforeNoun(i);
  }
}
