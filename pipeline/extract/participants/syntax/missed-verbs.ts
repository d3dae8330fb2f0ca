import { isPerson } from './bare-verbs.ts';
import { PREMODIFIERS } from './word-classes.ts';
import type { Words } from './words.ts';

/** How many tokens ahead to look for the verb of a clause. */
const FARTHEST_VERB = 12;

/**
 * `the army, acting on a tip, humiliated women`, `guards harassed a nurse`: a trigger in -ed behind
 * those who act, in a clause that has no other verb.
 */
export function isMissedVerb(words: Words, i: number): boolean {
  const { lower } = words.at(i)!;
  if (!lower.endsWith('ed') || !words.mentions.isTrigger(i)) return false;
  if (words.grammar.verbs.adjectival.has(lower)) return false;
  const before = words.lower(i - 1);
  const behind = words.chunks.at(-1)?.kind;
  const apart = before === ',' || behind === 'break' || behind === 'adverb';
  if (!apart && !isPerson(words, i - 1)) return false;
  if (!words.isNounLike(i + 1) && !PREMODIFIERS.has(words.at(i + 1)?.pos ?? 'X')) return false;
  return isOnlyVerb(words, i);
}

/** True for a trigger behind those who act, in a clause that has no other verb. */
export function isOnlyVerb(words: Words, i: number): boolean {
  if (!words.mentions.isTrigger(i)) return false;
  let acting = false;
  for (let k = words.chunks.length - 1; k >= 0; k -= 1) {
    const chunk = words.chunks[k]!;
    if (chunk.kind === 'subordinator' || chunk.word === ';') break;
    if (chunk.kind === 'noun') acting = true;
    if (chunk.kind !== 'verb') continue;
    if (chunk.form === 'gerund' || chunk.form === 'infinitive') continue;
    if (words.chunks[k - 1]?.kind === 'relative') continue;
    return false;
  }
  return acting && !hasVerbAhead(words, i + 1);
}

/** True where an auxiliary or a verb follows before the next clause. */
function hasVerbAhead(words: Words, from: number): boolean {
  for (let k = from; k < Math.min(words.end, from + FARTHEST_VERB); k += 1) {
    const { pos, lower } = words.at(k)!;
    if (pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'))) return true;
    if (pos === 'SCONJ' || pos === 'CCONJ' || lower === ';') return false;
  }
  return false;
}
