import { InputError } from '../errors.ts';
import type { Pattern } from './pattern.ts';

/**
 * Phrases of an entry as they are written in YAML: one a line, or several with `;` between.
 * @throws InputError with file, entry and phrase
 */
export function readPhrases(
  source: string,
  where: { readonly file: string; readonly entry: string },
  read: (phrase: string) => Pattern,
): Pattern[] {
  return source
    .split(/ ;\s|\n/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .map((phrase) => {
      try {
        return read(phrase);
      } catch (error) {
        throw new InputError(
          `${where.file}: ${where.entry}`,
          `the phrase "${phrase}" cannot be read: ${(error as Error).message}`,
          'Correct the phrase; lexicon/pattern.ts explains the language',
        );
      }
    });
}
