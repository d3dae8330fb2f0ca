import type { Resources } from '../../lexicon/resources.ts';
import { antecedentOf, apposedTo, BODY, relativeOf, speakerBefore } from './antecedents.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { controllerOf, gerundSubject } from './control.ts';
import { openingOf } from './insertions.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf, type Syntax, withAmount } from './syntax.ts';

type Grammar = Resources['grammar'];
const MOST_STEPS = 12;
/** `saw police beat him`, `did police beat him`: the noun in between is the second verb’s subject. */
const WATCHING = /^(?:see|watch|witness|hear|let|have|observe|notice|help|feel)$/;
/** Pronouns that are no subjects. */
const OBJECT = /^(?:him|them|me|us)$/;

/** Who the clause's subject is: of a passive the one to whom it is done. `null`: not found. */
export function subjectOf(
  syntax: Syntax,
  verb: VerbChunk,
  grammar: Grammar,
  depth = 0,
): NounChunk | null {
  if (depth > MOST_STEPS || syntax.chunks[verb.index - 1]?.word === 'there') return null;
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
    if (chunk.kind === 'comma' && previousOf(syntax, verb.index) === chunk) {
      const opening = openingOf(syntax, i, grammar);
      if (opening >= 0) {
        i = opening;
        joined ||= chunks[i]!.kind === 'conjunction' || chunks[i - 1]?.kind === 'conjunction';
        continue;
      }
    }
    const following = chunks[i + 1];
    if (chunk.kind === 'subordinator' && isVerb(following) && following.form === 'gerund') continue;
    if (chunk.kind === 'subordinator')
      return isWhile(syntax, verb, i)
        ? mainSubject(syntax, i, grammar, depth)
        : inverted(syntax, verb);
    if (chunk.kind === 'conjunction') joined = true;
    if (chunk.kind === 'comma' && isVerb(chunks[i - 1])) joined = true;
    if (chunk.kind === 'comma' && i === verb.index - 1 && followsPassive(syntax, i, verb))
      joined = true;
    if (chunk.kind === 'verb') {
      if (joined && sharesSubject(chunk, verb)) return subjectOf(syntax, chunk, grammar, depth + 1);
      if (verb.form === 'participle' && isFound(syntax, verb, chunk, grammar))
        return subjectOf(syntax, chunk, grammar, depth + 1);
      if (chunk.form === 'finite') {
        const relative = relativeOf(syntax, chunk.index);
        if (relative >= 0) {
          i = relative;
          continue;
        }
        if (joined) return subjectOf(syntax, chunk, grammar, depth + 1);
        const met = contactOf(syntax, chunk);
        if (met && verb.form !== 'participle') return met;
        return verb.form === 'participle' ? null : subjectOf(syntax, chunk, grammar, depth + 1);
      }
      continue;
    }
    if (chunk.kind !== 'noun') continue;
    if (i === verb.index - 1 && /^(?:he|she|they|we|i)$/.test(chunk.word)) return chunk;
    const first = firstOf(syntax, chunk);
    const before = previousOf(syntax, first.index);
    if (OBJECT.test(chunk.word) && verb.form !== 'participle' && !(verb.bare && isWatching(before)))
      continue;
    const listed = before?.kind === 'comma' ? exampleBefore(syntax, before.index) : -1;
    if (listed >= 0 && verb.form !== 'participle') {
      i = listed;
      continue;
    }
    if (joined && before?.kind === 'comma' && verbWithin(syntax, first.index)) continue;
    if (before?.kind === 'preposition' && (verb.form !== 'participle' || joined)) {
      if (grammar.prepositions.clausal.has(before.word) && opensClause(syntax, chunk, verb))
        return chunk;
      i = before.index;
      continue;
    }
    if (before?.kind === 'including' && verb.form !== 'participle') {
      i = before.index;
      continue;
    }
    if (verb.form === 'participle' && before?.word === 'of' && isBodyName(chunk)) {
      const member = previousOf(syntax, before.index);
      if (isNoun(member) && syntax.isActor(member) && !isBodyName(member)) return member;
    }
    if (verb.form === 'participle') return withAmount(syntax, chunk);
    if (isVerb(before)) {
      const inner = innerSubject(syntax, verb, chunk, before, grammar, joined);
      if (typeof inner !== 'number') return inner;
      i = inner;
      continue;
    }
    return apposedTo(syntax, first, verb.index) ?? nameBefore(syntax, first) ?? chunk;
  }
  return inverted(syntax, verb);
}

/**
 * A noun between two verbs: the subject of the second where it begins a clause of its own (`said
 * soldiers shot him`, `saw police beat him`), else the position from which to look on.
 */
function innerSubject(
  syntax: Syntax,
  verb: VerbChunk,
  noun: NounChunk,
  before: VerbChunk,
  { verbs }: Grammar,
  joined: boolean,
): NounChunk | number {
  const near = previousOf(syntax, verb.index) === noun;
  const apart = relativeOf(syntax, before.index) < 0;
  if (near && before.form === 'finite' && apart && verb.from < verb.head) {
    const relative = joinedRelativeOf(syntax, before.index);
    return relative >= 0 ? relative : noun;
  }
  const comma = syntax.chunks.slice(noun.index, verb.index).some(({ kind }) => kind === 'comma');
  const reported = verbs.report.has(before.word) && !verbs.accuse.has(before.word) && !comma;
  const saying = verbs.saying.has(before.word) && apart && syntax.isActor(noun);
  if ((reported || saying) && !joined) return noun;
  return isWatching(before) && verb.bare && near && !joined && syntax.isActor(noun)
    ? noun
    : before.index + 1;
}

/** `men who have not served and have no exemption may not`: position of `who` before joined verbs, or -1. */
function joinedRelativeOf({ chunks }: Syntax, verb: number): number {
  if (chunks[verb - 1]?.kind !== 'conjunction') return -1;
  for (let i = verb - 1; i >= 0; i -= 1) {
    const { kind } = chunks[i]!;
    if (kind === 'relative') return i;
    if (kind === 'break' || kind === 'subordinator') return -1;
  }
  return -1;
}

/** `people she met in May were detained`: people, where a clause follows its noun without a pronoun. */
function contactOf(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  const subject = previousOf(syntax, verb.index);
  if (!isNoun(subject) || !subject.pronoun) return null;
  const noun = syntax.chunks[subject.index - 1];
  return isNoun(noun) && syntax.isActor(noun) && !noun.pronoun ? noun : null;
}

/** An organisation: who of its members is arrested or killed stands before it. */
function isBodyName({ entity, word }: NounChunk): boolean {
  return entity ? entity.label === 'ORG' || entity.label === 'GPE' : BODY.test(word);
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

/** `was held for years, tortured and killed`: nothing but phrases stands behind the passive before. */
function followsPassive({ chunks }: Syntax, comma: number, verb: VerbChunk): boolean {
  if (verb.form !== 'participle') return false;
  for (let i = comma - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return chunk.passive && chunk.form !== 'gerund';
    const phrase = chunk.kind === 'preposition' || chunk.kind === 'time' || chunk.kind === 'adverb';
    const governed = chunk.kind === 'noun' && chunks[i - 1]?.kind === 'preposition';
    if (!phrase && !governed) return false;
  }
  return false;
}

/** `X, a lecturer and poet was shot`: X. */
function nameBefore({ chunks }: Syntax, { index, article }: NounChunk): NounChunk | null {
  const name =
    article === 'indefinite' && chunks[index - 1]?.word === ',' ? chunks[index - 2] : undefined;
  return isNoun(name) && name.entity?.label === 'PERSON' ? name : null;
}

/** `people including nurses, teachers, students`: position of `including`, or -1. */
function exampleBefore({ chunks }: Syntax, comma: number): number {
  let i = comma;
  while (chunks[i]?.word === ',' && isNoun(chunks[i - 1])) i -= 2;
  return i < comma && chunks[i]?.kind === 'including' ? i : -1;
}

/** True where the clause has a verb before a position: what stands there is no subject of a joined verb. */
function verbWithin(syntax: Syntax, index: number): boolean {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb') return chunk.form === 'finite' && relativeOf(syntax, i) < 0;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return false;
  }
  return false;
}

function sharesSubject(earlier: VerbChunk, later: VerbChunk): boolean {
  if (later.form === 'participle') return earlier.passive;
  return earlier.form === 'finite';
}

/** `after members of the guard shot him`: nothing but phrases stands between a noun and its verb. */
function opensClause({ chunks, isActor }: Syntax, noun: NounChunk, verb: VerbChunk): boolean {
  if (noun.index === verb.index - 1) return true;
  return (
    isActor(noun) &&
    !/^(?:as|like|than)$/.test(chunks[noun.index - 1]!.word) &&
    chunks
      .slice(noun.index + 1, verb.index)
      .every(({ kind }) => kind === 'noun' || kind === 'preposition' || kind === 'adverb')
  );
}

/** `saw`, `did`: what follows is the subject of the next verb. */
function isWatching(chunk: Chunk | undefined): chunk is VerbChunk {
  return isVerb(chunk) && (WATCHING.test(chunk.word) || chunk.word === 'do');
}

/** `while held by rebels`, `when arrested`: a participle right behind a word that opens a clause. */
function isWhile(syntax: Syntax, verb: VerbChunk, subordinator: number): boolean {
  return (
    verb.form === 'participle' &&
    previousOf(syntax, verb.index)?.index === subordinator &&
    /^(?:while|when|once|if|although|though|until|unless)$/.test(syntax.chunks[subordinator]!.word)
  );
}

/** The subject of the clause around `while held`: of the verb before, else of the one behind. */
function mainSubject(
  syntax: Syntax,
  subordinator: number,
  grammar: Grammar,
  depth: number,
): NounChunk | null {
  const main = finiteBefore(syntax, subordinator);
  if (main) return subjectOf(syntax, main, grammar, depth + 1);
  const verb = nextOf(syntax, subordinator);
  return isVerb(verb) ? inverted(syntax, verb) : null;
}

/** `was found murdered`, `were left beaten`: of whom the first verb is said, the second is too. */
function isFound(syntax: Syntax, verb: VerbChunk, before: VerbChunk, { verbs }: Grammar): boolean {
  return (
    before.passive && verbs.perception.has(before.word) && previousOf(syntax, verb.index) === before
  );
}

/** `Arrested and beaten in May, the editor …`: the subject of a participle that opens the sentence. */
function inverted(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  if (verb.form !== 'participle') return null;
  for (let i = verb.index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'comma') {
      const next = nextOf(syntax, i);
      if (isVerb(next) && next.form === 'participle') continue;
      if (next?.kind === 'time' || next?.kind === 'conjunction') continue;
      if (isNoun(next) && isPlaceName(next) && syntax.chunks[next.index + 1]?.kind === 'comma')
        continue;
      return isNoun(next) ? next : null;
    }
    if ((chunk.kind === 'verb' && chunk.form !== 'participle') || chunk.kind === 'break')
      return null;
  }
  return null;
}

function isPlaceName({ entity }: NounChunk): boolean {
  return /^(?:GPE|FAC|LOC)$/.test(entity?.label ?? '');
}
