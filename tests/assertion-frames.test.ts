import { describe, expect, it } from 'vitest';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, filledFrames, loadCases, parseMarked, resources } from './cases.ts';

/** Sentences with slots and marks, `{who} said soldiers [beat|reported] him.`, and words for slots. */
interface Frames {
  readonly frames: readonly string[];
  readonly slots: Readonly<Record<string, readonly string[]>>;
}

/** How the mentions under each mark are put, against the mark; empty where all is as marked. */
function faults(sentence: string): string[] {
  const { text, marks } = parseMarked(sentence);
  const all = extractViolations(tokenize(documentOf(text), resources), resources);
  return marks.flatMap(({ start, end, text: words, mark }) => {
    const own = all.filter((one) => one.start < end && start < one.end);
    const found = [...new Set(own.map(({ assertion }) => assertion))].join(' ') || 'no mention';
    return found === mark ? [] : [`${words}: ${found}, not ${mark}: ${text}`];
  });
}

describe('how frames put what they tell', () => {
  it.each(Object.entries(loadCases<Record<string, Frames>>('assertion-frames')))(
    '%s',
    (_name, { frames, slots }) => {
      const sentences = frames.flatMap((frame) => filledFrames(frame, slots));
      expect(sentences.flatMap(faults)).toEqual([]);
    },
  );
});
