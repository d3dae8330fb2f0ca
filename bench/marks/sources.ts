import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../../pipeline/read/document.ts';
import { readArticles } from '../hrdsattack-data.ts';

/** `hrdsattack/train.json[246]`: an article of a file of HRDsAttack, counted from 0. */
const ARTICLE = /^(.+\.json)\[(\d+)\]$/;

/** The file, below the folder of the data, that a source is or stands in. */
export function fileOf(source: string): string {
  return ARTICLE.exec(source)?.[1] ?? source;
}

/**
 * Gives the canonical text of a source below a folder, as our own readers make it; `null` where it
 * is not there. Each file is read once.
 */
export function sourceReader(folder: string): (source: string) => Promise<string | null> {
  const texts = new Map<string, Promise<readonly string[] | null>>();
  return async (source) => {
    const file = fileOf(source);
    if (!texts.has(file)) texts.set(file, textsIn(join(folder, file)));
    const position = ARTICLE.exec(source)?.[2] ?? '0';
    return (await texts.get(file))?.[Number(position)] ?? null;
  };
}

/** The texts of a file: those of its articles, or the one that a document is. */
async function textsIn(path: string): Promise<readonly string[] | null> {
  if (!existsSync(path)) return null;
  if (!path.endsWith('.json')) return [(await readDocument(path)).text];
  return readArticles(path).map(({ source }) => source.text);
}
