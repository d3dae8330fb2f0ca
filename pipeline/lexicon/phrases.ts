import { InputError } from '../errors.ts';
import type { Inflect } from './inflect.ts';
import { type Pattern, parsePattern, type WordClasses } from './pattern.ts';

/** Phrases of an entry as they are written in YAML: one a line, or several with `;` between. */
export function readPhrases(
  source: string,
  where: { readonly file: string; readonly entry: string },
  classes: WordClasses,
  inflect: Inflect,
): Pattern[] {
  return source
    .split(/ ;\s|\n/)
    .map((phrase) => phrase.trim())
    .filter((phrase) => phrase !== '')
    .flatMap((phrase) => {
      try {
        return parsePattern(phrase, classes, inflect);
      } catch (error) {
        throw new InputError(
          `${where.file}: ${where.entry}`,
          `the phrase "${phrase}" cannot be read (${(error as Error).message})`,
          'Correct the phrase; pattern.ts explains the language',
        );
      }
    });
}
