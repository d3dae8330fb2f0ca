import { countUp } from '../../pipeline/count-up.ts';
import { sha256 } from '../../pipeline/read/hash.ts';
import { slice } from '../../pipeline/span.ts';
import { codePointSpans } from './documents.ts';
import type { Passage } from './rows.ts';
import { fileOf, sourceReader } from './sources.ts';

/** A passage with the text of its source. */
export interface ReadPassage extends Passage {
  readonly text: string;
}

/** The passages that can be read, and a line for each file of which something cannot. */
export interface Reading {
  readonly passages: readonly ReadPassage[];
  readonly notes: readonly string[];
}

/**
 * Reads the sources of passages below a folder. Stretches whose words are no longer those that were
 * marked are left out with their marks.
 */
export async function readTexts(passages: readonly Passage[], folder: string): Promise<Reading> {
  const textOf = sourceReader(folder);
  const read: ReadPassage[] = [];
  const missing = new Map<string, number>();
  const changed = new Map<string, number>();
  for (const passage of passages) {
    const { source } = passage;
    const text = await textOf(source);
    if (text === null) {
      countUp(missing, fileOf(source));
      continue;
    }
    const spanOf = codePointSpans(text);
    const stretches = passage.stretches.filter((stretch) => {
      const isAsMarked = sha256(slice(text, spanOf(stretch))).startsWith(stretch.hash);
      if (!isAsMarked) countUp(changed, fileOf(source));
      return isAsMarked;
    });
    if (stretches.length > 0) read.push({ ...passage, text, stretches });
  }
  const notes = [
    ...[...missing].map(([file, n]) => `not in ${folder}: ${file}, ${n} passages left out`),
    ...[...changed].map(([file, n]) => `read otherwise now: ${file}, ${n} paragraphs left out`),
  ];
  return { passages: read, notes };
}
