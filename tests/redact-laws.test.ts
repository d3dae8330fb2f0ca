import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldedWords, foldName } from '../pipeline/redact/fold.ts';
import { strengthOf } from '../pipeline/redact/forms.ts';
import { OffsetMap, type Substitution, substitute } from '../pipeline/redact/offsets.ts';
import type { RedactionPolicy } from '../pipeline/redact/policy.ts';
import { protectedNamesOf } from '../pipeline/redact/proof.ts';
import { redactDocument } from '../pipeline/redact/redact.ts';
import { scanForNames } from '../pipeline/redact/scan.ts';
import { unescaped } from '../pipeline/redact/unescape.ts';
import { anyDocument, PARTS } from './redact-documents.ts';
import { expectSound, policyWith } from './redact-support.ts';

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
          if (name.split(' ').every((word) => isFree(word, policy))) continue;
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

/** Words that alone, or with their like, prove no name. */
function isFree(word: string, policy: RedactionPolicy): boolean {
  const { particles } = policy.lexicon;
  return word.length < 2 || particles.has(word) || strengthOf(word, policy) !== 'strong';
}

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
