import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadTaxonomy } from '../pipeline/lexicon/taxonomy.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { readBrat } from '../pipeline/read/brat/brat.ts';
import { readDocument } from '../pipeline/read/document.ts';
import { evaluate } from '../pipeline/reconcile/evaluation.ts';
import { ratios } from '../pipeline/reconcile/match-counts.ts';
import { type Layer, type Measure, scoreOf } from '../pipeline/reconcile/measures.ts';
import { packageRoot } from '../pipeline/root.ts';
import { resources } from './cases.ts';

const ID = 'hrw-north-korea-2018';

/** Per cent. Floors only rise; the text was seen during development, so they guard, not praise. */
const FLOORS: readonly (readonly [Layer, Measure, precision: number, recall: number])[] = [
  ['entities', 'strict', 97, 97],
  ['dates', 'timex-strict', 98, 98],
  ['dates', 'timex-value', 98, 98],
  ['violations', 'overlap', 92, 92],
  ['violations', 'sentence', 94, 94],
  ['violations', 'document', 95, 95],
  ['violations', 'assertion', 92, 92],
  ['participants', 'overlap', 85, 69],
];

describe('the shipped report against its gold', async () => {
  const predicted = extractDocument(
    await readDocument(join(packageRoot, 'corpus/reports', `${ID}.txt`)),
    resources,
  );
  const place = join(packageRoot, 'annotations/gold', `${ID}.ann`);
  const { document: gold, faults } = readBrat(readFileSync(place, 'utf8'), {
    id: ID,
    text: predicted.text,
    place,
    categories: new Set(loadTaxonomy().byId.keys()),
  });
  const evaluation = evaluate([{ gold, predicted, sentences: predicted.sentences }]);

  it('has gold without a fault', () => {
    expect(faults).toEqual([]);
    expect(gold.violations).toHaveLength(97);
  });

  it.each(FLOORS)('%s, %s: precision at least %d, recall at least %d', (layer, measure, p, r) => {
    const { precision, recall } = ratios(scoreOf(evaluation, layer, measure).counts);
    expect(100 * (precision ?? 0)).toBeGreaterThanOrEqual(p);
    expect(100 * (recall ?? 0)).toBeGreaterThanOrEqual(r);
  });
});
