import type { AnyMention, CanonicalEntity, Participant } from '../model.ts';
import type { Format } from './format.ts';
import { mentionsOf } from './labelled.ts';
import { type Losable, lossesOf } from './losses.ts';
import { metaRecord } from './meta-record.ts';
import { fileName } from './paths.ts';
import type { DocumentView } from './view.ts';

const LOSES: readonly Losable[] = ['places in the source', 'other columns', 'main events'];

interface BdocAnnotation {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly id: number;
  readonly features: object;
}

/**
 * One `ID.bdocjs` a document: annotation types `Entity`, `TimeExpression`, `Actor`, `Violation` and
 * `Sentence` in the default annotation set. A participant refers to a mention by annotation id.
 */
export const bdoc: Format = {
  name: 'bdoc',
  description: 'GATE Bdoc JSON, a file for each document.',
  readBy: 'Python GateNLP, GATE with the Format_Bdoc plugin, rapporteur convert',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view) => ({
    chunks: [{ path: `bdoc/${fileName(view.doc.id)}.bdocjs`, content: toBdoc(view), whole: true }],
    losses: lossesOf(view.doc, LOSES),
  }),
  open: () => ({}),
};

function toBdoc(view: DocumentView): string {
  const { doc } = view;
  const annotations = annotationsOf(view);
  const document = {
    annotation_sets: { '': { name: '', annotations, next_annid: annotations.length } },
    text: doc.text,
    features: { document_id: doc.id, ...metaRecord(doc.meta) },
    offset_type: 'p',
    name: doc.id,
  };
  return `${JSON.stringify(document)}\n`;
}

function annotationsOf(view: DocumentView): BdocAnnotation[] {
  const { doc, offset } = view;
  const features = featureMaker(view);
  const mentions = mentionsOf(doc).map((one, id) => ({
    type: TYPES[one.kind],
    start: offset(one.start),
    end: offset(one.end),
    id,
    features: features(one),
  }));
  const sentences = doc.sentences.map((one, i) => ({
    type: 'Sentence',
    start: offset(one.start),
    end: offset(one.end),
    id: mentions.length + i,
    features: { kind: one.kind },
  }));
  return [...mentions, ...sentences];
}

const TYPES = {
  entity: 'Entity',
  date: 'TimeExpression',
  actor: 'Actor',
  violation: 'Violation',
} as const;

function featureMaker({ doc, canonicalOf, participantsOf }: DocumentView) {
  const numbers = new Map(mentionsOf(doc).map(({ id }, i) => [id, i]));
  const takesPart = ({ role, mention, resolvedTo, profile, rule }: Participant) => ({
    role,
    mention: numbers.get(mention),
    resolved_to: resolvedTo === null ? null : (numbers.get(resolvedTo) ?? null),
    profile: profile && {
      type: profile.type,
      sex: profile.sex,
      age_group: profile.ageGroup,
      count_min: profile.countMin,
      count_max: profile.countMax,
      count_approximate: profile.countApproximate,
    },
    rule,
  });
  return (one: AnyMention): object => {
    const { rule } = one;
    if (one.kind === 'entity') {
      const canonical = canonicalOf.get(one.id);
      return { label: one.label, rule, ...(canonical && linkOf(canonical)) };
    }
    if (one.kind === 'date') {
      return { timex_type: one.timexType, value: one.value, inferred: one.inferred, rule };
    }
    if (one.kind === 'actor') return { rule };
    return {
      category: one.category,
      assertion: one.assertion,
      rule,
      assertion_rule: one.assertionRule,
      participants: (participantsOf.get(one.id) ?? []).map(takesPart),
    };
  };
}

function linkOf({ id, name, country, geonames }: CanonicalEntity): object {
  return { canonical_id: id, canonical_name: name, country, geonames };
}
