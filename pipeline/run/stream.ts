import type { DocumentFailure } from '../errors.ts';
import type { Content } from '../export/format.ts';
import type { InputRef, ReadOptions } from '../read/inputs.ts';
import { type Read, readDocuments } from './documents.ts';
import { startEngine } from './engine.ts';
import type { ExtractionSettings } from './extraction.ts';
import { failed } from './failed.ts';
import { inOrder } from './in-order.ts';
import { readOutcome } from './written.ts';

/** The one format that a stream can have: a line a document. */
const FORMAT = 'jsonl';

/** Where the lines of a stream go. */
export interface StreamTo {
  /** Takes the documents; waited for, so a slow reader slows the run and fills no memory. */
  readonly write: (line: Content) => Promise<void>;
  /** Takes what a person should know, one line at a time. */
  readonly note: (line: string) => void;
}

/**
 * Extracts documents as they come in and gives a line of JSON for each, in their order. Nothing is
 * kept and no file is written.
 * @returns the documents that failed
 */
export async function streamDocuments(
  inputs: readonly InputRef[],
  reading: ReadOptions,
  settings: Omit<ExtractionSettings, 'formats' | 'scored' | 'redaction'>,
  jobs: number,
  { write, note }: StreamTo,
): Promise<DocumentFailure[]> {
  const failures: DocumentFailure[] = [];
  const all = { ...settings, formats: [FORMAT], scored: [], redaction: null };
  const engine = await startEngine(jobs, all, reading.limits);
  const extract = async (read: Read) =>
    'fault' in read
      ? failed(read, 'read', read.fault)
      : readOutcome((await engine.extract(read)).record);
  const documents = readDocuments(inputs, reading, { after: null, shard: null });
  try {
    for await (const outcome of inOrder(documents, engine.room, extract)) {
      if (outcome.failure) failures.push(outcome.failure);
      outcome.notes.forEach(note);
      for (const { chunks } of outcome.parts ?? []) {
        for (const { content } of chunks) await write(content);
      }
    }
  } finally {
    await engine.close();
  }
  return failures;
}
