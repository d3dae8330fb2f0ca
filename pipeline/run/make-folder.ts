import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ifPresent } from '../read/if-present.ts';

/**
 * Makes a folder and those above it, where they are not there yet. Node's own way of doing so never
 * comes to an end where the system makes no folders, as in `/proc`.
 * @throws Error of the system: EEXIST where it is a file
 */
export async function makeFolder(folder: string): Promise<void> {
  const there = await ifPresent(stat(folder));
  if (there?.isDirectory()) return;
  if (there === null) await makeFolder(dirname(folder));
  await mkdir(folder).catch(async (error: unknown) => {
    // Another process may have been quicker.
    if (!(await stat(folder).catch(() => null))?.isDirectory()) throw error;
  });
}
