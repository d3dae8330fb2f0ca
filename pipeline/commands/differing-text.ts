import { join } from 'node:path';
import { readIfPresent } from '../read/if-present.ts';

/** UTF-16 code units that are shown on either side of a difference. */
const SHOWN = 15;

/**
 * Compares the text that lies beside annotations with the one in which their offsets are counted.
 * @param text the latter
 * @returns a line that says where they first differ; `null` where they are the same or none lies there
 */
export async function differingText(
  folder: string,
  id: string,
  text: string,
): Promise<string | null> {
  const place = join(folder, `${id}.txt`);
  const own = (await readIfPresent(place))?.toString('utf8');
  if (own === undefined || own === text) return null;
  const at = firstDifference(own, text);
  const line = own.slice(0, at).split('\n').length;
  return `${place}:${line}: not the text of ${id} in which offsets are counted: here ${around(own, at)}, there ${around(text, at)}`;
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

function around(text: string, at: number): string {
  return JSON.stringify(text.slice(Math.max(0, at - SHOWN), at + SHOWN));
}
