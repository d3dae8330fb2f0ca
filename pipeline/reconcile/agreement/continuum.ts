import { groupBy } from '../../group.ts';
import { labelOf } from '../../mention.ts';
import type { Labelled } from '../align.ts';
import type { SharedDocument } from './shared.ts';
import { type Disagreement, unitizingAlpha, unitizingDisagreement } from './unitizing.ts';

/** α_U of one layer. */
export interface UnitizingAgreement {
  readonly layer: SpanLayer;
  /** `null`: the whole layer, the disagreements of its labels added up. */
  readonly label: string | null;
  readonly alpha: number | null;
}

export type SpanLayer = 'entities' | 'dates' | 'violations';

/** α_U of a layer and of each of its labels, the documents laid end to end. */
export function unitizingOf(
  documents: readonly SharedDocument[],
  layer: SpanLayer,
  annotators: number,
): UnitizingAgreement[] {
  const length = documents.reduce((sum, { versions }) => sum + (versions[0]?.text.length ?? 0), 0);
  const units = endToEnd(documents, layer, annotators);
  const byLabel = [...groupBy(units, ({ label }) => label)].sort(([a], [b]) => (a < b ? -1 : 1));
  const labels = byLabel.map(([label, marked]): { label: string; value: Disagreement } => {
    const by = groupBy(marked, ({ annotator }) => annotator);
    const spans = Array.from({ length: annotators }, (_, annotator) => by.get(annotator) ?? []);
    return { label, value: unitizingDisagreement({ length, annotators: spans }) };
  });
  return [
    { layer, label: null, alpha: unitizingAlpha(labels.map(({ value }) => value)) },
    ...labels.map(({ label, value }) => ({ layer, label, alpha: unitizingAlpha([value]) })),
  ];
}

interface Unit extends Labelled {
  readonly annotator: number;
}

/** All spans of a layer on one continuum, the documents laid end to end. */
function endToEnd(
  documents: readonly SharedDocument[],
  layer: SpanLayer,
  annotators: number,
): Unit[] {
  const units: Unit[] = [];
  let offset = 0;
  for (const { versions } of documents) {
    for (let annotator = 0; annotator < annotators; annotator++) {
      for (const mention of versions[annotator]?.[layer] ?? []) {
        const { start, end } = mention;
        const label = labelOf(mention);
        units.push({ start: start + offset, end: end + offset, label, annotator });
      }
    }
    offset += versions[0]?.text.length ?? 0;
  }
  return units;
}
