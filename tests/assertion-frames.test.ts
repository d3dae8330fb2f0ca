import { describe, expect, it } from 'vitest';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, filledGroups, parseMarked, resources } from './cases.ts';

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
  it.each(filledGroups('assertion-frames'))('%s', (_group, sentences) => {
    expect(sentences.flatMap(faults)).toEqual([]);
  });
});
