import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../root.ts';

/** What a YAML file of language data holds, and of which words. */
export interface ParsedFile {
  /** {@link fingerprint} of the YAML. */
  readonly sha256: string;
  readonly data: unknown;
}

/** Where `npm run build` puts the language data that it has parsed, by file. */
export const PARSED = join(packageRoot, 'dist', 'lexicon.json');

let files: Readonly<Record<string, ParsedFile>> | null = null;

export function fingerprint(yaml: string): string {
  return createHash('sha256').update(yaml).digest('hex');
}

/**
 * What the build parsed of a file, to be spared of parsing it at each start.
 * @returns `undefined` where there is no build, or the file has changed since
 */
export function parsedBefore(file: string, yaml: string): unknown {
  files ??= existsSync(PARSED) ? JSON.parse(readFileSync(PARSED, 'utf8')) : {};
  const known = files?.[file];
  return known?.sha256 === fingerprint(yaml) ? known.data : undefined;
}
