import type { Resources } from '../../lexicon/resources.ts';
import { antecedentOf, apposedTo, BODY, relativeOf, speakerBefore } from './antecedents.ts';
import type { NounChunk, VerbChunk } from './chunk.ts';
import { controllerOf, gerundSubject } from './control.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf, type Syntax } from './syntax.ts';

type Grammar = Resources['grammar'];
const MOST_STEPS = 12;

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
    const following = chunks[i + 1];
    if (chunk.kind === 'subordinator' && isVerb(following) && following.form === 'gerund') continue;
    if (chunk.kind === 'subordinator') return inverted(syntax, verb);
    if (chunk.kind === 'conjunction') joined = true;
    if (chunk.kind === 'comma' && isVerb(chunks[i - 1])) joined = true;
    if (chunk.kind === 'comma' && i === verb.index - 1 && followsPassive(syntax, i, verb))
      joined = true;
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
    if (i === verb.index - 1 && /^(?:he|she|they|we|i)$/.test(chunk.word)) return chunk;
    const first = firstOf(syntax, chunk);
    const before = previousOf(syntax, first.index);
    const listed = before?.kind === 'comma' ? exampleBefore(syntax, before.index) : -1;
    if (listed >= 0 && verb.form !== 'participle') {
      i = listed;
      continue;
    }
    if (joined && before?.kind === 'comma' && verbWithin(syntax, first.index)) continue;
    if (before?.kind === 'preposition' && (verb.form !== 'participle' || joined)) {
      if (grammar.prepositions.clausal.has(before.word) && i === verb.index - 1) return chunk;
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
    if (verb.form !== 'participle') {
      const clause =
        isVerb(before) &&
        previousOf(syntax, verb.index) === chunk &&
        before.form === 'finite' &&
        relativeOf(syntax, before.index) < 0 &&
        verb.from < verb.head;
      const joinedRelative = clause ? joinedRelativeOf(syntax, before.index) : -1;
      if (joinedRelative >= 0) {
        i = joinedRelative;
        continue;
      }
      if (clause) return chunk;
      if (isVerb(before)) {
        const reported =
          grammar.verbs.report.has(before.word) &&
          !grammar.verbs.accuse.has(before.word) &&
          !chunks.slice(chunk.index, verb.index).some((one) => one.kind === 'comma');
        const saying =
          grammar.verbs.saying.has(before.word) && relativeOf(syntax, before.index) < 0;
        if ((reported || (saying && syntax.isActor(chunk))) && !joined) return chunk;
        i = before.index + 1;
        continue;
      }
      const named = apposedTo(syntax, first, verb.index) ?? nameBefore(syntax, first);
      if (named) return named;
    }
    return chunk;
  }
  return inverted(syntax, verb);
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
