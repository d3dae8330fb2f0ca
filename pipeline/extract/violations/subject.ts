import type { PartOfSpeech, Token } from '../../model.ts';
import { partedIn } from './between.ts';
import type { Cue } from './scope.ts';

/** How far from its subject a verb may stand. */
const NEAR = 8;
const CLAUSE: ReadonlySet<PartOfSpeech> = new Set(['VERB', 'AUX', 'PRON']);
const AUXILIARY: ReadonlySet<PartOfSpeech> = new Set(['AUX', 'PRON']);
const ADDING = /^(?:including|especially|particularly|such|even|whether|like)$/;
const HAVE = /^(?:has|have|had)$/;
/** How far a verb may stand behind its subject with an addition. */
const ADDITION = 14;

/** `have also been`: what stands before the words of the verb that are the cue. */
const isHelper = ({ lower, pos }: Token): boolean => pos === 'ADV' || HAVE.test(lower);

/** The words right before a verb; between them may stand an addition: `rape, including …, is`. */
export function isSubjectOf(tokens: readonly Token[], to: number, { from, value }: Cue): boolean {
  let verb = from;
  while (verb > to && isHelper(tokens[verb - 1]!)) verb -= 1;
  if (verb < to || (verb > to && tokens[verb - 1]!.pos === 'CCONJ')) return false;
  if (value.as === 'normative' && tokens[to]?.lower === ',') {
    if (to + 1 === verb) return true;
    return (
      ADDING.test(tokens[to + 1]!.lower) &&
      verb - to <= ADDITION &&
      !partedIn(tokens, AUXILIARY, to + 2, verb - 1)
    );
  }
  return verb - to <= NEAR && !partedIn(tokens, CLAUSE, to, verb);
}
