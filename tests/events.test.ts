import { describe, expect, test } from 'vitest';
import { likeliest, logOdds, probability } from '../pipeline/extract/events/classify.ts';
import { WeightedCounts } from '../pipeline/extract/events/weighted-counts.ts';
import type { ExtractedDocument } from '../pipeline/model.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { documentOf, loadCases, resources } from './cases.ts';

interface Expected {
  readonly category?: string;
  readonly victim?: string;
  readonly perpetrator?: string;
  readonly city?: string;
  readonly region?: string;
  readonly country?: string;
  readonly date?: string;
}

interface Case {
  readonly name: string;
  readonly text: string;
  readonly expect: Expected | 'none';
}

/** The part of a document's main incident that a case may state. */
function summary(doc: ExtractedDocument): Required<Expected> | 'none' {
  const [event] = doc.events;
  if (!event) return 'none';
  const words = new Map([...doc.entities, ...doc.actors].map((one) => [one.id, one.text]));
  return {
    category: event.categories[0] ?? '',
    victim: words.get(event.victims[0] ?? '') ?? '',
    perpetrator: words.get(event.perpetrators[0] ?? '')?.toLowerCase() ?? '',
    city: event.city ?? '',
    region: event.region ?? '',
    country: event.country ?? '',
    date: event.date ?? '',
  };
}

describe('the main incident', () => {
  test.each(loadCases<Case[]>('events'))('$name', ({ text, expect: expected }) => {
    const found = summary(extractDocument(documentOf(text), resources));
    if (expected === 'none') expect(found).toBe('none');
    else {
      const perpetrator = expected.perpetrator?.toLowerCase();
      expect(found).toMatchObject(perpetrator ? { ...expected, perpetrator } : expected);
    }
  });

  test('rests on mentions that are there', () => {
    const doc = extractDocument(documentOf(loadCases<Case[]>('events')[0]!.text), resources);
    const ids = new Set([...doc.entities, ...doc.actors, ...doc.violations].map((one) => one.id));
    const [event] = doc.events;
    expect(event).toBeDefined();
    for (const id of [...event!.perpetrators, ...event!.victims, ...event!.violations]) {
      expect(ids).toContain(id);
    }
  });
});

test('a linear model adds up weights in hundredths, and gives the likeliest of a family', () => {
  const model = {
    classes: ['violation:a', 'violation:b', 'perpetrator:c'],
    weights: new Map([
      ['bias', Int16Array.from([0, 0, 0])],
      ['word', Int16Array.from([-200, 100, 0])],
    ]),
    incidentOf: new Map<string, string>(),
  };
  const odds = logOdds(
    new Map([
      ['bias', 1],
      ['word', 2],
      ['unknown', 9],
    ]),
    model,
  );
  expect(odds.get('violation:b')).toBe(2);
  expect(odds.get('violation:a')).toBe(-4);
  expect(probability(odds.get('perpetrator:c')!)).toBe(0.5);
  expect(likeliest(odds, 'violation')).toBe('b');
  expect(likeliest(odds, 'place')).toBeUndefined();
});

test('weighted counts rank by weight, and equals by order', () => {
  const counts = new WeightedCounts<string>();
  for (const [thing, weight] of [
    ['a', 1],
    ['b', 2],
    ['c', 1],
  ] as const)
    counts.add(thing, weight);
  expect(counts.ranked()).toEqual(['b', 'a', 'c']);
});
