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

/** What a path stands for. */
export interface Found {
  readonly files: readonly FoundFile[];
  /** Names of files in a folder that are no documents, nor lie beside one to tell of it. */
  readonly others: readonly string[];
}

const DEEPEST_FOLDER = 64;
/** Metadata, annotations, sums: files that tell of documents. */
const BESIDE = /\.(?:json|ann|conf)$|^(?:SHA256SUMS|LICENSE|README)$/i;
/** Where browsers put the pictures and styles of a page that they save. */
const PARTS_OF_PAGE = '_files';

/**
 * The files that a path stands for: itself, those in a folder and its folders, or those that a glob
 * fits. In a stable order; hidden files, links to folders and the parts of saved pages are left out.
 * @throws InputError where there is nothing
 */
export async function findFiles(path: string): Promise<Found> {
  const status = await stat(path).catch((error: unknown) => {
    if (isGlob(path)) return null;
    throw fileFault(error, path);
  });
  if (status === null) return { files: await globbed(path), others: [] };
  if (status.isDirectory()) {
    const all = await below(path, '', 0);
    const files = all.filter(({ name }) => isDocument(name));
    const others = all.map(({ name }) => name).filter((name) => !isDocument(name) && !tells(name));
    if (files.length > 0) return { files, others };
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
  return { files: [{ path, name: path.split(/[\\/]/).at(-1)! }], others: [] };
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

function tells(name: string): boolean {
  return BESIDE.test(name.split('/').at(-1)!);
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
  const names = new Set(entries.map((entry) => entry.name));
  const found: FoundFile[] = [];
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (entry.name.startsWith('.')) continue;
    if (entry.isDirectory() && isPartOfPage(entry.name, names)) continue;
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await below(root, name, depth + 1)));
    else if (entry.isFile() || entry.isSymbolicLink()) found.push({ path: join(root, name), name });
  }
  return found;
}

function isPartOfPage(folder: string, beside: ReadonlySet<string>): boolean {
  if (!folder.endsWith(PARTS_OF_PAGE)) return false;
  const page = folder.slice(0, -PARTS_OF_PAGE.length);
  return beside.has(`${page}.html`) || beside.has(`${page}.htm`);
}
