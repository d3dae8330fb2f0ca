import { join } from 'node:path';
import { CHECKSUMS } from './beside.ts';
import { readIfPresent } from './if-present.ts';

/** The table of the documents that failed, which every dataset has, whatever its formats. */
export const ERRORS = 'errors.csv';

/**
 * Whether a folder holds a dataset that this program wrote, whose tables and texts are no reports:
 * its sums list the table of errors. Sums of a folder of reports do not.
 * @param names of what is in the folder
 */
export async function isDataset(folder: string, names: ReadonlySet<string>): Promise<boolean> {
  if (!names.has(CHECKSUMS) || !names.has(ERRORS)) return false;
  const sums = await readIfPresent(join(folder, CHECKSUMS));
  return (
    sums
      ?.toString('utf8')
      .split('\n')
      .some((line) => line.endsWith(`  ${ERRORS}`)) ?? false
  );
}
