import * as z from 'zod';

/** A list of words or phrases written as running text: `say, tell, report`. */
export const wordList = z
  .string()
  .regex(/^[a-z0-9., \n-]*$/, 'must be words in lower case with a comma between them')
  .transform((text) =>
    text
      .split(',')
      .map((word) => word.trim().replaceAll('\n', ' '))
      .filter((word) => word !== ''),
  );
