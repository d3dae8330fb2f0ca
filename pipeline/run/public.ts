import { stringify } from 'csv-stringify/sync';
import { LeakError } from '../errors.ts';
import { partsOf } from '../export/formats.ts';
import type { ExtractedDocument } from '../model.ts';
import { idKey } from '../read/ids.ts';
import { finerThanGeneral } from '../redact/generalise.ts';
import { mergedEntries, type RedactionEntry } from '../redact/log.ts';
import type { RedactionPolicy } from '../redact/policy.ts';
import { type NameProof, type ProtectedNames, protectedNamesOf } from '../redact/proof.ts';
import { redactDocument } from '../redact/redact.ts';
import { underId } from '../redact/rewrite.ts';
import { maskedPath } from '../redact/scan.ts';
import { scanFolder } from '../redact/scan-folder.ts';
import type { ExtractionSettings } from './extraction.ts';
import { type FailedOutcome, failed, isFailed } from './failed.ts';
import type { FolderSink } from './folder-sink.ts';
import type { Outcome, RedactedOutcome } from './outcome.ts';

/** What a public run knows once all documents are extracted. */
export interface Publication {
  /** What a person should know of it, one line each, without a name. */
  readonly notes: readonly string[];
  /** Outcomes with nothing of any protected name in them, in document order. */
  readonly outcomes: AsyncIterable<Outcome>;
  /** Writes the redaction log; to be called when the outcomes have been used. */
  writeLog(sink: Pick<FolderSink, 'file'>): void;
  /**
   * Searches everything that was written.
   * @throws LeakError where a protected name is found
   */
  prove(folder: string): Promise<void>;
}

/**
 * Prepares the outcomes of a spool for publication. Names that only one document recognised are
 * removed from all: hence two readings of the spool.
 * @param read begins a reading of the spool
 */
export async function publication(
  read: () => AsyncIterable<Outcome>,
  settings: ExtractionSettings,
  policy: RedactionPolicy,
): Promise<Publication> {
  const proofs: NameProof[] = [];
  const listed = new Set<number>();
  for await (const { redacted } of read()) {
    if (!redacted) continue;
    proofs.push(redacted.proof);
    for (const line of redacted.listed) listed.add(line);
  }
  const names = protectedNamesOf(proofs);
  const entries: RedactionEntry[] = [];
  const missing = policy.removeNames.filter(({ line }) => !listed.has(line));
  return {
    notes: missing.map(
      ({ line }) =>
        `line ${line} of the names to remove is in no document: check how the documents spell it`,
    ),
    outcomes: published(read(), settings, policy, names, entries),
    writeLog: (sink) => sink.file('redaction_log.csv', logTable(entries)),
    prove: async (folder) => {
      const { hits } = await scanFolder(folder, names, policy.keyed);
      if (hits.length > 0) throw new LeakError(hits.map(({ path, line }) => `${path}:${line}`));
    },
  };
}

async function* published(
  outcomes: AsyncIterable<Outcome>,
  settings: ExtractionSettings,
  policy: RedactionPolicy,
  names: ProtectedNames,
  entries: RedactionEntry[],
): AsyncGenerator<Outcome> {
  const taken = new Set<string>();
  for await (const outcome of outcomes) {
    if (isFailed(outcome)) yield withoutNames(outcome);
    else if (outcome.redacted) yield madePublic(outcome, outcome.redacted);
  }

  function madePublic(outcome: Outcome, first: RedactedOutcome): Outcome {
    try {
      const again = redactDocument(first.doc, policy, names);
      if (policy.generalise && finerThanGeneral(again.doc, policy).length > 0) {
        throw new LeakError([again.doc.id], 'a day or a fine place', 'Leave the document out');
      }
      const doc = distinct(again.doc, outcome.document);
      const parts = partsOf(settings.formats, doc, settings.context);
      entries.push(...mergedEntries([...first.log, ...again.log], doc.id));
      return { ...outcome, document: doc.id, parts, redacted: null };
    } catch (error) {
      if (error instanceof LeakError) throw error;
      const { position } = outcome;
      return withoutNames(failed({ position, id: first.doc.id }, 'export', error));
    }
  }

  /**
   * Files named after one person have one id once the name is removed: the first keeps it, the
   * others add a mark that the key makes of their own id, the same in every run.
   */
  function distinct(doc: ExtractedDocument, idBefore: string): ExtractedDocument {
    const isTaken = taken.has(idKey(doc.id));
    const one = isTaken ? underId(doc, `${doc.id}-${policy.keyed.document(idBefore)}`) : doc;
    taken.add(idKey(one.id));
    return one;
  }

  function withoutNames(outcome: FailedOutcome): Outcome {
    const { stage, reason, remedy } = outcome.failure;
    const document = masked(outcome.failure.document);
    const failure = { document, stage, reason: masked(reason), remedy: masked(remedy) };
    return { ...outcome, document, failure };
  }

  function masked(words: string): string {
    return maskedPath(words, names, policy.keyed);
  }
}

function logTable(entries: readonly RedactionEntry[]): string {
  const columns = ['document', 'kind', 'reason', 'pseudonym', 'count'];
  const rows = entries.map(({ document, kind, reason, pseudonym, count }) => [
    document,
    kind,
    reason,
    pseudonym,
    count,
  ]);
  return stringify([columns, ...rows], { escape_formulas: true });
}
