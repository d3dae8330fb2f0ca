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
import { openingDash, openingOf } from './insertions.ts';
import { commaJoins, finiteBefore, sharesSubject, verbWithin } from './joined-verbs.ts';
import { exampleBefore, memberOf, nameBefore } from './meant-nouns.ts';
import { firstOf, isVerb, nextOf, previousOf, withAmount } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { linkBefore } from './syntax/verb-neighbours.ts';

const MOST_STEPS = 12;
/** Pronouns that are no subjects. */
const OBJECT = /^(?:him|them|me|us)$/;
/** Pronouns that are nothing but subjects. */
const NOMINATIVE = /^(?:he|she|they|we|i)$/;

/** What a pronoun is as an object. */
const SAME = new Map([
  ['he', 'him'],
  ['she', 'her'],
  ['they', 'them'],
]);

/** The way to the left of a verb, in search of its subject. */
interface Walk {
  readonly syntax: Syntax;
  readonly verb: VerbChunk;
  readonly depth: number;
  /** Something on the way joins the verb to one before it. */
  joined: boolean;
}

/** The subject, `null` where there is none, or the position to the left of which to look on. */
type Step = NounChunk | number | null;

/** Who the clause's subject is: of a passive the one to whom it is done. `null`: not found. */
export function subjectOf(syntax: Syntax, verb: VerbChunk, depth = 0): NounChunk | null {
  const { chunks } = syntax;
  if (depth > MOST_STEPS || chunks[verb.index - 1]?.word === 'there') return null;
  if (verb.form === 'infinitive') return controllerOf(syntax, verb, depth, subjectOf);
  if (verb.form === 'gerund') return gerundSubject(syntax, verb, depth, subjectOf);
  const listed = relativeOfList(syntax, verb);
  if (listed >= 0) return antecedentOf(syntax, listed);
  const walk: Walk = { syntax, verb, depth, joined: false };
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const step = stepOver(walk, chunks[i]!);
    if (typeof step !== 'number') return step;
    i = step;
  }
  return inverted(syntax, verb);
}

function stepOver(walk: Walk, chunk: Chunk): Step {
  switch (chunk.kind) {
    case 'noun':
      return atNoun(walk, chunk);
    case 'verb':
      return atVerb(walk, chunk);
    case 'relative':
      return atRelative(walk, chunk);
    case 'subordinator':
      return atSubordinator(walk, chunk);
    case 'break':
      return atBreak(walk, chunk);
    case 'comma':
      return atComma(walk, chunk);
    case 'conjunction':
      walk.joined = true;
      return chunk.index;
    default:
      return chunk.index;
  }
}

/** `soldiers who beat him`: soldiers; `X, who said`: X. */
function atRelative({ syntax, verb }: Walk, { index }: Chunk): Step {
  const speaks = syntax.grammar.verbs.report.has(verb.word);
  return speaks ? speakerBefore(syntax, index) : antecedentOf(syntax, index);
}

/** Over a parenthesis between dashes; behind a semicolon the verb goes on with the clause before. */
function atBreak({ syntax, verb, depth }: Walk, { index }: Chunk): Step {
  const opening = openingDash(syntax, index);
  if (opening >= 0) return opening;
  const shared = index >= verb.index - 2 ? finiteBefore(syntax, index) : null;
  return shared ? subjectOf(syntax, shared, depth + 1) : inverted(syntax, verb);
}

/** Over an insertion that the comma closes: `police, who had come by night, beat him`. */
function atComma(walk: Walk, { index }: Chunk): Step {
  const { syntax, verb } = walk;
  const opening = previousOf(syntax, verb.index)?.index === index ? openingOf(syntax, index) : -1;
  if (opening < 0) {
    walk.joined ||= commaJoins(syntax, index, verb);
    return index;
  }
  walk.joined ||=
    syntax.chunks[opening]!.kind === 'conjunction' ||
    syntax.chunks[opening - 1]?.kind === 'conjunction';
  return opening;
}

/** A clause begins here; its verb has no subject further to the left, unless it is `while held`. */
function atSubordinator({ syntax, verb, depth }: Walk, { index }: Chunk): Step {
  const following = syntax.chunks[index + 1];
  if (isVerb(following) && following.form === 'gerund') return index;
  return isWhile(syntax, verb, index) ? mainSubject(syntax, index, depth) : inverted(syntax, verb);
}

/** `came and beat him`, `was found murdered`: the subject of the verb before, where it is shared. */
function atVerb({ syntax, verb, depth, joined }: Walk, earlier: VerbChunk): Step {
  const isParticiple = verb.form === 'participle';
  const isShared = joined && sharesSubject(syntax, earlier, verb);
  if (isShared || (isParticiple && linkBefore(syntax, verb.index) === earlier))
    return subjectOf(syntax, earlier, depth + 1);
  if (earlier.form !== 'finite') return earlier.index;
  const relative = relativeOf(syntax, earlier.index);
  if (relative >= 0) return relative;
  if (joined) return subjectOf(syntax, earlier, depth + 1);
  if (isParticiple) return null;
  return contactOf(syntax, earlier) ?? passedOn(syntax, verb, earlier, depth);
}

function atNoun(walk: Walk, noun: NounChunk): Step {
  const { syntax, verb } = walk;
  if (noun.index === verb.index - 1 && NOMINATIVE.test(noun.word)) return noun;
  const first = firstOf(syntax, noun);
  const before = beforePhrase(syntax, first);
  return verb.form === 'participle'
    ? qualified(walk, noun, first, before)
    : agreeing(walk, noun, first, before);
}

/** `men detained in camps`: the noun that a participle says something of. */
function qualified(walk: Walk, noun: NounChunk, first: NounChunk, before: Chunk | undefined): Step {
  const { syntax, joined } = walk;
  if (joined && before?.kind === 'preposition') return governed(walk, noun, before);
  if (joined && before?.kind === 'comma' && verbWithin(syntax, first.index)) return noun.index;
  return memberOf(syntax, noun, before) ?? withAmount(syntax, noun);
}

/** `the men in the camp were shot`: the noun that is the subject of a finite verb. */
function agreeing(walk: Walk, noun: NounChunk, first: NounChunk, before: Chunk | undefined): Step {
  const { syntax, verb, joined } = walk;
  if (OBJECT.test(noun.word) && !(verb.bare && isWatching(syntax, before))) return noun.index;
  if (before?.kind === 'preposition') return governed(walk, noun, before);
  if (before?.kind === 'including') return before.index;
  if (before?.kind === 'comma') {
    const listed = exampleBefore(syntax, before.index);
    if (listed >= 0) return listed;
    if (joined && verbWithin(syntax, first.index)) return noun.index;
  }
  if (isVerb(before)) return innerSubject(syntax, verb, noun, before, joined);
  return apposedTo(syntax, first, verb.index) ?? nameBefore(syntax, first) ?? noun;
}

/** `after guards shot him`: the noun behind a preposition, where that opens a clause. */
function governed({ syntax, verb }: Walk, noun: NounChunk, { word, index }: Chunk): Step {
  const opens = syntax.grammar.prepositions.clausal.has(word) && opensClause(syntax, noun, verb);
  return opens ? noun : index;
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
