import { readFile } from 'node:fs/promises';

/** The bytes of a file; `null` where there is none. */
export function readIfPresent(path: string): Promise<Buffer | null> {
  return ifPresent(readFile(path));
}

/**
 * What the file system answers about a path; `null` where nothing is there.
 * @throws what it was rejected with otherwise
 */
export async function ifPresent<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

/** Whether nothing is at a path, a file standing where one of its folders would be included. */
export function isMissing(error: unknown): boolean {
  return ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '');
}
