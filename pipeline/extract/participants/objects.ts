import { antecedentOf } from './antecedents.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** The noun right after an active verb, or the antecedent of a relative pronoun that is its object. */
export function objectOf(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  if (verb.passive) return null;
  const next = nextOf(syntax, verb.index);
  if (isNoun(next)) return next;
  const relative = objectRelative(syntax, verb);
  if (relative) return relative;
  const joined = joinedAfter(syntax, verb);
  return joined ? objectOf(syntax, joined) : null;
}

/** `detain, harass or prosecute`, `to arrest and try`: the next verb of the list. */
function joinedAfter(syntax: Syntax, verb: VerbChunk): VerbChunk | null {
  let joiner = nextOf(syntax, verb.index);
  const comma = joiner?.kind === 'comma' && joiner.word === ',';
  if (comma && nextOf(syntax, joiner!.index)?.kind === 'conjunction')
    joiner = nextOf(syntax, joiner!.index);
  if (!joiner || (joiner.kind !== 'conjunction' && !comma)) return null;
  const joined = nextOf(syntax, joiner.index);
  if (!isVerb(joined) || joined.passive) return null;
  return joined.form === verb.form ? joined : null;
}

/** `citizens whom the police detained`: citizens. */
function objectRelative(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  const nearest = previousOf(syntax, verb.index);
  if (!isNoun(nearest)) return null;
  const subject = governing(syntax, nearest);
  const relative = previousOf(syntax, firstOf(syntax, subject).index);
  if (isNoun(relative) && relative.index === subject.index - 1 && !syntax.groups.has(subject.index))
    return relative;
  return relative?.kind === 'relative' ? antecedentOf(syntax, relative.index) : null;
}

/** `members of the guard` of `guard`: the noun with which a run of `of` phrases begins. */
function governing(syntax: Syntax, noun: NounChunk): NounChunk {
  const of = previousOf(syntax, firstOf(syntax, noun).index);
  const outer = of?.word === 'of' ? syntax.chunks[of.index - 1] : undefined;
  return isNoun(outer) ? governing(syntax, outer) : noun;
}
