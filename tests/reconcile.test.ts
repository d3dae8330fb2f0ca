import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotatedDocument, Span } from '../pipeline/model.ts';
import { align, type Labelled } from '../pipeline/reconcile/align.ts';
import { evaluate, evaluationCsv, evaluationJson } from '../pipeline/reconcile/evaluation.ts';
import type { Score } from '../pipeline/reconcile/measures.ts';
import { sharedLength } from '../pipeline/span.ts';
import { anyAnnotations } from './annotated.ts';

const text = 'Police beat the men. They say 😀 it was in May. No torture, however, was seen there.';
const sentences: Span[] = [
  { start: 0, end: 20 },
  { start: 21, end: 47 },
  { start: 48, end: text.length },
];
const NONE = new Map();
const anyDocument = anyAnnotations(text);

const labelled = fc
  .tuple(fc.nat(12), fc.integer({ min: 1, max: 6 }), fc.constantFrom('A', 'B'))
  .map(([start, length, label]): Labelled => ({ start, end: start + length, label }));
const someLabelled = fc.array(labelled, { maxLength: 5 });

/** Two pairs of the same label here, a hair more of overlap there. */
const nearlyAlike: [Labelled[], Labelled[]] = [
  [
    { start: 7, end: 12, label: 'A' },
    { start: 3, end: 9, label: 'B' },
  ],
  [
    { start: 6, end: 8, label: 'B' },
    { start: 6, end: 9, label: 'A' },
  ],
];

const likeness = (a: Span, b: Span): number =>
  Math.round((1e5 * sharedLength(a, b)) / (Math.max(a.end, b.end) - Math.min(a.start, b.start)));

/** The greatest sum of overlap by trying everything. */
function best(gold: readonly Labelled[], predicted: readonly Labelled[]): number {
  const [first, ...rest] = gold;
  if (!first) return 0;
  const without = best(rest, predicted);
  const withEach = predicted.map((one, i) =>
    sharedLength(first, one) === 0
      ? 0
      : likeness(first, one) + best(rest, predicted.toSpliced(i, 1)),
  );
  return Math.max(without, ...withEach);
}

describe('alignment', () => {
  it('pairs the same span first and then for the greatest overlap', () => {
    fc.assert(
      fc.property(someLabelled, someLabelled, (gold, predicted) => {
        const { pairs } = align(gold, predicted);
        const isExact = ([g, p]: readonly [Labelled, Labelled]) =>
          g.start === p.start && g.end === p.end;
        const exact = pairs.filter(isExact);
        const goldLeft = gold.filter((one) => !exact.some(([g]) => g === one));
        const predictedLeft = predicted.filter((one) => !exact.some(([, p]) => p === one));
        const sum = pairs
          .filter((pair) => !isExact(pair))
          .reduce((total, [g, p]) => total + likeness(g, p), 0);
        expect(sum).toBe(best(goldLeft, predictedLeft));
        for (const g of goldLeft) {
          expect(predictedLeft.some((p) => isExact([g, p]))).toBe(false);
        }
      }),
      { numRuns: 300, examples: [nearlyAlike] },
    );
  });

  it('puts each annotation in one place and pairs only what overlaps', () => {
    fc.assert(
      fc.property(fc.array(labelled), fc.array(labelled), (gold, predicted) => {
        const { pairs, missed, spurious } = align(gold, predicted);
        expect(new Set([...pairs.map(([g]) => g), ...missed])).toEqual(new Set(gold));
        expect(pairs.length + missed.length).toBe(gold.length);
        expect(pairs.length + spurious.length).toBe(predicted.length);
        expect(pairs.every(([g, p]) => sharedLength(g, p) > 0)).toBe(true);
      }),
    );
  });

  it('copes with very many annotations on one place', () => {
    const pile = (label: string): Labelled[] =>
      Array.from({ length: 3000 }, (_, i) => ({ start: i, end: 9000 - i, label }));
    const shifted = pile('A').map(({ start, end, label }) => ({ start, end: end + 1, label }));
    expect(align(pile('A'), shifted).pairs.length).toBe(3000);
  });
});

const totals = (scores: readonly Score[]) => scores.filter(({ label }) => label === null);
const tallies = (scores: readonly Score[]) =>
  Object.fromEntries(scores.map((one) => [`${one.layer} ${one.measure} ${one.label}`, one.counts]));

describe('an evaluation', () => {
  it('of gold against itself finds nothing wrong', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const { scores, documents } = evaluate([{ gold: doc, predicted: doc, sentences }]);
        expect(documents[0]?.cases).toEqual([]);
        for (const { counts } of scores) {
          expect(counts.incorrect + counts.partial + counts.missed + counts.spurious).toBe(0);
        }
      }),
    );
  });

  it('swaps missed and spurious when its sides are swapped', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (a, b) => {
        const there = totals(evaluate([{ gold: a, predicted: b, sentences }]).scores);
        const back = totals(evaluate([{ gold: b, predicted: a, sentences }]).scores);
        const swapped = back.map((one) => {
          const { missed, spurious, ...counts } = one.counts;
          return { ...one, counts: { ...counts, missed: spurious, spurious: missed } };
        });
        expect(tallies(there)).toEqual(tallies(swapped));
      }),
      { numRuns: 300 },
    );
  });

  it('does not depend on the order of annotations or documents', () => {
    const reversed = (doc: AnnotatedDocument): AnnotatedDocument => ({
      ...doc,
      entities: doc.entities.toReversed(),
      dates: doc.dates.toReversed(),
      violations: doc.violations.toReversed(),
      participants: doc.participants.toReversed(),
    });
    fc.assert(
      fc.property(anyDocument, anyDocument, anyAnnotations(text, 'z'), (a, b, other) => {
        const pairs = [
          { gold: a, predicted: b, sentences },
          { gold: other, predicted: other, sentences },
        ];
        const turned = pairs
          .toReversed()
          .map((one) => ({ ...one, gold: reversed(one.gold), predicted: reversed(one.predicted) }));
        const [one, same] = [evaluate(turned), evaluate(pairs)];
        expect(evaluationJson(one, NONE)).toBe(evaluationJson(same, NONE));
        expect(evaluationCsv(one)).toBe(evaluationCsv(same));
      }),
    );
  });

  it('of one document is the sum of its halves', () => {
    const both = `${text}\n${text}`;
    const by = text.length + 1;
    const later = sentences.map(({ start, end }) => ({ start: start + by, end: end + by }));
    const joined = (a: AnnotatedDocument, b: AnnotatedDocument): AnnotatedDocument => {
      const moved = JSON.parse(JSON.stringify(b), (key, value) => {
        if (key === 'start' || key === 'end') return value + by;
        return key === 'id' || key === 'violation' || key === 'mention' ? `later ${value}` : value;
      }) as AnnotatedDocument;
      return {
        id: a.id,
        text: both,
        entities: [...a.entities, ...moved.entities],
        dates: [...a.dates, ...moved.dates],
        violations: [...a.violations, ...moved.violations],
        actors: [...a.actors, ...moved.actors],
        participants: [...a.participants, ...moved.participants],
      };
    };
    fc.assert(
      fc.property(anyDocument, anyDocument, anyDocument, anyDocument, (a, b, c, d) => {
        const halves = evaluate([
          { gold: a, predicted: b, sentences },
          { gold: c, predicted: d, sentences },
        ]).scores;
        const whole = evaluate([
          { gold: joined(a, c), predicted: joined(b, d), sentences: [...sentences, ...later] },
        ]).scores;
        const additive = (scores: readonly Score[]) =>
          tallies(scores.filter(({ measure }) => measure !== 'document'));
        expect(additive(whole)).toEqual(additive(halves));
      }),
    );
  });

  it('points at a case for each annotation that the counts call missed or spurious', () => {
    fc.assert(
      fc.property(anyDocument, anyDocument, (gold, predicted) => {
        const { scores, documents } = evaluate([{ gold, predicted, sentences }]);
        const cases = documents[0]?.cases ?? [];
        const count = (layer: string, ...classes: string[]) =>
          cases.filter((one) => one.layer === layer && classes.includes(one.class)).length;
        for (const { layer, measure, counts } of totals(scores)) {
          if (measure !== 'overlap' || layer === 'dates') continue;
          expect(count(layer, 'missed', 'label', 'role')).toBe(counts.missed);
          expect(count(layer, 'spurious', 'label', 'role')).toBe(counts.spurious);
        }
      }),
    );
  });

  it('refuses two texts', () => {
    const [doc] = fc.sample(anyDocument, 1) as [AnnotatedDocument];
    expect(() => evaluate([{ gold: doc, predicted: { ...doc, text: 'x' }, sentences }])).toThrow(
      'different texts',
    );
  });
});
