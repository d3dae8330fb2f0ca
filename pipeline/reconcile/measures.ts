import { NOTHING, plus, type Tally } from './tally.ts';

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
  readonly tally: Tally;
}

/** Adds up scores of the same layer, measure and label; sorted by all three, totals first. */
export function sumScores(scores: Iterable<Score>): Score[] {
  const sums = new Map<string, Score>();
  for (const score of scores) {
    const key = scoreKey(score);
    const sum = sums.get(key);
    sums.set(key, { ...score, tally: plus(sum?.tally ?? NOTHING, score.tally) });
  }
  return [...sums.values()].sort(inOrder);
}

/** What tells one score of a document from another. */
export function scoreKey({ layer, measure, label }: Omit<Score, 'tally'>): string {
  return `${layer}/${measure}/${label ?? ''}`;
}

/** One count for its label, and the same for all labels together. */
export function counted(
  layer: Layer,
  measure: Measure,
  label: string,
  tally: Partial<Tally>,
): Score[] {
  const full = plus(NOTHING, tally);
  return [
    { layer, measure, label: null, tally: full },
    { layer, measure, label, tally: full },
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
