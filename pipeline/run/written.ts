import { createHash } from 'node:crypto';
import type { DocumentPart, FileChunk, Losses } from '../export/format.ts';
import type { DocumentParts } from '../export/formats.ts';
import { failed } from './failed.ts';
import type { Outcome, OutcomeSummary } from './outcome.ts';

/** An outcome as it lies in the spool: written where the document was extracted, moved as bytes. */
export interface WrittenOutcome {
  readonly summary: OutcomeSummary;
  /** A record: one line of JSON, then the contents of all chunks as they will stand in the files. */
  readonly record: Uint8Array<ArrayBuffer>;
}

/** The line of a record. `bytes` and the position stand first, so that they are known unparsed. */
interface Head extends Omit<Outcome, 'parts'> {
  /** Length of what follows the line. */
  readonly bytes: number;
  readonly parts: readonly HeadPart[] | null;
}

interface HeadPart {
  readonly chunks: readonly HeadChunk[];
  readonly data?: unknown;
  readonly losses: Losses;
}

/** Where a content lies behind the line; with a sum, it is a whole file. */
type HeadChunk = readonly [path: string, start: number, end: number, sha256?: string];

const LINE_END = 10;

/** Writes an outcome; one that is too long for a record is a failure instead. */
export function writtenOutcome(outcome: Outcome): WrittenOutcome {
  const { position, parts, ...rest } = outcome;
  const { document, words, failure, notes } = rest;
  try {
    const body = new Body();
    const headParts = parts?.map((part) => headPart(part, body)) ?? null;
    const head: Head = { bytes: body.length, position, ...rest, parts: headParts };
    return {
      summary: { position, document, words, failure, notes },
      record: body.behind(`${JSON.stringify(head)}\n`),
    };
  } catch (error) {
    return writtenOutcome(failed({ position, id: document }, 'export', error));
  }
}

/** Reads a record that {@link writtenOutcome} wrote; the contents of chunks are bytes of it. */
export function readOutcome(record: Uint8Array): Outcome {
  const body = record.indexOf(LINE_END) + 1;
  const head = JSON.parse(new TextDecoder().decode(record.subarray(0, body))) as Head;
  const { bytes: _, parts, ...rest } = head;
  return { ...rest, parts: parts && readParts(parts, record.subarray(body)) };
}

function readParts(parts: readonly HeadPart[], body: Uint8Array): DocumentParts {
  return parts.map(({ chunks, data, losses }) => ({
    chunks: chunks.map(([path, start, end, sha256]): FileChunk => {
      const content = body.subarray(start, end);
      return sha256 === undefined
        ? { path, content, whole: false }
        : { path, content, whole: true, sha256 };
    }),
    data,
    losses,
  }));
}

function headPart({ chunks, data, losses }: DocumentPart, body: Body): HeadPart {
  return { chunks: chunks.map((chunk) => body.add(chunk)), data, losses };
}

/** The contents of chunks one after the other; of two whole files that are the same, one. */
class Body {
  length = 0;
  readonly #pieces: Uint8Array[] = [];
  readonly #whole = new Map<FileChunk['content'], readonly [number, number, string]>();

  add({ path, content, whole }: FileChunk): HeadChunk {
    const same = whole ? this.#whole.get(content) : undefined;
    if (same) return [path, ...same];
    const piece = typeof content === 'string' ? Buffer.from(content) : content;
    const start = this.length;
    const end = start + piece.length;
    this.#pieces.push(piece);
    this.length = end;
    if (!whole) return [path, start, end];
    const place = [start, end, createHash('sha256').update(piece).digest('hex')] as const;
    this.#whole.set(content, place);
    return [path, ...place];
  }

  behind(line: string): Uint8Array<ArrayBuffer> {
    const head = Buffer.from(line);
    const all = new Uint8Array(head.length + this.length);
    let at = 0;
    for (const piece of [head, ...this.#pieces]) {
      all.set(piece, at);
      at += piece.length;
    }
    return all;
  }
}
