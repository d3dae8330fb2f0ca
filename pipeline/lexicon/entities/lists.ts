import * as z from 'zod';

/**
 * A list of names as one block of text: a name ends at a semicolon or at the end of its line. Kept
 * as text because thousands of YAML nodes take ten times as long to read.
 */
export const nameList = z
  .string('must be a block of names, parted by semicolons or lines')
  .transform((block) =>
    block
      .split(/[;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== ''),
  );
