import fc from 'fast-check';
import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../pipeline/mention.ts';
import type { EntityLabel, ExtractedDocument, Role, SourceDocument } from '../pipeline/model.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { overlaps } from '../pipeline/span.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, resources } from './cases.ts';

/** Parts of names, of several scripts and kinds. */
export const PARTS = [
  'Šoraya',
  'Quevara',
  'Öztin',
  'Mbandele',
  'Hope',
  'May',
  'Al',
  'Kim',
  'Ahmed',
  'X',
];
const FILLER = [
  ' ',
  ' ',
  ' ',
  '-',
  '\n',
  '\n\n',
  '. ',
  ', ',
  "'s ",
  '’s ',
  '-\n',
  '@',
  'x.org/',
  'https://',
  'President ',
  'Mr. ',
  'said ',
  'in May 2019 ',
  '\u00ad',
  '\ud83d\ude00',
  'e\u0301',
  '[',
  'Person-',
  '+44 20 7946 0958',
];

const anyText = fc
  .array(
    fc.oneof(
      { weight: 4, arbitrary: fc.constantFrom(...PARTS, ...PARTS.map((p) => p.toUpperCase())) },
      { weight: 4, arbitrary: fc.constantFrom(...FILLER) },
      { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 40 },
  )
  .map((parts) => canonical(parts.join('')));

/** Names in one sentence: the tokenizer cuts much longer ones. */
const LIST_LENGTH = 200;

/**
 * Lists of one person and many words that are names only because they stand beside one: each that
 * goes shows the next, and the last of a sentence begins the next sentence.
 */
export function strangeNames(count: number): ExtractedDocument {
  const first = 'Oto Ferre';
  const names = Array.from({ length: count }, (_, n) => strangeName(n));
  const lists: string[] = [];
  for (let at = 0; at < count; at += LIST_LENGTH) {
    const list = [names[at - 1] ?? first, ...names.slice(at, at + LIST_LENGTH)];
    lists.push(`Police beat ${list.join(', ')}.`);
  }
  const source = documentOf(lists.join(' '));
  const start = source.text.indexOf(first);
  return {
    ...tokenize(source, resources),
    entities: [
      entityMention(source, { start, end: start + first.length, label: 'PERSON', rule: 'list' }),
    ],
    dates: [],
    violations: [],
    actors: [],
    participants: [],
    canonicalEntities: [],
    events: [],
  };
}

/** Another for each number below 9000: `Qubaaax`. */
export function strangeName(n: number): string {
  const letters = [...String(1000 + n)].map((digit) => 'abcdefghkl'[Number(digit)]);
  return `Qu${letters.join('')}x`;
}

/** A first token and a number of tokens, to be taken modulo what there is. */
const span = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 5 }));
const LABELS: EntityLabel[] = ['PERSON', 'PERSON', 'PERSON', 'ORG', 'GPE', 'FAC'];
const ROLES: Role[] = ['victim', 'source', 'perpetrator', 'place'];

/** Any document at all: mentions over any tokens, entities apart from each other. */
export const anyDocument = fc
  .record({
    text: anyText,
    entities: fc.array(fc.tuple(span, fc.constantFrom(...LABELS)), { maxLength: 8 }),
    others: fc.array(fc.tuple(span, fc.constantFrom(...ROLES), fc.nat()), { maxLength: 6 }),
    dates: fc.array(fc.tuple(span, fc.constantFrom('2019-05-03', '2019', '2019-05-03T08:00')), {
      maxLength: 3,
    }),
  })
  .map(({ text, entities, others, dates }) => {
    const source: SourceDocument = { ...documentOf(text), id: `quevara-${text.length}` };
    const { tokens, ...layout } = tokenize(source, resources);
    const placed = ([first, length]: readonly [number, number]) => {
      const from = first % Math.max(1, tokens.length);
      const last = tokens[Math.min(tokens.length, from + length) - 1];
      return { start: tokens[from]?.start ?? 0, end: last?.end ?? 0, rule: 'any' };
    };
    const isReal = ({ start, end }: { start: number; end: number }) => end > start;
    const unique = <T extends { id: string }>(all: T[]) => [
      ...new Map(all.map((one) => [one.id, one])).values(),
    ];
    const made: ExtractedDocument['entities'][number][] = [];
    for (const [at, label] of [...entities].sort(([a], [b]) => placed(a).start - placed(b).start)) {
      const where = placed(at);
      if (!isReal(where) || where.start < (made.at(-1)?.end ?? 0)) continue;
      made.push(entityMention(source, { ...where, label }));
    }
    const actors = unique(
      others
        .map(([at]) => placed(at))
        .filter(isReal)
        .map((where) => actorMention(source, where)),
    );
    const violations = actors.map(({ start, end }) =>
      violationMention(source, {
        start,
        end,
        category: 'torture',
        assertion: 'asserted',
        assertionRule: 'default',
        rule: 'any',
      }),
    );
    const fillers = [...made, ...actors];
    const participants = unique(
      others.flatMap(([, role, pick]) => {
        const filler = fillers[pick % Math.max(1, fillers.length)];
        const violation = violations[pick % Math.max(1, violations.length)];
        if (!filler || !violation) return [];
        return [
          participant({
            violation: violation.id,
            role,
            mention: filler.id,
            resolvedTo: null,
            profile: null,
            rule: 'any',
          }),
        ];
      }),
    );
    const dated = unique(
      dates
        .map(([at, value]) => ({ ...placed(at), value, inferred: [], timexType: 'DATE' as const }))
        .filter((given) => isReal(given) && !made.some((entity) => overlaps(entity, given)))
        .map((given) => dateMention(source, given)),
    );
    const doc: ExtractedDocument = {
      ...layout,
      tokens,
      entities: made,
      dates: dated,
      violations,
      actors,
      participants,
      canonicalEntities: [],
      events: [],
    };
    return doc;
  });
