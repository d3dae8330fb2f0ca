import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';

/** The lines of a text file below `pipeline/lexicon/`, without the last line's end. */
export function tableLines(file: string): string[] {
  return readFileSync(join(lexiconRoot, file), 'utf8').trimEnd().split('\n');
}

/** The cells of a tab-separated table below `pipeline/lexicon/`. */
export function tableRows(file: string): string[][] {
  return tableLines(file).map((line) => line.split('\t'));
}
