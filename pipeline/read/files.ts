import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { fileFault } from './bytes.ts';
import { formatOf, remedyFor } from './formats.ts';
import { dividedGlob, fits, isGlob } from './glob.ts';

/** A file to be read, or a document that cannot be. */
export interface FoundFile {
  /** As it is opened: the path as given, or below the folder as given. */
  readonly path: string;
  /** Path below the folder that was given, parts joined by `/`; the file name for a single file. */
  readonly name: string;
}

const DEEPEST_FOLDER = 64;

/**
 * The files that a path stands for: itself, those in a folder and its folders, or those that a glob
 * fits. In a stable order; hidden files and links to folders are left out.
 * @throws InputError where there is nothing
 */
export async function findFiles(path: string): Promise<FoundFile[]> {
  const status = await stat(path).catch((error: unknown) => {
    if (isGlob(path)) return null;
    throw fileFault(error, path);
  });
  if (status === null) return globbed(path);
  if (status.isDirectory()) {
    const found = (await below(path, '', 0)).filter(({ name }) => isDocument(name));
    if (found.length > 0) return found;
    throw new InputError(
      path,
      'no document in this folder',
      'Give a folder with text, HTML, PDF, DOCX, JSON Lines or CSV files',
    );
  }
  if (!status.isFile()) {
    throw new InputError(
      path,
      'not a regular file',
      'Save it as a file, or use - for standard input',
    );
  }
  return [{ path, name: path.split(/[\\/]/).at(-1)! }];
}

async function globbed(path: string): Promise<FoundFile[]> {
  const { base, patterns } = dividedGlob(path.replaceAll('\\', '/'));
  const all = await below(base, '', 0).catch((error: unknown) => {
    throw fileFault(error, path);
  });
  const found = all.filter(({ name }) => fits(name.split('/'), patterns));
  if (found.length > 0) return found;
  throw new InputError(path, 'no file fits this pattern', 'Check the pattern');
}

/** `README` and the like are no documents, but a Word file without a reader is one. */
function isDocument(name: string): boolean {
  const file = name.split('/').at(-1)!;
  return formatOf(file) !== null || remedyFor(file) !== null;
}

async function below(root: string, folder: string, depth: number): Promise<FoundFile[]> {
  if (depth > DEEPEST_FOLDER) {
    throw new InputError(
      join(root, folder),
      'folders nested too deep',
      'Give a folder further down',
    );
  }
  const entries = await readdir(join(root, folder), { withFileTypes: true });
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await below(root, name, depth + 1)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push({ path: join(root, name), name });
  }
  return found;
}
