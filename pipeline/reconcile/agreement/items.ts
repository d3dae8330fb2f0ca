import { labelOf } from '../../mention.ts';
import type { AnnotatedDocument } from '../../model.ts';
import { align, type Labelled } from '../align.ts';
import { detailOf } from '../items.ts';

/** What annotators decide about a mention that they have both found. */
export const ASPECTS = [
  ['entities', 'label'],
  ['dates', 'type'],
  ['dates', 'value'],
  ['violations', 'category'],
  ['violations', 'assertion'],
] as const;
export type Aspect = (typeof ASPECTS)[number];

/**
 * The values of each mention, one an annotator who has it. Mentions are put together annotator by
 * annotator, by overlap whatever the label, against the span of whoever had them first.
 */
export function codedItems(
  versions: readonly AnnotatedDocument[],
  [layer, aspect]: Aspect,
): readonly (readonly string[])[] {
  const groups: (Labelled & { values: string[] })[] = [];
  for (const version of versions) {
    const coded = version[layer].map((mention) => ({
      start: mention.start,
      end: mention.end,
      label: labelOf(mention),
      values: [aspect === 'value' || aspect === 'assertion' ? detailOf(mention) : labelOf(mention)],
    }));
    const { pairs, spurious } = align(groups, coded);
    for (const [group, one] of pairs) group.values.push(...one.values);
    groups.push(...spurious);
  }
  return groups.map(({ values }) => values);
}
