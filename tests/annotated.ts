import fc from 'fast-check';
import { categoryIds } from '../pipeline/lexicon/taxonomy.ts';
import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../pipeline/mention.ts';
import {
  type AnnotatedDocument,
  ASSERTIONS,
  ENTITY_LABELS,
  ROLES,
  type Span,
  TIMEX_TYPES,
} from '../pipeline/model.ts';
import { readBrat } from '../pipeline/read/brat/brat.ts';

export const categories = categoryIds();

/** Reads standoff that is meant to be sound; lines may be indented as the test is. */
export function annotated(text: string, lines: string, id = 'case'): AnnotatedDocument {
  const ann = lines.replaceAll(/^ +/gm, '').replaceAll(' | ', '\t');
  const { document, faults } = readBrat(ann, { id, text, place: `${id}.ann`, categories });
  if (faults[0]) throw faults[0];
  return document;
}

const rule = 'annotated';
const someCategories = ['torture', 'forced-labor', 'expression'];

/** Documents of one text with whatever annotations, in whatever order. */
export function anyAnnotations(text: string, id = 'case'): fc.Arbitrary<AnnotatedDocument> {
  const host = { id, text };
  const span: fc.Arbitrary<Span> = fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
    .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }))
    .filter(({ start, end }) => isWhole(text, start) && isWhole(text, end));
  const layer = <M extends { id: string }>(mention: fc.Arbitrary<M>): fc.Arbitrary<M[]> =>
    fc.uniqueArray(mention, { maxLength: 8, selector: (one) => one.id });
  const entity = fc
    .tuple(span, fc.constantFrom(...ENTITY_LABELS))
    .map(([at, label]) => entityMention(host, { ...at, label, rule }));
  const date = fc
    .tuple(span, fc.constantFrom(...TIMEX_TYPES), fc.constantFrom('2017', 'P3Y', 'PAST_REF'))
    .map(([at, timexType, value]) =>
      dateMention(host, { ...at, timexType, value, inferred: [], rule }),
    );
  const violation = fc
    .tuple(span, fc.constantFrom(...someCategories), fc.constantFrom(...ASSERTIONS))
    .map(([at, category, assertion]) =>
      violationMention(host, { ...at, category, assertion, assertionRule: rule, rule }),
    );
  const layers = fc.record({
    entities: layer(entity),
    dates: layer(date),
    violations: layer(violation),
    actors: layer(span.map((at) => actorMention(host, { ...at, rule }))),
  });
  const choices = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.constantFrom(...ROLES)), {
    maxLength: 8,
  });
  return fc.tuple(layers, choices).map(([made, chosen]) => {
    const fillers = [...made.entities, ...made.dates, ...made.actors];
    const participants = chosen.flatMap(([v, f, role]) => {
      const violation = made.violations[v % made.violations.length]?.id;
      const mention = fillers[f % fillers.length]?.id;
      if (violation === undefined || mention === undefined) return [];
      return [participant({ violation, role, mention, resolvedTo: null, profile: null, rule })];
    });
    const byId = new Map(participants.map((one) => [one.id, one]));
    return { id, text, ...made, participants: [...byId.values()] };
  });
}

function isWhole(text: string, offset: number): boolean {
  return !/[\uDC00-\uDFFF]/.test(text.charAt(offset));
}
