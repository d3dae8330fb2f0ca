import type { DateMention, Mention, Participant, ViolationMention } from '../../model.ts';
import type { DocumentView } from '../view.ts';
import { iri } from './iri.ts';
import { type JsonLdNode, known, some } from './node.ts';

/** Length of the words before and after a quotation, in UTF-16 code units. */
const CONTEXT = 32;

/** The mentions of a document as W3C Web Annotations. */
export function annotationNodes(view: DocumentView): JsonLdNode[] {
  const { doc, canonicalOf, participantsOf } = view;
  const extraction = iri(`${doc.id}:extraction`);
  const annotation = (mention: Mention, type: string, motivation: string | string[]) => ({
    id: iri(mention.id),
    type: ['Annotation', type],
    motivation,
    rule: mention.rule,
    target: target(view, mention),
    wasGeneratedBy: extraction,
  });
  return [
    ...doc.entities.map((one) => {
      const canonical = canonicalOf.get(one.id);
      return {
        ...annotation(
          one,
          'EntityMention',
          canonical ? ['classifying', 'identifying'] : 'classifying',
        ),
        body: [`label:${one.label}`, ...(canonical ? [iri(canonical.id)] : [])],
      };
    }),
    ...doc.dates.map((one) => ({
      ...annotation(one, 'DateMention', 'describing'),
      body: timeValue(view, one),
    })),
    ...doc.violations.map((one) => ({
      ...annotation(one, 'ViolationMention', 'classifying'),
      body: `category:${one.category}`,
      ...assertionOf(one),
      participation: some((participantsOf.get(one.id) ?? []).map(participation)),
    })),
    ...doc.actors.map((one) => annotation(one, 'ActorMention', 'identifying')),
  ];
}

function target({ doc, offset }: DocumentView, mention: Mention): JsonLdNode {
  const { start, end, text } = mention;
  const id = iri(mention.id);
  return {
    id: `${id}:target`,
    type: 'SpecificResource',
    source: iri(doc.id),
    selector: [
      {
        id: `${id}:quote`,
        type: 'TextQuoteSelector',
        exact: text,
        prefix: doc.text.slice(characterStart(doc.text, Math.max(0, start - CONTEXT)), start),
        suffix: doc.text.slice(end, characterStart(doc.text, end + CONTEXT)),
      },
      {
        id: `${id}:position`,
        type: 'TextPositionSelector',
        start: offset(start),
        end: offset(end),
      },
    ],
  };
}

/** The position itself, or the one after it where it would cut a surrogate pair in two. */
function characterStart(text: string, position: number): number {
  const unit = text.charCodeAt(position);
  return unit >= 0xdc00 && unit <= 0xdfff ? position + 1 : position;
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

function assertionOf({ assertion, assertionRule }: ViolationMention): JsonLdNode {
  return { assertion, assertionRule };
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
    rule: one.rule,
  };
}
