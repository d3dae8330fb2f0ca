import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, type Frames, filledFrames, loadCases, resources } from './cases.ts';

interface Grid extends Frames {
  /** The category that each sentence tells of; `none` for sentences that tell of no violation. */
  readonly expect: string;
}

const folder = new URL('./cases/frames/', import.meta.url);

function categoriesIn(text: string): string {
  const mentions = extractViolations(tokenize(documentOf(text), resources), resources);
  return [...new Set(mentions.map(({ category }) => category))].sort().join(', ') || 'none';
}

for (const file of readdirSync(folder).sort()) {
  const theme = file.replace('.yml', '');
  describe(theme, () => {
    it.each(Object.entries(loadCases<Record<string, Grid>>(`frames/${theme}`)))(
      '%s',
      (_name, { expect: category, frames, slots }) => {
        const sentences = frames.flatMap((frame) => filledFrames(frame, slots));
        const others = sentences
          .map((sentence) => `${categoriesIn(sentence)}: ${sentence}`)
          .filter((line) => !line.startsWith(`${category}: `));
        expect(others).toEqual([]);
      },
    );
  });
}
