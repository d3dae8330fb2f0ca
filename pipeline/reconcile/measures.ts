import { type MatchCounts, NOTHING, plus } from './match-counts.ts';

export const LAYERS = ['entities', 'dates', 'violations', 'participants'] as const;
export type Layer = (typeof LAYERS)[number];

/**
 * What is measured, and by whose definition. *Label* is the entity label, the type of a time
 * expression, the category of a violation, the role of a participant.
 */
export const MEASURES = {
  strict: 'same span and same label (GATE strict, CoNLL)',
  overlap: 'overlapping span and same label (GATE lenient)',
  average: 'mean of strict and overlap (GATE average)',
  'semeval-strict': 'same span and same label (SemEval-2013 task 9.1)',
  'semeval-exact': 'same span, whatever the label (SemEval-2013 task 9.1)',
  'semeval-partial': 'overlap counts half, whatever the label (SemEval-2013 task 9.1)',
  'semeval-type': 'overlapping span and same label, else wrong (SemEval-2013 task 9.1)',
  'timex-strict': 'same span, whatever the type (TempEval-3 strict)',
  'timex-relaxed': 'overlapping span, whatever the type (TempEval-3 relaxed)',
  'timex-type': 'overlapping span and same type (TempEval-3 type)',
  'timex-value': 'overlapping span and same value (TempEval-3 value)',
  'any-category': 'overlapping span, whatever the category',
  assertion: 'same assertion, of the mentions found with their category',
  sentence: 'same category in the same sentence, negated and normative mentions left out',
  document: 'same category in the same document, negated and normative mentions left out',
} as const;
export type Measure = keyof typeof MEASURES;

/** The counts of one measure. */
export interface Score {
  readonly layer: Layer;
  readonly measure: Measure;
  /** `null`: all labels together (micro-average). */
  readonly label: string | null;
  readonly counts: MatchCounts;
}

/** Adds up scores of the same layer, measure and label; sorted by all three, totals first. */
export function sumScores(scores: Iterable<Score>): Score[] {
  const sums = new Map<string, Score>();
  for (const score of scores) {
    const key = scoreKey(score);
    const sum = sums.get(key);
    sums.set(key, { ...score, counts: plus(sum?.counts ?? NOTHING, score.counts) });
  }
  return [...sums.values()].sort(inOrder);
}

/** The score of one label, or of all together; nothing counted where there is none. */
export function scoreOf(
  { scores }: { readonly scores: readonly Score[] },
  layer: Layer,
  measure: Measure,
  label: string | null = null,
): Score {
  return rowOf(scores, layer, measure, label) ?? { layer, measure, label, counts: NOTHING };
}

/** The row of one label, or of all together, of scores as they are kept or as a file has them. */
export function rowOf<
  Row extends { readonly layer: string; readonly measure: string; readonly label: string | null },
>(
  rows: readonly Row[],
  layer: Layer,
  measure: Measure,
  label: string | null = null,
): Row | undefined {
  return rows.find((row) => row.layer === layer && row.measure === measure && row.label === label);
}

/** What tells one score of a document from another. */
export function scoreKey({ layer, measure, label }: Omit<Score, 'counts'>): string {
  return `${layer}/${measure}/${label ?? ''}`;
}

/** One count for its label, and the same for all labels together. */
export function counted(
  layer: Layer,
  measure: Measure,
  label: string,
  counts: Partial<MatchCounts>,
): Score[] {
  const full = plus(NOTHING, counts);
  return [
    { layer, measure, label: null, counts: full },
    { layer, measure, label, counts: full },
  ];
}

const MEASURE_ORDER = Object.keys(MEASURES);

function inOrder(a: Score, b: Score): number {
  return (
    LAYERS.indexOf(a.layer) - LAYERS.indexOf(b.layer) ||
    MEASURE_ORDER.indexOf(a.measure) - MEASURE_ORDER.indexOf(b.measure) ||
    compareLabels(a.label ?? '', b.label ?? '')
  );
}

function compareLabels(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
