import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';

/** Words of a sentence that say how it puts what it tells: an entry of `assertion.yml`, found. */
export type Cue = PatternMatch<AssertionCue>;
