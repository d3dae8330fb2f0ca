import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ifPresent } from '../read/if-present.ts';

/**
 * Makes a folder and those above it, where they are not there yet. Node's own way of doing so never
 * comes to an end where the system makes no folders, as in `/proc`.
 * @throws Error of the system
 */
export async function makeFolder(folder: string): Promise<void> {
  if ((await ifPresent(stat(folder))) !== null) return;
  await makeFolder(dirname(folder));
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    // Another process may have been quicker.
    if (error.code !== 'EEXIST') throw error;
  });
}
