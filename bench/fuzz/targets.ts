import { READ_TARGETS } from './read-targets.ts';
import type { FuzzTarget } from './target.ts';

/** All that is fuzzed. */
export const TARGETS: readonly FuzzTarget[] = [...READ_TARGETS];
