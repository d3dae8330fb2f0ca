import { describe, expect, it } from 'vitest';
import type { ExtractedDocument } from '../pipeline/model.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { documentOf, filledGroups, parseMarked, resources } from './cases.ts';

const plain = (words: string): string => words.replace(/^(?:the|an?) /i, '').toLowerCase();

/** The sources of the mentions at a place of the text, without articles. */
function sourcesAt(doc: ExtractedDocument, start: number, end: number): string {
  const own = new Set(
    doc.violations.filter((one) => one.start < end && start < one.end).map(({ id }) => id),
  );
  const spans = [...doc.actors, ...doc.entities];
  const words = doc.participants
    .filter(({ role, violation }) => role === 'source' && own.has(violation))
    .map(({ mention }) => plain(spans.find(({ id }) => id === mention)?.text ?? mention));
  return [...new Set(words)].join('; ') || 'nobody';
}

function faults(sentence: string): string[] {
  const { text, marks } = parseMarked(sentence);
  const doc = extractDocument(documentOf(text), resources);
  return marks.flatMap(({ start, end, text: words, mark }) => {
    const found = sourcesAt(doc, start, end);
    return found === plain(mark) ? [] : [`${words}: ${found}, not ${mark}: ${text}`];
  });
}

describe('who says it', () => {
  it.each(filledGroups('source-frames'))('%s', (_group, sentences) => {
    expect(sentences.flatMap(faults)).toEqual([]);
  });
});
