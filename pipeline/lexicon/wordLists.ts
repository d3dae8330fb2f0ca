import { z } from 'zod';

/** A list of phrases written as running text: `say, tell, report`. */
export const phrases = z
  .string()
  .regex(/^[a-z, \n-]*$/, 'must be words in lower case with a comma between them')
  .transform((text) =>
    text
      .split(',')
      .map((phrase) => phrase.trim())
      .filter((phrase) => phrase !== ''),
  );
