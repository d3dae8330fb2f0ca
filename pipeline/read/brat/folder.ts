import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../errors.ts';
import { decodeUtf8 } from '../utf8.ts';
import { type BratReading, readBrat } from './brat.ts';

/**
 * The ids of the documents that a folder annotates (its `ID.ann`), in code-unit order.
 * @throws InputError where there is no such folder or nothing in it
 */
export async function bratIds(folder: string): Promise<string[]> {
  const names = await listFolder(folder);
  const ids = names.filter((name) => name.endsWith('.ann')).map((name) => name.slice(0, -4));
  if (ids.length === 0) {
    throw new InputError(folder, 'there is no .ann file in this folder', 'Name a brat folder');
  }
  return ids.sort();
}

/**
 * Reads `ID.ann` and checks it against its text.
 * @param textFolders where `ID.txt` is looked for, in this order
 * @throws InputError where a file is missing or cannot be read as UTF-8 with Unix line ends
 */
export async function readBratDocument(
  folder: string,
  id: string,
  textFolders: readonly string[],
  categories: ReadonlySet<string>,
): Promise<BratReading> {
  const place = join(folder, `${id}.ann`);
  const ann = decodeUtf8(await readFile(place), place);
  const text = await readText(id, textFolders, place);
  return readBrat(ann, { id, text, place, categories });
}

async function readText(
  id: string,
  folders: readonly string[],
  annotations: string,
): Promise<string> {
  for (const folder of folders) {
    const place = join(folder, `${id}.txt`);
    const bytes = await readIfPresent(place);
    if (bytes) return checked(decodeUtf8(bytes, place), place);
  }
  throw new InputError(
    annotations,
    `its text ${id}.txt is not in ${folders.join(' or ')}`,
    'Put it beside the annotations or name its folder with --text',
  );
}

/** Offsets count in the file as it stands: what other programs would silently change is refused. */
function checked(text: string, place: string): string {
  if (text.startsWith('\uFEFF')) {
    throw new InputError(`${place}:1`, 'it begins with a byte-order mark', 'Save it without one');
  }
  const at = text.indexOf('\r');
  if (at < 0) return text;
  const line = text.slice(0, at).split('\n').length;
  const remedy = 'Save it with Unix line ends (LF) and annotate that text';
  throw new InputError(`${place}:${line}`, 'its lines end in CR', remedy);
}

async function listFolder(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw new InputError(folder, 'there is no such folder', 'Check the name');
    if (code === 'ENOTDIR') throw new InputError(folder, 'this is not a folder', 'Name its folder');
    throw error;
  }
}

async function readIfPresent(path: string): Promise<Uint8Array | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}
