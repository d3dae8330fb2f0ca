import { stringify } from 'csv-stringify/sync';
import { LeakError } from '../errors.ts';
import { partsOf } from '../export/formats.ts';
import { finerThanGeneral } from '../redact/generalise.ts';
import type { RedactionEntry } from '../redact/log.ts';
import type { RedactionPolicy } from '../redact/policy.ts';
import { type NameProof, type ProtectedNames, protectedNamesOf } from '../redact/proof.ts';
import { redactDocument } from '../redact/redact.ts';
import { maskedPath } from '../redact/scan.ts';
import { scanFolder } from '../redact/scan-folder.ts';
import type { ExtractionSettings } from './extraction.ts';
import { failed } from './failed.ts';
import type { FolderSink } from './folder-sink.ts';
import type { Outcome } from './outcome.ts';

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
  const ids = new Set<string>();
  for await (const outcome of outcomes) {
    const document = masked(outcome.document);
    if (outcome.failure) {
      const { stage, reason, remedy } = outcome.failure;
      const failure = { document, stage, reason: masked(reason), remedy: masked(remedy) };
      yield { ...outcome, document, failure };
      continue;
    }
    if (!outcome.redacted) continue;
    const again = redactDocument(outcome.redacted.doc, policy, names);
    entries.push(...outcome.redacted.log, ...again.log);
    const { doc } = again;
    if (policy.generalise && finerThanGeneral(doc, policy).length > 0) {
      throw new LeakError([doc.id], 'a day or a fine place', 'Leave the document out');
    }
    if (ids.has(doc.id)) {
      const twin = new Error('another document has the same id once names are removed');
      yield failed({ position: outcome.position, id: doc.id }, 'export', twin);
      continue;
    }
    ids.add(doc.id);
    const parts = partsOf(settings.formats, doc, settings.context);
    yield { ...outcome, document: doc.id, parts, redacted: null };
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
