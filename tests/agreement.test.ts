import { describe, expect, it } from 'vitest';
import { agree } from '../pipeline/reconcile/agreement/agreement.ts';
import { cohenKappa, nominalAlpha } from '../pipeline/reconcile/agreement/coding.ts';
import { renderAgreement } from '../pipeline/reconcile/agreement/render.ts';
import {
  unitizingAlpha,
  unitizingDisagreement,
} from '../pipeline/reconcile/agreement/unitizing.ts';
import { annotated } from './annotated.ts';
import { loadCases } from './cases.ts';

interface CodingCase {
  readonly name: string;
  readonly items?: readonly string[];
  readonly tally?: Readonly<Record<string, number>>;
  readonly kappa?: number | null;
  readonly alpha?: number | null;
}

const rounded = (value: number | null) => value && Math.round(value * 1e4) / 1e4;

describe('agreement of codings', () => {
  const cases = loadCases<CodingCase[]>('reconcile-coding').map((one) => {
    const tallied = Object.entries(one.tally ?? {});
    const lines = one.items ?? tallied.flatMap(([line, n]) => Array<string>(n).fill(line));
    const items = lines.map((line) => line.split(' ').filter((value) => value !== '-'));
    return { ...one, items };
  });

  it.each(cases.filter(({ kappa }) => kappa !== undefined))('kappa: $name', (one) => {
    expect(rounded(cohenKappa(one.items as [string, string][]))).toBe(one.kappa);
  });

  it.each(cases.filter(({ alpha }) => alpha !== undefined))('alpha: $name', (one) => {
    expect(rounded(nominalAlpha(one.items))).toBe(one.alpha);
  });
});

interface UnitizingCase {
  readonly name: string;
  readonly length: number;
  readonly annotators: readonly string[];
  readonly observed: number;
  readonly expected?: number;
  readonly alpha: number | null;
}

describe('agreement of spans', () => {
  it.each(loadCases<UnitizingCase[]>('reconcile-unitizing'))('$name', (one) => {
    const annotators = one.annotators.map((units) =>
      [...units.matchAll(/(\d+)-(\d+)/g)].map(([, start, end]) => ({
        start: Number(start),
        end: Number(end),
      })),
    );
    const disagreement = unitizingDisagreement({ length: one.length, annotators });
    expect(rounded(disagreement.observed)).toBe(one.observed);
    if (one.expected !== undefined) expect(rounded(disagreement.expected)).toBe(one.expected);
    expect(rounded(unitizingAlpha([disagreement]))).toBe(one.alpha);
  });

  it('over two labels is that of their disagreements added up (Krippendorff 2004: 0.8587)', () => {
    const c = unitizingDisagreement({
      length: 300,
      annotators: [
        [
          { start: 75, end: 145 },
          { start: 220, end: 250 },
        ],
        [
          { start: 70, end: 150 },
          { start: 205, end: 225 },
          { start: 250, end: 270 },
        ],
      ],
    });
    const units = [
      { start: 30, end: 90 },
      { start: 150, end: 200 },
    ];
    const k = unitizingDisagreement({ length: 300, annotators: [units, units] });
    expect(unitizingAlpha([c, k])).toBeCloseTo(0.8587, 4);
  });
});

describe('agreement of annotators', () => {
  const text = 'Ada was jailed in May 2019. Police beat Bo.';
  const spans = `T1 | PERSON 0 3 | Ada
    T2 | DATE 18 26 | May 2019
    T3 | arbitrary-detention 8 14 | jailed
    T4 | ill-treatment 35 39 | beat
    E1 | arbitrary-detention:T3
    E2 | ill-treatment:T4`;
  const a = annotated(text, `${spans}\nN1 | Reference T2 EDTF:2019-05 | May 2019`);
  const b = annotated(
    text,
    `${spans}\nN1 | Reference T2 EDTF:2019 | May 2019\nA1 | Assertion E2 reported`,
  );
  const c = annotated(text, 'T1 | PERSON 0 3 | Ada');
  const sentences = [
    { start: 0, end: 27 },
    { start: 28, end: 43 },
  ];
  const agreement = agree(['a', 'b', 'c'], [{ versions: [a, b, c], sentences }]);
  const f1 = (first: string, second: string, layer: string, measure: string) =>
    agreement.f1.find(
      (row) =>
        row.first === first &&
        row.second === second &&
        row.layer === layer &&
        row.measure === measure,
    )?.f1;

  it('is told for every pair', () => {
    expect(f1('a', 'b', 'entities', 'strict')).toBe(1);
    expect(f1('a', 'b', 'dates', 'timex-value')).toBe(0);
    expect(f1('a', 'b', 'violations', 'assertion')).toBe(0.5);
    expect(f1('a', 'c', 'violations', 'overlap')).toBe(0);
    expect(f1('b', 'c', 'participants', 'overlap')).toBe(null);
  });

  it('is told of what was decided about mentions that were found by more than one', () => {
    const category = agreement.kappa.filter(({ aspect }) => aspect[1] === 'category');
    expect(category).toMatchObject([
      { first: 'a', second: 'b', mentions: 2, kappa: 1 },
      { first: 'a', second: 'c', mentions: 0, kappa: null },
      { first: 'b', second: 'c', mentions: 0, kappa: null },
    ]);
    const assertion = agreement.alpha.find(({ aspect }) => aspect[1] === 'assertion');
    expect(assertion).toMatchObject({ mentions: 2, alpha: 0 });
    const label = agreement.alpha.find(({ aspect }) => aspect[1] === 'label');
    expect(label).toMatchObject({ mentions: 1, alpha: null });
  });

  it('is told of spans, of all annotators', () => {
    const of = (layer: string, label: string | null) =>
      agreement.unitizing.find((row) => row.layer === layer && row.label === label)?.alpha;
    expect(of('entities', 'PERSON')).toBe(1);
    expect(of('entities', null)).toBe(1);
    expect(of('dates', 'DATE')).toBeLessThan(0.5);
  });

  it.each(['table', 'md', 'csv', 'json'] as const)('is written as %s', (format) => {
    const written = renderAgreement(agreement, format);
    expect(written).toContain('assertion');
    expect(written).toContain(format === 'csv' ? 'kappa,violations,category,a c,0,\n' : 'a');
    if (format === 'table' || format === 'md') expect(written).toContain('n/a');
  });
});
