import { describe, expect, it } from 'vitest';
import { dateMention, entityMention, violationMention } from '../pipeline/mention.ts';
import type {
  AnnotatedDocument,
  Assertion,
  EntityLabel,
  Span,
  TimexType,
} from '../pipeline/model.ts';
import { placeOf } from '../pipeline/reconcile/cases.ts';
import { evaluate } from '../pipeline/reconcile/evaluation.ts';
import { ratios } from '../pipeline/reconcile/match-counts.ts';
import { type Layer, type Measure, scoreOf } from '../pipeline/reconcile/measures.ts';
import { percent } from '../pipeline/reconcile/render/figures.ts';
import { annotated } from './annotated.ts';
import { loadCases, parseMarked } from './cases.ts';

interface Case {
  readonly name: string;
  readonly layer: Layer;
  readonly gold: string;
  readonly predicted: string;
  readonly scores: Readonly<Partial<Record<Measure, readonly (number | string)[]>>>;
  readonly errors: readonly string[];
}

function documentOf(layer: Layer, marked: string): AnnotatedDocument {
  const { text, marks } = parseMarked(marked);
  const host = { id: 'case', text };
  const rule = 'annotated';
  const empty = { ...host, entities: [], dates: [], violations: [], actors: [], participants: [] };
  const parts = marks.map((mark) => ({ ...mark, parts: mark.mark.split(' ') }));
  if (layer === 'entities') {
    const entities = parts.map(({ start, end, parts: [label] }) =>
      entityMention(host, { start, end, label: label as EntityLabel, rule }),
    );
    return { ...empty, entities };
  }
  if (layer === 'dates') {
    const dates = parts.map(({ start, end, parts: [type, value = ''] }) =>
      dateMention(host, { start, end, timexType: type as TimexType, value, inferred: [], rule }),
    );
    return { ...empty, dates };
  }
  const violations = parts.map(({ start, end, parts: [category = '', assertion] }) =>
    violationMention(host, {
      start,
      end,
      category,
      assertion: assertion as Assertion,
      assertionRule: rule,
      rule,
    }),
  );
  return { ...empty, violations };
}

/** Sentences of a case end with a full stop. */
function sentencesOf(text: string): Span[] {
  return [...text.matchAll(/[^.]+\.?/g)].map(({ index, 0: words }) => ({
    start: index,
    end: index + words.length,
  }));
}

describe('worked examples of the published definitions', () => {
  it.each(loadCases<Case[]>('reconcile-measures'))('$name', (example) => {
    const { layer } = example;
    const gold = documentOf(layer, example.gold);
    const predicted = documentOf(layer, example.predicted);
    const evaluation = evaluate([{ gold, predicted, sentences: sentencesOf(gold.text) }]);
    const found = Object.keys(example.scores).map((measure) => {
      const { counts } = scoreOf(evaluation, layer, measure as Measure);
      const { correct, incorrect, partial, missed, spurious } = counts;
      const { precision, recall, f1 } = ratios(counts);
      const figures = [precision, recall, f1].map(percent);
      return [measure, [correct, incorrect, partial, missed, spurious, ...figures].join(' ')];
    });
    const expected = Object.entries(example.scores).map(([measure, figures]) => {
      const shown = figures.map((one, i) =>
        i > 4 && typeof one === 'number' ? one.toFixed(1) : one,
      );
      return [measure, shown.join(' ')];
    });
    expect(found).toEqual(expected);
    const cases = evaluation.documents[0]?.cases ?? [];
    expect(cases.map((one) => `${one.class} ${placeOf(one).label}`)).toEqual(example.errors);
  });
});

describe('participants', () => {
  const text = 'Police beat Ada and Bo in Ruritania. Guards shot Cy.';
  const spans = `T1 | ACTOR 0 6 | Police
    T2 | ill-treatment 7 11 | beat
    T3 | PERSON 12 15 | Ada
    T4 | PERSON 20 22 | Bo
    T5 | GPE 26 35 | Ruritania
    T6 | ACTOR 37 43 | Guards
    T7 | unlawful-killing 44 48 | shot
    T8 | PERSON 49 51 | Cy
    T9 | ACTOR 12 22 | Ada and Bo
    T10 | torture 7 11 | beat`;
  const gold = annotated(
    text,
    `${spans}
    E1 | ill-treatment:T2 Perpetrator:T1 Victim:T3 Victim2:T4 Place:T5
    E2 | unlawful-killing:T7 Perpetrator:T6 Victim:T8`,
  );
  const predicted = annotated(
    text,
    `${spans}
    E1 | ill-treatment:T2 Victim:T9 Source:T1 Place:T5
    E2 | torture:T10 Perpetrator:T1`,
  );
  const evaluation = evaluate([{ gold, predicted, sentences: sentencesOf(text) }]);
  const counts = (measure: Measure, label: string | null) =>
    evaluation.scores.find(
      (one) => one.layer === 'participants' && one.measure === measure && one.label === label,
    )?.counts;

  it('are compared per role on mentions that were found; the rest is missed and spurious', () => {
    expect(counts('overlap', 'victim')).toMatchObject({ correct: 1, missed: 2, spurious: 0 });
    expect(counts('overlap', 'perpetrator')).toMatchObject({ correct: 0, missed: 2, spurious: 1 });
    expect(counts('overlap', 'source')).toMatchObject({ correct: 0, missed: 0, spurious: 1 });
    expect(counts('strict', null)).toMatchObject({ correct: 1, missed: 5, spurious: 3 });
  });

  it('a wrong role is an error of its own', () => {
    const { cases } = evaluation.documents[0]!;
    const role = cases.filter((one) => one.class === 'role');
    expect(role).toMatchObject([
      { gold: { label: 'perpetrator', text: 'Police' }, predicted: { label: 'source' } },
    ]);
  });
});
