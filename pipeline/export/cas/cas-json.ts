import type { AnyMention, Span } from '../../model.ts';
import type { Format } from '../format.ts';
import { mentionsOf } from '../labelled.ts';
import { allBut, lossesOf } from '../losses.ts';
import { fileName } from '../paths.ts';
import type { DocumentView } from '../view.ts';
import { TYPES, typeSystemXml, typesSection } from './type-system.ts';

const LOSES = allBut(
  'text between words',
  'sentences',
  'date values',
  'assertions',
  'nominal participants',
  'participants',
);

type FeatureStructure = Readonly<Record<string, unknown>>;

/**
 * UIMA CAS JSON 0.4, one file a document, with tokens and sentences. Participants are link
 * features of the violation. `TypeSystem.xml` holds the layers to import into INCEpTION first.
 */
export const casJson: Format = {
  name: 'cas-json',
  description: 'UIMA CAS JSON 0.4, a file for each document, with the layers for INCEpTION.',
  readBy: 'INCEpTION, dkpro-cassis, Apache UIMA, rapporteur convert',
  offsetUnit: 'UTF-16 code units',
  loses: LOSES,
  flatMemory: true,
  part: (view) => ({
    chunks: [
      { path: `cas-json/${fileName(view.doc.id)}.json`, content: toCasJson(view), whole: true },
    ],
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink) => {
    sink.file('cas-json/TypeSystem.xml', typeSystemXml());
    return {};
  },
};

function toCasJson(view: DocumentView): string {
  const structures = structuresOf(view);
  const members = structures.filter((one) => '@sofa' in one).map((one) => one['%ID']);
  const cas = {
    '%TYPES': typesSection(),
    '%FEATURE_STRUCTURES': structures,
    '%VIEWS': { _InitialView: { '%SOFA': SOFA, '%MEMBERS': members } },
  };
  return `${JSON.stringify(cas)}\n`;
}

const SOFA = 1;

/** The sofa first, then what refers to it; an id is the place in this list, from 1. */
function structuresOf({ doc, canonicalOf, participantsOf }: DocumentView): FeatureStructure[] {
  const structures: FeatureStructure[] = [];
  const add = (type: string, features: FeatureStructure): number => {
    const id = structures.length + 1;
    structures.push({ '%ID': id, '%TYPE': type, ...features });
    return id;
  };
  const at = ({ start, end }: Span) => ({ '@sofa': SOFA, begin: start, end });

  add('uima.cas.Sofa', {
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text',
    sofaString: doc.text,
  });
  add(TYPES.metadata, {
    ...at({ start: 0, end: doc.text.length }),
    language: doc.meta.language ?? 'x-unspecified',
    documentTitle: doc.meta.title,
    documentId: doc.id,
  });
  for (const sentence of doc.sentences) add(TYPES.sentence, at(sentence));
  for (const token of doc.tokens) add(TYPES.token, at(token));

  const numbers = new Map<string, number>();
  for (const one of mentionsOf(doc)) {
    if (one.kind !== 'violation')
      numbers.set(one.id, add(typeOf(one), { ...at(one), ...featuresOf(one) }));
  }
  for (const one of doc.violations) {
    const links = (participantsOf.get(one.id) ?? []).map(({ role, mention }) =>
      add(TYPES.link, { role, '@target': numbers.get(mention) }),
    );
    const participants = add(`${TYPES.link}[]`, { '%ELEMENTS': links });
    const { category, assertion } = one;
    add(TYPES.violation, { ...at(one), category, assertion, '@participants': participants });
  }
  return structures;

  function featuresOf(one: AnyMention): FeatureStructure {
    if (one.kind === 'date') return { timexType: one.timexType, value: one.value };
    if (one.kind !== 'entity') return {};
    const place = canonicalOf.get(one.id)?.geonames ?? null;
    const identifier = place === null ? null : `https://sws.geonames.org/${place}/`;
    return identifier ? { value: one.label, identifier } : { value: one.label };
  }
}

function typeOf({ kind }: AnyMention): string {
  return TYPES[kind];
}
