import { antecedentOf, apposedTo, relativeOf, speakerBefore } from './antecedents.ts';
import { controllerOf } from './control.ts';
import { inverted } from './fronted.ts';
import { gerundSubject } from './gerunds.ts';
import {
  beforePhrase,
  contactOf,
  innerSubject,
  isWatching,
  opensClause,
} from './inner-subjects.ts';
import { openingOf } from './insertions.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf, withAmount } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { linkBefore } from './syntax/voice.ts';

const MOST_STEPS = 12;
/** Pronouns that are no subjects. */
const OBJECT = /^(?:him|them|me|us)$/;

/** What a pronoun is as an object. */
const SAME = new Map([
  ['he', 'him'],
  ['she', 'her'],
  ['they', 'them'],
]);

/** Who the clause's subject is: of a passive the one to whom it is done. `null`: not found. */
export function subjectOf(syntax: Syntax, verb: VerbChunk, depth = 0): NounChunk | null {
  if (depth > MOST_STEPS || syntax.chunks[verb.index - 1]?.word === 'there') return null;
  if (verb.form === 'infinitive') return controllerOf(syntax, verb, depth, subjectOf);
  if (verb.form === 'gerund') return gerundSubject(syntax, verb, depth, subjectOf);
  const listed = relativeOfList(syntax, verb);
  if (listed >= 0) return antecedentOf(syntax, listed);
  const { chunks } = syntax;
  let joined = false;
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'relative') {
      return syntax.grammar.verbs.report.has(verb.word)
        ? speakerBefore(syntax, i)
        : antecedentOf(syntax, i);
    }
    if (chunk.kind === 'break') {
      const opening = openingDash(syntax, i);
      if (opening >= 0) {
        i = opening;
        continue;
      }
      const shared = i >= verb.index - 2 ? finiteBefore(syntax, i) : null;
      return shared ? subjectOf(syntax, shared, depth + 1) : inverted(syntax, verb);
    }
    if (chunk.kind === 'comma' && previousOf(syntax, verb.index) === chunk) {
      const opening = openingOf(syntax, i);
      if (opening >= 0) {
        i = opening;
        joined ||= chunks[i]!.kind === 'conjunction' || chunks[i - 1]?.kind === 'conjunction';
        continue;
      }
    }
    const following = chunks[i + 1];
    if (chunk.kind === 'subordinator' && isVerb(following) && following.form === 'gerund') continue;
    if (chunk.kind === 'subordinator')
      return isWhile(syntax, verb, i) ? mainSubject(syntax, i, depth) : inverted(syntax, verb);
    if (chunk.kind === 'conjunction' || joinsVerbs(syntax, i, verb)) joined = true;
    if (chunk.kind === 'verb') {
      if (joined && sharesSubject(chunk, verb) && !isClosed(syntax, chunk, verb))
        return subjectOf(syntax, chunk, depth + 1);
      if (verb.form === 'participle' && linkBefore(syntax, verb.index) === chunk)
        return subjectOf(syntax, chunk, depth + 1);
      if (chunk.form === 'finite') {
        const relative = relativeOf(syntax, chunk.index);
        if (relative >= 0) {
          i = relative;
          continue;
        }
        if (joined) return subjectOf(syntax, chunk, depth + 1);
        const met = contactOf(syntax, chunk);
        if (met && verb.form !== 'participle') return met;
        return verb.form === 'participle' ? null : passedOn(syntax, verb, chunk, depth);
      }
      continue;
    }
    if (chunk.kind !== 'noun') continue;
    if (i === verb.index - 1 && /^(?:he|she|they|we|i)$/.test(chunk.word)) return chunk;
    const first = firstOf(syntax, chunk);
    const before = beforePhrase(syntax, first);
    if (
      OBJECT.test(chunk.word) &&
      verb.form !== 'participle' &&
      !(verb.bare && isWatching(syntax, before))
    )
      continue;
    const listed = before?.kind === 'comma' ? exampleBefore(syntax, before.index) : -1;
    if (listed >= 0 && verb.form !== 'participle') {
      i = listed;
      continue;
    }
    if (joined && before?.kind === 'comma' && verbWithin(syntax, first.index)) continue;
    if (before?.kind === 'preposition' && (verb.form !== 'participle' || joined)) {
      if (syntax.grammar.prepositions.clausal.has(before.word) && opensClause(syntax, chunk, verb))
        return chunk;
      i = before.index;
      continue;
    }
    if (before?.kind === 'including' && verb.form !== 'participle') {
      i = before.index;
      continue;
    }
    if (verb.form === 'participle' && before?.word === 'of' && isBodyName(syntax, chunk)) {
      const member = previousOf(syntax, before.index);
      if (isNoun(member) && syntax.isActor(member) && !isBodyName(syntax, member)) return member;
    }
    if (verb.form === 'participle') return withAmount(syntax, chunk);
    if (isVerb(before)) {
      const inner = innerSubject(syntax, verb, chunk, before, joined);
      if (typeof inner !== 'number') return inner;
      i = inner;
      continue;
    }
    return apposedTo(syntax, first, verb.index) ?? nameBefore(syntax, first) ?? chunk;
  }
  return inverted(syntax, verb);
}

/** An organisation: who of its members is arrested or killed stands before it. */
function isBodyName({ grammar }: Syntax, { entity, word }: NounChunk): boolean {
  return entity
    ? entity.label === 'ORG' || entity.label === 'GPE'
    : grammar.nouns.of_members.has(word);
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

/**
 * `migrants face violence from guards, who beat them, rob them`: position of `who`, where the clause
 * before it has a verb already, which this one would be joined to by `and`; or -1.
 */
function relativeOfList(syntax: Syntax, verb: VerbChunk): number {
  const comma = previousOf(syntax, verb.index);
  if (verb.form !== 'finite' || comma?.kind !== 'comma') return -1;
  const opening = openingOf(syntax, comma.index);
  const relative = opening >= 0 ? syntax.chunks[opening + 1] : undefined;
  return relative?.kind === 'relative' && verbWithin(syntax, opening) ? relative.index : -1;
}

/** The nearest finite verb before a semicolon that stands in no relative clause. */
function finiteBefore(syntax: Syntax, index: number): VerbChunk | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'verb' && chunk.form === 'finite' && relativeOf(syntax, i) < 0) return chunk;
  }
  return null;
}

/** The subject of the verb before, or of the one before its clause where only that can be meant. */
function passedOn(
  syntax: Syntax,
  verb: VerbChunk,
  before: VerbChunk,
  depth: number,
): NounChunk | null {
  const subject = subjectOf(syntax, before, depth + 1);
  if (!subject || !isOther(syntax, verb, subject)) return subject;
  const main = finiteBefore(syntax, subject.index - 1);
  return main ? subjectOf(syntax, main, depth + 1) : subject;
}

/** `stopped her while she drove, and beat her`: with the same pronoun for its object a verb goes on from before the clause. */
function isOther({ chunks }: Syntax, verb: VerbChunk, one: NounChunk): boolean {
  const object = SAME.get(one.word);
  if (object === undefined || chunks[one.index - 1]?.kind !== 'subordinator') return false;
  return !verb.passive && chunks[verb.index + 1]?.word === object;
}

/** True for a comma right behind a verb, or between a passive and what is joined to it. */
function joinsVerbs(syntax: Syntax, index: number, verb: VerbChunk): boolean {
  if (syntax.chunks[index]!.kind !== 'comma') return false;
  if (isVerb(syntax.chunks[index - 1])) return true;
  return index === verb.index - 1 && followsPassive(syntax, index, verb);
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

/**
 * `detained X, who had lived there, and deported her`: a comma before `and` closes the relative clause
 * with its only verb, and the verb behind goes on with the one before.
 */
function isClosed(syntax: Syntax, earlier: VerbChunk, later: VerbChunk): boolean {
  const { chunks } = syntax;
  const relative = relativeOf(syntax, earlier.index);
  if (relative < 0 || !verbWithin(syntax, relative)) return false;
  const joiner = later.index - 1;
  if (chunks[joiner]?.kind !== 'conjunction' || chunks[joiner - 1]?.word !== ',') return false;
  return chunks.slice(earlier.index + 1, joiner - 1).every(({ kind }) => kind !== 'comma');
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
function mainSubject(syntax: Syntax, subordinator: number, depth: number): NounChunk | null {
  const main = finiteBefore(syntax, subordinator);
  if (main) return subjectOf(syntax, main, depth + 1);
  const verb = nextOf(syntax, subordinator);
  return isVerb(verb) ? inverted(syntax, verb) : null;
}
