import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the package (the nearest one upwards with a `package.json`), built or not. */
export const packageRoot = nearestPackage(dirname(fileURLToPath(import.meta.url)));

/** The folder of the language data: the same files serve the sources and the built program. */
export const lexiconRoot = join(packageRoot, 'pipeline', 'lexicon');

/** The version of the package. */
export const packageVersion = (
  JSON.parse(readFileSync(join(packageRoot, 'package.json'), 'utf8')) as { version: string }
).version;

function nearestPackage(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : nearestPackage(dirname(folder));
}
