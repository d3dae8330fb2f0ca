import { createHash } from 'node:crypto';
import { UnsettledError } from '../errors.ts';
import type { CanonicalEntity, ExtractedDocument, Span } from '../model.ts';
import { foldName } from './fold.ts';
import { type Generalisation, generalWords } from './generalise.ts';
import { mergedEntries, type RedactionEntry, RedactionLog } from './log.ts';
import { valueToMonth } from './months.ts';
import { linesFound } from './names.ts';
import { OffsetMap, substitute } from './offsets.ts';
import type { Person } from './persons.ts';
import { planOf } from './plan.ts';
import type { RedactionPolicy } from './policy.ts';
import { type NameProof, type ProtectedNames, proofOf } from './proof.ts';
import { rewritten } from './rewrite.ts';

/** A document that may be made public, and what is needed to prove it. */
export interface RedactedDocument {
  readonly doc: ExtractedDocument;
  /** Without the values. */
  readonly log: readonly RedactionEntry[];
  /** From the old text to the new. */
  readonly offsets: { readonly changes: boolean; readonly span: (span: Span) => Span };
  /** Hashes alone: may be written to a spool. */
  readonly proof: NameProof;
  /** Lines of the list of removals whose names were in it. */
  readonly listed: readonly number[];
  /** Folded names in clear, for tests and for use in memory; never write them anywhere. */
  readonly protectedNames: readonly string[];
}

/** Every report tried so far settled in the second; lists of hundreds of unknown names take more. */
const MOST_ROUNDS = 12;

/**
 * Makes a document public: pure, and the same again on its own result, since it is repeated until
 * nothing changes (a name that goes may show that another word is one).
 *
 * Names of protected persons (see `personsOf`) become pseudonyms in the text, in all layers, in the
 * metadata and in the document's id; the forms in which a name is looked for, and how surely, are
 * those of `nameForms`. E-mail addresses and telephone numbers go, and links and handles with a
 * protected name in them.
 *
 * @param elsewhere names that other documents of the run protect: given on a second pass over
 * redacted documents, it removes what one document knew to be a name and another did not
 * @throws UnsettledError where there are still changes after the last round
 */
export function redactDocument(
  doc: ExtractedDocument,
  policy: RedactionPolicy,
  elsewhere: ProtectedNames | null = null,
): RedactedDocument {
  let redacted = redactOnce(doc, policy, elsewhere);
  for (let round = 1; round < MOST_ROUNDS; round += 1) {
    const again = redactOnce(redacted.doc, policy, elsewhere);
    if (again.log.length === 0 && !again.offsets.changes) return redacted;
    redacted = joined(redacted, again);
  }
  throw new UnsettledError(redacted.doc.id, MOST_ROUNDS);
}

function joined(a: RedactedDocument, b: RedactedDocument): RedactedDocument {
  const union = <T>(some: readonly T[], more: readonly T[]) =>
    [...new Set([...some, ...more])].sort();
  return {
    doc: b.doc,
    log: mergedEntries([...a.log, ...b.log], b.doc.id),
    offsets: {
      changes: a.offsets.changes || b.offsets.changes,
      span: (span) => b.offsets.span(a.offsets.span(span)),
    },
    proof: {
      protectedHashes: union(a.proof.protectedHashes, b.proof.protectedHashes),
      keptHashes: union(a.proof.keptHashes, b.proof.keptHashes),
    },
    listed: union(a.listed, b.listed),
    protectedNames: union(a.protectedNames, b.protectedNames),
  };
}

function redactOnce(
  doc: ExtractedDocument,
  policy: RedactionPolicy,
  elsewhere: ProtectedNames | null,
): RedactedDocument {
  const { persons, names, left, strings, general, changes } = planOf(doc, policy, elsewhere);
  const { index, keptWindows } = names;
  const map = new OffsetMap(changes);
  const text = substitute(doc.text, changes);
  const log = new RedactionLog();
  log.add(changes);

  const { title } = doc.meta;
  const generalTitle = general && title !== null ? generalWords(title, doc, general) : title;
  const source = {
    id: strings.clean(doc.id, 'slug', log),
    text,
    meta: {
      ...doc.meta,
      title: cleanOrNull(generalTitle),
      published: toMonthOrNull(doc.meta.published),
      period: toMonthOrNull(doc.meta.period),
      publisher: cleanOrNull(doc.meta.publisher),
      licence: cleanOrNull(doc.meta.licence),
      genre: cleanOrNull(doc.meta.genre),
      source: doc.meta.source === null ? null : strings.clean(doc.meta.source, 'slug', log),
      sha256: text === doc.text ? doc.meta.sha256 : sha256(text),
    },
  };
  const pseudonyms = pseudonymsByMention(persons);
  const result = rewritten(doc, {
    source,
    substitutions: changes,
    map,
    general,
    nameOf: (canonical) => canonicalName(canonical),
    clean: (words) => strings.clean(words, 'mention', null),
  });
  const entries = log.entries(source.id);
  return {
    doc: result,
    log: entries,
    offsets: { changes: changes.length > 0, span: (span) => map.span(span) },
    proof: proofOf(
      index.entries(),
      [...keptWindows, ...left, ...placeWindows(doc, general)],
      policy.keyed,
    ),
    listed: linesFound(persons, new Set(entries.map(({ pseudonym }) => pseudonym)), policy),
    protectedNames: [...index.entries()]
      .filter(([, { strength }]) => /^(?:exact|derived|strong)$/.test(strength))
      .map(([window]) => window.replaceAll('.', ' ')),
  };

  function toMonthOrNull(value: string | null): string | null {
    return general && value !== null ? valueToMonth(value) : value;
  }

  function cleanOrNull(words: string | null): string | null {
    return words === null ? null : strings.clean(words, 'prose', log);
  }

  function canonicalName({ label, name, mentions }: CanonicalEntity): string {
    const pseudonym = label === 'PERSON' ? pseudonyms.get(mentions[0] ?? '') : undefined;
    return pseudonym ?? strings.clean(name, 'mention', null);
  }

  /** Places that a gazetteer knows, unless their word is a name in this document. */
  function placeWindows(
    { canonicalEntities }: ExtractedDocument,
    general: Generalisation | null,
  ): string[][] {
    const known = canonicalEntities.filter(
      ({ id, country, geonames }) =>
        (country !== null || geonames !== null) && !general?.canonicalPlaces.has(id),
    );
    return known.flatMap(({ name }) => {
      const words = foldName(name);
      const free = words.filter((word) => index.get([word])?.strength !== 'strong');
      return words.length > 1 ? [words, ...free.map((word) => [word])] : free.map((word) => [word]);
    });
  }
}

/** The pseudonym of each mention of a protected person. */
function pseudonymsByMention(persons: readonly Person[]): Map<string, string> {
  return new Map(
    persons
      .filter(({ reason }) => reason !== null)
      .flatMap(({ mentions, pseudonym }) => mentions.map(({ id }) => [id, pseudonym] as const)),
  );
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
