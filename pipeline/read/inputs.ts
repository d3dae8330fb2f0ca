import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { SourceDocument } from '../model.ts';
import { readDocument } from './document.ts';

export interface InputRef {
  readonly id: string;
  readonly path: string;
}

export async function expandInputs(paths: readonly string[]): Promise<InputRef[]> {
  const refs: InputRef[] = [];
  for (const folder of paths) {
    for (const name of (await readdir(folder)).sort()) {
      if (name.endsWith('.txt'))
        refs.push({ id: basename(name, '.txt'), path: join(folder, name) });
    }
  }
  return refs;
}

export async function* readInput(ref: InputRef): AsyncGenerator<SourceDocument> {
  yield await readDocument(ref.path);
}
