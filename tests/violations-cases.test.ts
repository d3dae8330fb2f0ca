import { describe, expect, it } from 'vitest';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import type { ViolationMention } from '../pipeline/model.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, resources, written } from './cases.ts';
import { type NestedMark, parseNested } from './nested.ts';

type Cases = Record<string, string[]>;

const found = (text: string): string[] =>
  written(
    extractViolations(tokenize(documentOf(text), resources), resources),
    ({ category, assertion }: ViolationMention) =>
      assertion === 'asserted' ? category : `${category}/${assertion}`,
  ).sort();
const expected = (marks: readonly NestedMark[]): string[] =>
  marks.map(({ text, mark }) => `${text}|${mark}`).sort();

describe.each(Object.entries(loadCases<Cases>('violations')))('%s', (_name, sentences) => {
  it.each(sentences)('%s', (sentence) => {
    const { text, marks } = parseNested(sentence);
    expect(found(text)).toEqual(expected(marks));
  });
});

describe.each(Object.entries(loadCases<Cases>('violations-negative')))(
  'no violation: %s',
  (_name, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      expect(found(sentence)).toEqual([]);
    });
  },
);
