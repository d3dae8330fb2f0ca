import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { PartOfSpeech, Token } from '../../model.ts';
import { isSubjectList, partedIn } from './between.ts';
import type { Cue } from './cue.ts';

/** How far a verb may stand behind its subject, */
const NEAR = 8;
/** and how far where the subject has an addition. */
const ADDITION = 14;
/** or is the first of many. */
const LISTED = 20;
const CLAUSE: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'PRON']);
const GROUP: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'ADV']);
const AUXILIARY: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'PRON']);
const ADDING = /^(?:including|especially|particularly|such|even|whether|like)$/;

/**
 * The words right before a verb; between them may stand an addition, `rape, including …, is`, or
 * further items, `rape, torture and murder are`.
 */
export function isSubjectOf(
  tokens: readonly Token[],
  { from, to }: PatternMatch<unknown>,
  { from: cue, value }: Cue,
): boolean {
  const verb = groupStart(tokens, to, cue);
  if (verb < to || (verb > to && tokens[verb - 1]!.pos === 'CCONJ')) return false;
  if (value.as === 'normative' && tokens[to]?.lower === ',') {
    if (to + 1 === verb) return true;
    if (verb - to <= LISTED && isSubjectList(tokens, from, to, verb)) return true;
    return (
      ADDING.test(tokens[to + 1]!.lower) &&
      verb - to <= ADDITION &&
      !partedIn(tokens, AUXILIARY, to + 2, verb - 1)
    );
  }
  return verb - to <= NEAR && !partedIn(tokens, CLAUSE, to, verb);
}

/** Where the auxiliaries of a verb begin: `attacks have also been reported`. */
function groupStart(tokens: readonly Token[], least: number, verb: number): number {
  let at = verb;
  while (at > least && GROUP.has(tokens[at - 1]!.pos)) at -= 1;
  return at;
}

/** One long subject, however many commas, participles and additions it has. */
export function isWithoutVerb(tokens: readonly Token[], from: number, to: number): boolean {
  return !tokens.slice(from, to).some(({ pos }) => pos === 'AUX');
}
