import type { DateMention, Mention, Participant } from '../../model.ts';
import type { DocumentView } from '../view.ts';
import { wordsAround } from './around.ts';
import { iri } from './iri.ts';
import { type JsonLdNode, known, quoted, some, writeNode } from './node.ts';

/**
 * The mentions of a document as W3C Web Annotations, each a line of JSON. They are most of a
 * dataset, so the texts are put together without the objects that JSON would be made of.
 */
export function annotationLines(view: DocumentView): string[] {
  const { doc, canonicalOf, participantsOf } = view;
  const source = iri(doc.id);
  const annotation = (mention: Mention, type: string, motivation: string, more: string): string => {
    const id = iri(mention.id);
    const rule = quoted(mention.rule);
    return `{"id":"${id}","type":["Annotation","${type}"],"motivation":${motivation},"rule":${rule},"target":${target(view, mention, id, source)},"wasGeneratedBy":"${source}:extraction"${more}}`;
  };
  return [
    ...doc.entities.map((one) => {
      const canonical = canonicalOf.get(one.id);
      return canonical
        ? annotation(
            one,
            'EntityMention',
            '["classifying","identifying"]',
            `,"body":["label:${one.label}","${iri(canonical.id)}"]`,
          )
        : annotation(one, 'EntityMention', '"classifying"', `,"body":["label:${one.label}"]`);
    }),
    ...doc.dates.map((one) => {
      const body = writeNode(timeValue(view, one));
      return annotation(one, 'DateMention', '"describing"', `,"body":${body}`);
    }),
    ...doc.violations.map((one) => {
      const { category, assertion, assertionRule } = one;
      const parts = (participantsOf.get(one.id) ?? []).map((part) =>
        writeNode(participation(part)),
      );
      const participations = parts.length > 0 ? `,"participation":[${parts.join(',')}]` : '';
      return annotation(
        one,
        'ViolationMention',
        '"classifying"',
        `,"body":"category:${category}","assertion":"${assertion}","assertionRule":${quoted(assertionRule)}${participations}`,
      );
    }),
    ...doc.actors.map((one) => annotation(one, 'ActorMention', '"identifying"', '')),
  ];
}

function target(
  { doc, offset }: DocumentView,
  mention: Mention,
  id: string,
  source: string,
): string {
  const { start, end, text } = mention;
  const { before, after } = wordsAround(doc, mention);
  const quote = `{"id":"${id}:quote","type":"TextQuoteSelector","exact":${quoted(text)},"prefix":${quoted(before)},"suffix":${quoted(after)}}`;
  const position = `{"id":"${id}:position","type":"TextPositionSelector","start":${offset(start)},"end":${offset(end)}}`;
  return `{"id":"${id}:target","type":"SpecificResource","source":"${source}","selector":[${quote},${position}]}`;
}

function timeValue({ days }: DocumentView, one: DateMention): JsonLdNode {
  const { id, timexType, value, inferred } = one;
  const body = { id: `${iri(id)}:value`, type: 'TimeValue', timexType, inferred: some(inferred) };
  if (value.endsWith('_REF')) return { ...body, referenceValue: value };
  if (timexType === 'DURATION' || timexType === 'SET') return { ...body, durationValue: value };
  const bounds = days(value);
  return {
    ...body,
    edtfValue: value,
    dateStart: known(bounds?.start),
    dateEnd: known(bounds?.end),
    precision: bounds?.precision,
  };
}

function participation(one: Participant): JsonLdNode {
  return {
    id: iri(one.id),
    type: 'Participation',
    role: one.role,
    mention: iri(one.mention),
    resolvedTo: one.resolvedTo === null ? undefined : iri(one.resolvedTo),
    actorType: known(one.profile?.type),
    sex: known(one.profile?.sex),
    ageGroup: known(one.profile?.ageGroup),
    countMin: known(one.profile?.countMin),
    countMax: known(one.profile?.countMax),
    countApproximate: one.profile?.countApproximate || undefined,
    rule: one.rule,
  };
}
