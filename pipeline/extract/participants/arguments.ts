import type { Resources } from '../../lexicon/resources.ts';
import { singular } from './animacy.ts';
import type { NounChunk, VerbChunk } from './chunk.ts';
import {
  firstOf,
  groupOf,
  isNoun,
  isVerb,
  lastOf,
  nextOf,
  previousOf,
  type Syntax,
} from './syntax.ts';

type Grammar = Resources['grammar'];
const MOST_STEPS = 12;
const ACCUSING = new Set(['of', 'with', 'for', 'in', 'over', 'to']);

/** Who the clause's subject is: of a passive the one to whom it is done. `null`: not found. */
export function subjectOf(
  syntax: Syntax,
  verb: VerbChunk,
  grammar: Grammar,
  depth = 0,
): NounChunk | null {
  if (depth > MOST_STEPS) return null;
  if (verb.form === 'infinitive') return controllerOf(syntax, verb, grammar, depth);
  if (verb.form === 'gerund') return gerundSubject(syntax, verb, grammar, depth);
  const { chunks } = syntax;
  let joined = false;
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'relative') {
      return grammar.verbs.report.has(verb.word)
        ? speakerBefore(syntax, i, grammar)
        : antecedentOf(syntax, i);
    }
    if (chunk.kind === 'break') {
      const opening = openingDash(syntax, i);
      if (opening >= 0) {
        i = opening;
        continue;
      }
      const shared = i >= verb.index - 2 ? finiteBefore(syntax, i) : null;
      return shared ? subjectOf(syntax, shared, grammar, depth + 1) : inverted(syntax, verb);
    }
    if (chunk.kind === 'subordinator') return inverted(syntax, verb);
    if (chunk.kind === 'conjunction') joined = true;
    if (chunk.kind === 'comma' && isVerb(chunks[i - 1])) joined = true;
    if (chunk.kind === 'verb') {
      if (joined && sharesSubject(chunk, verb)) return subjectOf(syntax, chunk, grammar, depth + 1);
      if (chunk.form === 'finite') {
        const relative = relativeOf(syntax, chunk.index);
        if (relative >= 0) {
          i = relative;
          continue;
        }
        if (joined) return subjectOf(syntax, chunk, grammar, depth + 1);
        return verb.form === 'participle' ? null : subjectOf(syntax, chunk, grammar, depth + 1);
      }
      continue;
    }
    if (chunk.kind !== 'noun') continue;
    const first = firstOf(syntax, chunk);
    const before = previousOf(syntax, first.index);
    if (before?.kind === 'preposition' && verb.form !== 'participle') {
      if (grammar.prepositions.clausal.has(before.word) && i === verb.index - 1) return chunk;
      i = before.index;
      continue;
    }
    if (before?.kind === 'including') {
      i = before.index;
      continue;
    }
    if (verb.form !== 'participle') {
      const clause =
        isVerb(before) &&
        previousOf(syntax, verb.index) === chunk &&
        before.form === 'finite' &&
        relativeOf(syntax, before.index) < 0 &&
        verb.from < verb.head;
      if (clause) return chunk;
      if (isVerb(before)) {
        if (grammar.verbs.report.has(before.word) && !joined) return chunk;
        i = before.index + 1;
        continue;
      }
      const named = apposedTo(syntax, first, verb.index);
      if (named) return named;
    }
    return chunk;
  }
  return inverted(syntax, verb);
}

/** Position of the dash that opens the parenthesis closed at `index`, or -1. */
function openingDash(syntax: Syntax, index: number): number {
  if (!/^[–—-]/.test(syntax.chunks[index]!.word)) return -1;
  for (let i = index - 1; i > 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' && /^[–—-]/.test(chunk.word)) return i;
  }
  return -1;
}

/** The nearest finite verb before a semicolon that stands in no relative clause. */
function finiteBefore(syntax: Syntax, index: number): VerbChunk | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb' && chunk.form === 'finite' && relativeOf(syntax, i) < 0) return chunk;
  }
  return null;
}

function sharesSubject(earlier: VerbChunk, later: VerbChunk): boolean {
  if (later.form === 'participle') return earlier.passive;
  return earlier.form === 'finite';
}

/** `Arrested in May, the editor …`: the subject of a participle that opens the sentence. */
function inverted(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  if (verb.form !== 'participle') return null;
  for (let i = verb.index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'comma') {
      const next = nextOf(syntax, i);
      return isNoun(next) ? next : null;
    }
    if (chunk.kind === 'verb' || chunk.kind === 'break') return null;
  }
  return null;
}

/** Position of the relative pronoun whose verb this is, or -1. */
function relativeOf(syntax: Syntax, verb: number): number {
  for (let i = verb - 1; i >= 0 && i >= verb - 4; i -= 1) {
    const { kind } = syntax.chunks[i]!;
    if (kind === 'relative') return i;
    if (kind !== 'adverb' && kind !== 'noun' && kind !== 'comma') return -1;
  }
  return -1;
}

/** The noun before a relative pronoun that can say something: a person, a body or a document. */
function speakerBefore(syntax: Syntax, relative: number, grammar: Grammar): NounChunk | null {
  for (let i = relative - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'break') return null;
    if (chunk.kind !== 'noun') continue;
    if (grammar.nouns.documents.has(singular(chunk.word))) return chunk;
    if (syntax.isActor(chunk) && chunk.entity?.label !== 'GPE') return chunk;
  }
  return null;
}

/** The noun that a relative pronoun stands for. */
export function antecedentOf(syntax: Syntax, relative: number): NounChunk | null {
  for (let i = relative - 1; i >= 0 && i >= relative - 6; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'break') return null;
    if (chunk.kind !== 'noun') continue;
    const before = previousOf(syntax, firstOf(syntax, chunk).index);
    if (before?.kind === 'preposition' && before.word === 'of' && !syntax.isActor(chunk)) continue;
    return chunk;
  }
  return null;
}

/** `X, the leader of Y, was …`: X. */
function apposedTo(syntax: Syntax, chunk: NounChunk, verb: number): NounChunk | null {
  const comma = syntax.chunks[chunk.index - 1];
  const closing = syntax.chunks[verb - 1];
  if (comma?.kind !== 'comma' || closing?.kind !== 'comma') return null;
  for (let i = comma.index - 1; i >= 0; i -= 1) {
    const earlier = syntax.chunks[i]!;
    if (earlier.kind === 'noun') {
      const first = firstOf(syntax, earlier);
      const before = previousOf(syntax, first.index);
      if (before?.kind === 'preposition') {
        i = before.index;
        continue;
      }
      return syntax.isActor(earlier) ? earlier : null;
    }
    if (earlier.kind !== 'comma' && earlier.kind !== 'adverb') return null;
  }
  return null;
}

function controllerOf(
  syntax: Syntax,
  verb: VerbChunk,
  grammar: Grammar,
  depth: number,
): NounChunk | null {
  const noun = previousOf(syntax, verb.index);
  if (isNoun(noun) && syntax.isActor(noun)) {
    const introduced = previousOf(syntax, firstOf(syntax, noun).index);
    if (introduced?.word === 'for' || introduced?.word === 'by') return noun;
  }
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
    if (chunk.kind !== 'verb') continue;
    if (grammar.verbs.giving.has(chunk.word) && !chunk.passive) return objectOf(syntax, chunk);
    if (chunk.form === 'infinitive' && syntax.chunks[verb.index - 1]?.kind === 'conjunction') {
      return subjectOf(syntax, chunk, grammar, depth + 1);
    }
    if (grammar.verbs.object_control.has(chunk.word) && !chunk.passive) {
      return objectOf(syntax, chunk) ?? subjectOf(syntax, chunk, grammar, depth + 1);
    }
    return subjectOf(syntax, chunk, grammar, depth + 1);
  }
  return null;
}

/**
 * Who is accused, charged or held by the verb that governs a preposition: `accused him of`,
 * `was charged with`, `detained two men on suspicion of`, `sentenced her to death for`.
 * @param index the preposition before what they are accused of
 */
export function accusedBefore(syntax: Syntax, index: number, grammar: Grammar): NounChunk | null {
  const preposition = syntax.chunks[index]!.word;
  if (!ACCUSING.has(preposition)) return null;
  const ground = previousOf(syntax, index);
  const grounded = isNoun(ground) && grammar.nouns.grounds.has(singular(ground.word));
  for (let i = index - 1; i >= 0 && i > index - 16; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return null;
    if (chunk.kind !== 'verb') continue;
    const accuses = grammar.verbs.accuse.has(chunk.word);
    const arrests = grammar.verbs.arresting.has(chunk.word) && (grounded || preposition === 'for');
    if (!accuses && !arrests) return null;
    if (preposition === 'in' && !grounded) return null;
    const target = chunk.passive ? subjectOf(syntax, chunk, grammar) : objectOf(syntax, chunk);
    return target && syntax.isActor(target) ? target : null;
  }
  return null;
}

function gerundSubject(
  syntax: Syntax,
  verb: VerbChunk,
  grammar: Grammar,
  depth: number,
): NounChunk | null {
  const before = previousOf(syntax, verb.index);
  if (isNoun(before) && syntax.isActor(before)) {
    const first = firstOf(syntax, before);
    const earlier = previousOf(syntax, first.index);
    if (!(isVerb(earlier) && earlier.form === 'gerund')) return before;
  }
  if (before?.kind === 'preposition') {
    const accused = accusedBefore(syntax, before.index, grammar);
    if (accused) return accused;
    const noun = previousOf(syntax, before.index);
    if (before.word === 'for' && isNoun(noun) && syntax.isActor(noun)) return noun;
  }
  if (before?.kind === 'preposition' && before.word === 'from') {
    const noun = previousOf(syntax, before.index);
    if (isNoun(noun)) return noun;
  }
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break') return null;
    if (chunk.kind === 'verb') return subjectOf(syntax, chunk, grammar, depth + 1);
  }
  const comma = syntax.chunks.slice(verb.index).find((chunk) => chunk.kind === 'comma');
  const next = comma ? nextOf(syntax, comma.index) : undefined;
  return isNoun(next) ? next : null;
}

/** The noun right after an active verb, or the antecedent of a relative pronoun that is its object. */
export function objectOf(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  if (verb.passive) return null;
  const next = nextOf(syntax, verb.index);
  if (isNoun(next)) return next;
  const relative = objectRelative(syntax, verb);
  if (relative) return relative;
  if (next?.kind === 'conjunction' && isVerb(nextOf(syntax, next.index))) {
    const joined = nextOf(syntax, next.index) as VerbChunk;
    if (joined.form === verb.form && !joined.passive) return objectOf(syntax, joined);
  }
  return null;
}

/** `citizens whom the police detained`: citizens. */
function objectRelative(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  const subject = previousOf(syntax, verb.index);
  if (!isNoun(subject)) return null;
  const relative = previousOf(syntax, firstOf(syntax, subject).index);
  if (isNoun(relative) && relative.index === subject.index - 1 && !syntax.groups.has(subject.index))
    return relative;
  return relative?.kind === 'relative' ? antecedentOf(syntax, relative.index) : null;
}

/** A preposition with the nouns that it governs. */
export interface PrepositionalPhrase {
  readonly word: string;
  readonly noun: NounChunk;
  /** The participle through which it hangs on what comes before: `perpetrated` by. */
  readonly through: string | null;
}

/**
 * The prepositional phrases that follow a position, up to the next clause.
 * @param index the chunk after which to begin
 * @param throughParticiples also those after `perpetrated`, `carried out` and the like
 */
export function phrasesAfter(syntax: Syntax, index: number): PrepositionalPhrase[] {
  const phrases: PrepositionalPhrase[] = [];
  let through: string | null = null;
  let i = index + 1;
  while (i < syntax.chunks.length) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'adverb' || chunk.kind === 'time') {
      i += 1;
      continue;
    }
    if (
      chunk.kind === 'comma' &&
      syntax.chunks[i - 1]?.kind === 'time' &&
      /^(?:of|by)$/.test(syntax.chunks[i + 1]?.word ?? '')
    ) {
      i += 1;
      continue;
    }
    if (chunk.kind === 'preposition') {
      const next = nextOf(syntax, i);
      if (isNoun(next)) {
        const of = syntax.chunks[next.index + 1];
        const doer = of?.word === 'of' ? nextOf(syntax, of.index) : undefined;
        if (/^(?:behalf|hands?|part)$/.test(next.word) && isNoun(doer)) {
          phrases.push({ word: 'by', noun: doer, through });
          i = lastOf(syntax, doer).index + 1;
          continue;
        }
        phrases.push({ word: chunk.word, noun: next, through });
        i = lastOf(syntax, next).index + 1;
        continue;
      }
      if (next?.kind === 'time' || next?.kind === 'preposition' || next?.kind === 'conjunction') {
        i += 1;
        continue;
      }
      break;
    }
    if (chunk.kind === 'conjunction') {
      const next = syntax.chunks[i + 1];
      if (next?.kind === 'preposition') {
        i += 1;
        continue;
      }
      break;
    }
    if (chunk.kind === 'verb' && chunk.form === 'participle') {
      through = chunk.word;
      i += 1;
      continue;
    }
    if (
      chunk.kind === 'verb' &&
      chunk.form === 'gerund' &&
      (chunk.word === 'target' || chunk.word === 'affect' || chunk.word === 'involve')
    ) {
      const next = nextOf(syntax, i);
      if (isNoun(next)) {
        phrases.push({ word: chunk.word === 'involve' ? 'with' : 'against', noun: next, through });
        i = lastOf(syntax, next).index + 1;
        continue;
      }
    }
    break;
  }
  return phrases;
}

/** Every member of the list in which a noun stands. */
export function membersOf(syntax: Syntax, noun: NounChunk): readonly NounChunk[] {
  return groupOf(syntax, noun);
}
