import { antecedentOf } from './antecedents.ts';
import type { NounChunk, VerbChunk } from './chunk.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf, type Syntax } from './syntax.ts';

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
