import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { InputError } from '../../errors.ts';
import { CHECKSUMS } from '../beside.ts';
import { readExact } from '../exact.ts';
import { decodeUtf8 } from '../utf8.ts';
import { type BratReading, readBrat } from './brat.ts';

/** Where a dataset has its annotations. */
const BRAT = 'brat';

/**
 * The ids of the documents that a folder annotates (its `ID.ann`), in code-unit order.
 * @throws InputError where there is no such folder or nothing in it
 */
export async function bratIds(folder: string): Promise<string[]> {
  const names = await listFolder(folder);
  const ids = names.filter((name) => name.endsWith('.ann')).map((name) => name.slice(0, -4));
  if (ids.length === 0) {
    throw new InputError(folder, 'there is no .ann file in this folder', bratRemedy(folder, names));
  }
  return ids.sort();
}

/** A dataset has its annotations in the folder `brat`, if it was made with them. */
function bratRemedy(folder: string, names: readonly string[]): string {
  if (names.includes(BRAT)) return `Name the folder of its annotations: ${join(folder, BRAT)}`;
  if (!names.includes(CHECKSUMS)) return 'Name a brat folder';
  return 'If it is a dataset, extract it again with --format brat and name its folder brat';
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
    const text = await readExact(place);
    if (text !== null) return text;
  }
  throw new InputError(
    annotations,
    `its text ${id}.txt is not in ${folders.join(' or ')}`,
    'Put it beside the annotations or name its folder with --text',
  );
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
