import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEXICON = join('pipeline', 'lexicon');

/** The folder of the package (the nearest one upwards with the language data), built or not. */
export const packageRoot = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** The folder of the language data: the same files serve the sources and the built program. */
export const lexiconRoot = join(packageRoot, LEXICON);

/** The version of the package. */
export const packageVersion = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;

function nearestPackage(folder: string): string {
  return existsSync(join(folder, LEXICON)) ? folder : nearestPackage(dirname(folder));
}
