import { expect } from 'vitest';
import { loadRedactionLexicon } from '../pipeline/lexicon/redact.ts';
import type { ExtractedDocument } from '../pipeline/model.ts';
import { keyedBy } from '../pipeline/redact/keyed.ts';
import type { RedactionPolicy } from '../pipeline/redact/policy.ts';
import { knowledgeOf } from '../pipeline/run/public-policy.ts';
import { resources } from './cases.ts';

export const TEST_KEY = 'a key for tests, and for nothing else';
const knowledge = knowledgeOf(resources);
const lexicon = loadRedactionLexicon();

/** The default policy under a key of the tests, with some of it changed. */
export function policyWith(given: Partial<RedactionPolicy>, key = TEST_KEY): RedactionPolicy {
  return {
    keyed: keyedBy(Buffer.from(key)),
    lexicon,
    redactOfficials: false,
    generalise: false,
    keepNames: [],
    removeNames: [],
    ...knowledge,
    firstLevelDivision: () => null,
    countryOf: () => null,
    ...given,
  };
}

/** Pseudonyms as P1, P2 … in the order of their first use. */
export function withNumberedPseudonyms(text: string): string {
  const numbers = new Map<string, number>();
  return text.replace(/Person-[0-9A-F]{12}/g, (pseudonym) => {
    if (!numbers.has(pseudonym)) numbers.set(pseudonym, numbers.size + 1);
    return `P${numbers.get(pseudonym)}`;
  });
}

/** Every span has its words, every reference its mention, every id its document. */
export function expectSound(doc: ExtractedDocument): void {
  const mentions = [...doc.entities, ...doc.dates, ...doc.violations, ...doc.actors];
  for (const part of [...mentions, ...doc.tokens]) {
    expect(doc.text.slice(part.start, part.end)).toBe(part.text);
    expect(part.end).toBeGreaterThan(part.start);
  }
  let end = 0;
  for (const token of doc.tokens) {
    expect(doc.text.slice(end, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u);
    end = token.end;
  }
  expect(doc.text.slice(end)).toMatch(/^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u);
  doc.tokens.forEach((token, i) => {
    expect(token.index).toBe(i);
  });
  for (const sentence of doc.sentences) {
    const tokens = doc.tokens.slice(sentence.firstToken, sentence.endToken);
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.every((token) => token.sentence === sentence.index)).toBe(true);
    expect([tokens[0]?.start, tokens.at(-1)?.end]).toEqual([sentence.start, sentence.end]);
    const section = doc.sections[sentence.section];
    expect(section && section.start <= sentence.start && sentence.end <= section.end).toBe(true);
  }
  const ids = new Set(mentions.map(({ id }) => id));
  expect(ids.size).toBe(mentions.length);
  const used = [
    ...doc.participants.flatMap(({ violation, mention, resolvedTo }) => [
      violation,
      mention,
      ...(resolvedTo === null ? [] : [resolvedTo]),
    ]),
    ...doc.canonicalEntities.flatMap(({ mentions: own }) => own),
  ];
  for (const id of used) expect(ids).toContain(id);
  for (const id of ids) expect(id.startsWith(`${doc.id}:`)).toBe(true);
}
