import { lstat, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { ifPresent } from '../read/if-present.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file whole or not at all: the content goes to a file beside it, which then takes its
 * name. Makes the folder where there is none. A link stays, and what it points at is written; into
 * what is no regular file (a pipe, a device) the content goes as it is.
 * @param content text (written as UTF-8) or bytes
 * @throws Error of the system: EISDIR where it is a folder
 */
export async function writeFileAtomic(path: string, content: string | Uint8Array): Promise<void> {
  const stands = await ifPresent(stat(path));
  const isLinkToNothing = !stands && (await ifPresent(lstat(path))) !== null;
  if (isLinkToNothing || stands?.isFile() === false) return writeFile(path, content);
  await replaceFile(stands ? await realpath(path) : path, content);
}

async function replaceFile(path: string, content: string | Uint8Array): Promise<void> {
  const folder = dirname(path);
  await makeFolder(folder);
  const beside = join(folder, `.${basename(path)}.${process.pid}.part`);
  try {
    await writeFile(beside, content);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
