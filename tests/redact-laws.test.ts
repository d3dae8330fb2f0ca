import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../pipeline/mention.ts';
import type { EntityLabel, ExtractedDocument, Role, SourceDocument } from '../pipeline/model.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { foldedWords, foldName } from '../pipeline/redact/fold.ts';
import { OffsetMap, type Substitution, substitute } from '../pipeline/redact/offsets.ts';
import type { RedactionPolicy } from '../pipeline/redact/policy.ts';
import { protectedNamesOf } from '../pipeline/redact/proof.ts';
import { redactDocument } from '../pipeline/redact/redact.ts';
import { scanForNames } from '../pipeline/redact/scan.ts';
import { unescaped } from '../pipeline/redact/unescape.ts';
import { overlaps } from '../pipeline/span.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, resources } from './cases.ts';
import { expectSound, policyWith } from './redact-support.ts';

const PARTS = ['Šoraya', 'Quevara', 'Öztin', 'Mbandele', 'Hope', 'May', 'Al', 'Kim', 'Ahmed', 'X'];
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

/** A first token and a number of tokens, to be taken modulo what there is. */
const span = fc.tuple(fc.nat(400), fc.integer({ min: 1, max: 5 }));
const LABELS: EntityLabel[] = ['PERSON', 'PERSON', 'PERSON', 'ORG', 'GPE', 'FAC'];
const ROLES: Role[] = ['victim', 'source', 'perpetrator', 'place'];

/** Any document at all: mentions over any tokens, entities apart from each other. */
const anyDocument = fc
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

const policies: readonly RedactionPolicy[] = [
  policyWith({}),
  policyWith({ generalise: true, redactOfficials: true }),
];

describe('any document made public', () => {
  it('is sound: spans have their words, references their mentions', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(1), (doc, which) => {
        const policy = policies[which]!;
        expectSound(redactDocument(doc, policy).doc);
      }),
      { numRuns: 400 },
    );
  });

  it('has no protected name in it under folding, by a search of its own and by the scan', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const policy = policies[0]!;
        const redacted = redactDocument(doc, policy);
        const written = JSON.stringify(redacted.doc);
        const runs = runsOf(redacted.doc.text);
        for (const name of redacted.protectedNames) {
          if (name.split(' ').every((word) => /^(?:hope|may|al|kim|x|ahmed)$/.test(word))) continue;
          for (const run of runs) expect(run).not.toContain(` ${name} `);
        }
        const names = protectedNamesOf([redacted.proof]);
        expect(scanForNames([{ path: 'a.json', content: written }], names, policy.keyed)).toEqual(
          [],
        );
      }),
      { numRuns: 400 },
    );
  });

  it('is the same again on its own result', () => {
    fc.assert(
      fc.property(anyDocument, fc.nat(1), (doc, which) => {
        const policy = policies[which]!;
        const once = redactDocument(doc, policy);
        const twice = redactDocument(once.doc, policy);
        expect(twice.doc).toEqual(once.doc);
        expect(twice.log).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('keeps the words of mentions that no change touches', () => {
    fc.assert(
      fc.property(anyDocument, (doc) => {
        const { doc: redacted, offsets } = redactDocument(doc, policies[0]!);
        for (const mention of doc.violations) {
          const { start, end } = offsets.span(mention);
          const after = redacted.text.slice(start, end);
          if (!/Person-|\[(?:phone|link|handle|e-mail)\]/.test(after)) {
            expect(after).toBe(mention.text);
          }
        }
      }),
      { numRuns: 200 },
    );
  });
});

/** Words of a text in folded form, from one break to the next, each between spaces. */
function runsOf(text: string): string[] {
  const runs = [''];
  for (const { key } of foldedWords(text)) {
    if (key === '') runs.push('');
    else runs[runs.length - 1] += ` ${key}`;
  }
  return runs.map((run) => `${run} `);
}

describe('an offset map', () => {
  const plan = fc
    .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.array(fc.nat(59)), fc.string())
    .map(([text, marks, words]) => {
      const cuts = [...new Set(marks.map((mark) => mark % (text.length + 1)))].sort(
        (a, b) => a - b,
      );
      const substitutions: Substitution[] = [];
      for (let i = 0; i + 1 < cuts.length; i += 2) {
        substitutions.push({ start: cuts[i]!, end: cuts[i + 1]!, replacement: `<${words}>` });
      }
      return { text, substitutions };
    });

  it('finds what was not substituted, and the whole of what was', () => {
    fc.assert(
      fc.property(plan, ({ text, substitutions }) => {
        const map = new OffsetMap(substitutions);
        const after = substitute(text, substitutions);
        expect(map.end(text.length)).toBe(after.length);
        for (const one of substitutions) {
          const { start, end } = map.span(one);
          expect(after.slice(start, end)).toBe(one.replacement);
        }
        const isKept = (at: number) =>
          !substitutions.some(({ start, end }) => start <= at && at < end);
        for (let at = 0; at < text.length; at += 1) {
          if (!isKept(at)) continue;
          expect(after.slice(map.start(at), map.end(at + 1))).toBe(text[at]);
        }
      }),
    );
  });
});

describe('folding', () => {
  it('does not depend on case or on composed accents', () => {
    fc.assert(
      fc.property(fc.constantFrom(...PARTS, 'Łódź', 'Strauß', 'Ærø'), (name) => {
        expect(foldName(name.toUpperCase())).toEqual(foldName(name));
        expect(foldName(name.normalize('NFD'))).toEqual(foldName(name));
      }),
    );
  });

  it('undoes what JSON and URLs escape', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const word = `Quevara ${text.replace(/[\\&%<>|]/g, '')}`;
        const keys = (written: string) => foldName(unescaped(written));
        expect(keys(encodeURIComponent(word))).toEqual(foldName(word));
        expect(keys(JSON.stringify(word))).toEqual(foldName(word));
      }),
    );
  });
});
