import { readdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InputError } from '../../errors.ts';
import { readExact } from '../exact.ts';
import type { AnnotationFile, AnnotationReader } from './reader.ts';

/**
 * Reads the files of a format: the one that is named, or all below a folder, in code-unit order.
 * Of a format whose text lies beside the annotations both are read.
 * @throws InputError where there is nothing to read, or a file is no clean UTF-8
 */
export async function readAnnotationFiles(
  input: string,
  reader: AnnotationReader,
): Promise<AnnotationFile[]> {
  const isFolder = await isFolderAt(input);
  const paths = isFolder ? await pathsBelow(input) : siblings(basename(input), reader);
  const folder = isFolder ? input : input.slice(0, input.length - basename(input).length);
  const wanted = isFolder ? paths.filter((path) => endsWell(path, reader)) : paths;
  const files: AnnotationFile[] = [];
  for (const path of wanted) {
    const place = join(folder, path);
    const content = await readExact(place);
    if (content !== null) files.push({ place, path, content });
  }
  if (files.length > 0) return files;
  throw new InputError(
    input,
    `there is no file that ends in ${reader.endings.join(' or ')}`,
    `Name a file or folder in the format ${reader.name}`,
  );
}

/** A single file and, where its format has several endings, those beside it. */
function siblings(name: string, { endings, besides }: AnnotationReader): string[] {
  const ending = endings.find((one) => name.endsWith(one));
  if (!ending || !besides) return [name];
  return endings.map((one) => name.slice(0, -ending.length) + one);
}

function endsWell(path: string, { endings }: AnnotationReader): boolean {
  return endings.some((ending) => path.endsWith(ending));
}

async function pathsBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.replace(/\/+$/, '').length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

async function isFolderAt(input: string): Promise<boolean> {
  try {
    return (await stat(input)).isDirectory();
  } catch {
    throw new InputError(input, 'there is no such file or folder', 'Check the path');
  }
}
