import { InputError } from '../errors.ts';
import type { Pattern } from './pattern.ts';

/**
 * Phrases of an entry as they are written in YAML: one a line, or several with `;` between. Inside
 * parentheses a phrase goes on in the next line.
 * @throws InputError with file, entry and phrase
 */
export function readPhrases(
  source: string,
  where: { readonly file: string; readonly entry: string },
  read: (phrase: string) => Pattern,
): Pattern[] {
  return linesOf(source)
    .flatMap((line) => line.split(/ ;(?:\s|$)/))
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

/** The lines of a source; those that end inside parentheses together with the next. */
function linesOf(source: string): string[] {
  const lines: string[] = [];
  let open = 0;
  for (const line of source.split('\n')) {
    if (open > 0) lines.push(`${lines.pop()}${line.trim()}`);
    else lines.push(line);
    open += line.split('(').length - line.split(')').length;
  }
  return lines;
}
