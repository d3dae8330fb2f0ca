import { describe, expect, it } from 'vitest';
import { interval, resamples } from '../pipeline/reconcile/bootstrap.ts';
import { compareEvaluations } from '../pipeline/reconcile/comparison.ts';
import { evaluate } from '../pipeline/reconcile/evaluation.ts';
import { baselineFloors, parseFloor, unmetFloors } from '../pipeline/reconcile/floors.ts';
import { scoreIntervals } from '../pipeline/reconcile/intervals.ts';
import { random } from '../pipeline/reconcile/random.ts';
import { evaluationJson } from '../pipeline/reconcile/render/json.ts';
import { annotated } from './annotated.ts';

const text = 'Ada, Bo, Cy';
const ada = 'T1 | PERSON 0 3 | Ada';
const bo = 'T2 | PERSON 5 7 | Bo';
const cy = 'T3 | PERSON 9 11 | Cy';
const sentences = [{ start: 0, end: text.length }];

/** One document for each prediction; gold has all three names. */
const evaluation = (...predictions: string[]) =>
  evaluate(
    predictions.map((lines, i) => ({
      gold: annotated(text, `${ada}\n${bo}\n${cy}`, `d${i}`),
      predicted: annotated(text, lines, `d${i}`),
      sentences,
    })),
  );
const all = `${ada}\n${bo}\n${cy}`;
const strict = 'entities/strict/';

describe('random numbers', () => {
  it('are those of mulberry32', () => {
    const next = random(1);
    expect([next(), next(), next()]).toEqual([
      0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
    ]);
  });

  it('draw as many documents as there are, all of them about equally often', () => {
    const drawn = resamples(4, { draws: 4000, seed: 7 });
    const times = [0, 1, 2, 3].map((d) => drawn.reduce((sum, one) => sum + (one[d] ?? 0), 0));
    expect(times.reduce((a, b) => a + b)).toBe(16000);
    for (const count of times) expect(Math.abs(count - 4000)).toBeLessThan(200);
  });
});

describe('intervals', () => {
  it('leave 2.5 % of the draws on either side, and undefined draws out', () => {
    const values = Array.from({ length: 1000 }, (_, i) => i);
    expect(interval([...values, null])).toEqual({ low: 25, high: 974 });
    expect(interval([null])).toBe(null);
  });

  it('hold the score, are the same for the same seed, and are a point where documents are alike', () => {
    const mixed = evaluation(all, ada, '', all, `${ada}\n${bo}`);
    const first = scoreIntervals(mixed, { draws: 1000, seed: 3 }).get(strict)?.f1;
    expect(first).toEqual(scoreIntervals(mixed, { draws: 1000, seed: 3 }).get(strict)?.f1);
    expect(first?.low).toBeLessThan(0.75);
    expect(first?.high).toBeGreaterThan(0.75);
    const alike = scoreIntervals(evaluation(ada, ada, ada)).get(strict);
    expect(alike?.recall).toEqual({ low: 1 / 3, high: 1 / 3 });
  });

  it('are not told of one document', () => {
    expect(scoreIntervals(evaluation(ada)).size).toBe(0);
  });
});

describe('paired comparison', () => {
  const entities = (first: ReturnType<typeof evaluation>, second: ReturnType<typeof evaluation>) =>
    compareEvaluations(first, second).find(
      ({ layer, measure }) => layer === 'entities' && measure === 'strict',
    );

  it('finds no difference between a prediction and itself', () => {
    const one = evaluation(all, ada, bo);
    expect(entities(one, one)).toMatchObject({
      difference: 0,
      interval: { low: 0, high: 0 },
      p: 1,
    });
  });

  it('is sure of a difference that every document shows', () => {
    const better = evaluation(all, all, all, all);
    const worse = evaluation(ada, ada, ada, ada);
    expect(entities(better, worse)).toMatchObject({
      first: 1,
      second: 0.5,
      difference: 0.5,
      interval: { low: 0.5, high: 0.5 },
      p: 0,
    });
    expect(entities(worse, better)?.difference).toBe(-0.5);
  });

  it('is unsure of one that one document of many makes', () => {
    const one = evaluation(all, ada, ada, ada, ada, ada);
    const other = evaluation(ada, ada, ada, ada, ada, ada);
    const compared = entities(one, other);
    expect(compared?.p).toBeGreaterThan(0.05);
    expect(compared?.interval?.low).toBe(0);
  });

  it('refuses other documents', () => {
    expect(() => compareEvaluations(evaluation(ada), evaluation(ada, ada))).toThrow(RangeError);
  });
});

describe('floors', () => {
  const half = evaluation(`${ada}\n${bo}`, ada);

  it.each([
    ['entities=60', []],
    ['entities=67', ['entities strict: F1 66.7 is below the floor of 67.0']],
    ['entities/overlap=90', ['entities overlap: F1 66.7 is below the floor of 90.0']],
    ['dates=1', ['dates timex-value: F1 n/a is below the floor of 1.0']],
  ])('%s', (written, unmet) => {
    expect(unmetFloors(half, [parseFloor(written)])).toEqual(unmet);
  });

  it.each(['entities', 'entities=', 'names=4', 'entities/mood=4', 'entities=101', 'dates=x'])(
    '%s is refused',
    (written) => {
      expect(() => parseFloor(written)).toThrow('Write LAYER=F1 or LAYER/MEASURE=F1');
    },
  );

  it('of a baseline are met by the same scores and not by lower ones', () => {
    const floors = baselineFloors(evaluationJson(half), 'old.json');
    expect(unmetFloors(half, floors)).toEqual([]);
    expect(unmetFloors(evaluation(ada, ada), floors)).toContain(
      'entities strict: F1 50.0 is below the baseline of 66.6',
    );
    expect(() => baselineFloors('{}', 'old.json')).toThrow('old.json: not an evaluation');
    expect(() => baselineFloors('x', 'old.json')).toThrow('old.json: not valid JSON');
  });
});
