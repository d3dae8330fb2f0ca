import { InputError } from '../errors.ts';
import type { AnnotatedDocument, AnyMention } from '../model.ts';
import type { BratReading } from '../read/brat/brat.ts';
import { compare, overlaps } from '../span.ts';
import { isWellFormed } from './values.ts';

/**
 * What a sound standoff file still does against the annotation guidelines: spans that begin or end
 * wrongly, names that overlap, dates without a value, types that the scheme does not have.
 * @param place the file, for messages
 * @returns in the order of the file; what has no line comes first
 */
export function guidelineFaults(
  { document, lines, ignored }: BratReading,
  place: string,
): InputError[] {
  const mentions = [
    ...document.entities,
    ...document.dates,
    ...document.actors,
    ...document.violations,
  ];
  const found: [AnyMention, string, string][] = [
    ...mentions.flatMap((one): [AnyMention, string, string][] => {
      const reason = spanFault(one);
      return reason ? [[one, `“${one.text}” ${reason}`, SPAN_RULE]] : [];
    }),
    ...overlapping(document),
    ...document.dates.flatMap((one): [AnyMention, string, string][] => {
      if (isWellFormed(one.timexType, one.value)) return [];
      const value = one.value === '' ? 'no value' : `the value ${one.value}`;
      return [[one, `${one.timexType} “${one.text}” has ${value}`, VALUE_RULE]];
    }),
  ];
  const line = (mention: AnyMention): number => lines.get(mention.id) ?? 0;
  return [
    ...[...ignored]
      .filter(([what]) => what !== 'notes')
      .map(([what, count]) => new InputError(place, `${what}, ${count} times`, SCHEME_RULE)),
    ...found
      .sort(([a], [b]) => line(a) - line(b))
      .map(([one, reason, remedy]) => new InputError(`${place}:${line(one)}`, reason, remedy)),
  ];
}

const SPAN_RULE = 'Mark whole words, without article, possessive and outer white space';
const VALUE_RULE = 'Give an EDTF value, or a duration, as in section 2 of the guidelines';
const SCHEME_RULE = 'The scheme does not have it: see the guidelines';
const OVERLAP_RULE = 'Keep the longest name: names do not overlap';

function spanFault({ kind, text }: AnyMention): string | null {
  if (text !== text.trim()) return 'begins or ends with white space';
  if (kind === 'violation') return null;
  if (/^(?:the|an?)\s/i.test(text)) return 'begins with an article';
  return /[^\s'’]['’]s$/.test(text) ? 'ends with a possessive' : null;
}

function overlapping({ entities }: AnnotatedDocument): [AnyMention, string, string][] {
  const inOrder = [...entities].sort(compare);
  return inOrder.flatMap((one, i): [AnyMention, string, string][] => {
    const next = inOrder[i + 1];
    if (!next || !overlaps(one, next)) return [];
    return [[next, `“${next.text}” overlaps “${one.text}”`, OVERLAP_RULE]];
  });
}
