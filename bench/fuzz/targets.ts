import { ANNOTATION_TARGETS } from './annotation-targets.ts';
import { EXPORT_TARGETS } from './export-targets.ts';
import { EXTRACT_TARGETS } from './extract-targets.ts';
import { READ_TARGETS } from './read-targets.ts';
import { REDACT_TARGETS } from './redact-targets.ts';
import { TABLE_TARGETS } from './table-targets.ts';
import type { FuzzTarget } from './target.ts';
import { TEXT_TARGETS } from './text-targets.ts';
import { VALIDATE_TARGETS } from './validate-targets.ts';

/** All that is fuzzed. */
export const TARGETS: readonly FuzzTarget[] = [
  ...READ_TARGETS,
  ...TABLE_TARGETS,
  ...TEXT_TARGETS,
  ...EXTRACT_TARGETS,
  ...REDACT_TARGETS,
  ...EXPORT_TARGETS,
  ...ANNOTATION_TARGETS,
  ...VALIDATE_TARGETS,
];
