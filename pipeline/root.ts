import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InputError } from './errors.ts';

const LEXICON = join('pipeline', 'lexicon');

/** The folder of the package (the nearest one upwards with the language data), built or not. */
export const packageRoot = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** The folder of the language data: the same files serve the sources and the built program. */
export const lexiconRoot = join(packageRoot, LEXICON);

/** The version of the package. */
export const packageVersion = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;

/**
 * The nearest folder upwards that holds the language data.
 * @throws InputError where none does
 */
export function nearestPackage(start: string): string {
  let folder = start;
  while (!existsSync(join(folder, LEXICON))) {
    const above = dirname(folder);
    if (above === folder) {
      const remedy = 'keep dist/ inside the package, or install it again';
      throw new InputError(start, `no folder above it holds ${LEXICON}`, remedy);
    }
    folder = above;
  }
  return folder;
}
