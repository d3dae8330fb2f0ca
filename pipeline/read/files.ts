import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { InputError } from '../errors.ts';
import { fileFault } from './bytes.ts';
import { isDataset } from './dataset-folder.ts';
import { formatOf, remedyFor } from './formats.ts';
import { dividedGlob, fits, isGlob } from './glob.ts';
import { isMissing } from './if-present.ts';

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
  /** Folders below, as they are opened, that hold a dataset of this program, and so no documents. */
  readonly datasets: readonly string[];
}

const DEEPEST_FOLDER = 64;
/** Metadata, annotations, sums: files that tell of documents. */
const BESIDE = /\.(?:json|ann|conf)$|^(?:SHA256SUMS|LICENSE|README)$/i;
/** `https://…`, and no drive such as `C:\`. */
const ADDRESS = /^[a-z][a-z\d+.-]+:\/\//i;
/** Where browsers put the pictures and styles of a page that they save. */
const PARTS_OF_PAGE = '_files';

/**
 * The files that a path stands for: itself, those in a folder and its folders, or those that a glob
 * fits. In a stable order; hidden files, links to folders, the parts of saved pages and datasets that
 * this program wrote are left out.
 * @throws InputError where there is nothing
 */
export async function findFiles(path: string): Promise<Found> {
  if (ADDRESS.test(path)) throw notFetched(path);
  const status = await stat(path).catch((error: unknown) => {
    if (isGlob(path)) return null;
    throw isMissing(error) ? noSuchFile(path) : fileFault(error, path);
  });
  if (status === null) return globbed(path);
  if (status.isDirectory()) {
    const { files: all, datasets } = await below(path);
    const files = all.filter(({ name }) => isDocument(name));
    const others = all.map(({ name }) => name).filter((name) => !isDocument(name) && !tells(name));
    if (files.length > 0) return { files, others, datasets };
    throw noDocument(path, datasets);
  }
  if (!status.isFile()) {
    throw new InputError(
      path,
      'not a regular file',
      'Save it as a file, or use - for standard input',
    );
  }
  return { files: [{ path, name: path.split(/[\\/]/).at(-1)! }], others: [], datasets: [] };
}

async function globbed(path: string): Promise<Found> {
  const { base, patterns } = dividedGlob(path.replaceAll('\\', '/'));
  const { files: all, datasets } = await below(base).catch((error: unknown) => {
    throw isMissing(error) ? noSuchFile(base) : fileFault(error, path);
  });
  const files = all.filter(({ name }) => fits(name.split('/'), patterns));
  if (files.length > 0) return { files, others: [], datasets };
  throw new InputError(
    path,
    `no file fits this pattern${besides(datasets)}`,
    datasets.some(hasTexts) ? `Check the pattern. ${FOLDER_OF_TEXTS}` : 'Check the pattern',
  );
}

/** What to do with a dataset of ours, or a table of one, that is named as input. */
export const FOLDER_OF_TEXTS = 'To extract a dataset’s texts anew, name its folder text';

function noDocument(path: string, datasets: readonly string[]): InputError {
  return new InputError(
    path,
    `no document in this folder${besides(datasets)}`,
    datasets.some(hasTexts)
      ? FOLDER_OF_TEXTS
      : 'Give a folder with text, HTML, PDF, DOCX, JSON Lines or CSV files',
  );
}

/** A run in which all documents failed, or whose formats have no texts, leaves none. */
function hasTexts(dataset: string): boolean {
  return existsSync(join(dataset, 'text'));
}

function besides(datasets: readonly string[]): string {
  return datasets.length === 0
    ? ''
    : `, besides what rapporteur wrote itself: ${datasets.join(', ')}`;
}

function notFetched(address: string): InputError {
  const remedy = address.startsWith('file:')
    ? 'Give its path alone'
    : 'Save the page or file, and give its path';
  return new InputError(address, 'an address, and nothing is fetched from the net', remedy);
}

/** Says where was looked: a path counts from the folder in which the program was started. */
function noSuchFile(path: string): InputError {
  const whole = resolve(path);
  const where = whole === path ? '' : ` (looked for ${whole})`;
  return new InputError(path, `no such file or folder${where}`, 'Check the path');
}

/** `README` and the like are no documents, but a Word file without a reader is one. */
function isDocument(name: string): boolean {
  const file = name.split('/').at(-1)!;
  return formatOf(file) !== null || remedyFor(file) !== null;
}

function tells(name: string): boolean {
  return BESIDE.test(name.split('/').at(-1)!);
}

/** Everything below a folder, in a stable order. */
async function below(root: string): Promise<Pick<Found, 'files' | 'datasets'>> {
  const files: FoundFile[] = [];
  const datasets: string[] = [];
  await walk('', 0);
  return { files, datasets };

  /** @param folder below the root; empty for the root itself */
  async function walk(folder: string, depth: number): Promise<void> {
    const path = folder === '' ? root : join(root, folder);
    if (depth > DEEPEST_FOLDER) {
      throw new InputError(path, 'folders nested too deep', 'Give a folder further down');
    }
    const entries = await readdir(path, { withFileTypes: true });
    const names = new Set(entries.map((entry) => entry.name));
    if (await isDataset(path, names)) {
      datasets.push(path);
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory() && isPartOfPage(entry.name, names)) continue;
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) await walk(name, depth + 1);
      else if (entry.isFile() || entry.isSymbolicLink()) {
        files.push({ path: join(root, name), name });
      }
    }
  }
}

function isPartOfPage(folder: string, beside: ReadonlySet<string>): boolean {
  if (!folder.endsWith(PARTS_OF_PAGE)) return false;
  const page = folder.slice(0, -PARTS_OF_PAGE.length);
  return beside.has(`${page}.html`) || beside.has(`${page}.htm`);
}
