import { createHash, type Hash } from 'node:crypto';
import { closeSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Content, Sink } from '../export/format.ts';

/** Bytes waiting to be written are held back up to this many, over all files. */
const MOST_PENDING = 1 << 20;

/** SHA-256 in hexadecimal, by path. */
export type Sums = ReadonlyMap<string, string>;

/** A sink that writes below a folder. Close it before anything reads the files. */
export interface FolderSink extends Sink {
  /** @returns the sums of all files */
  close(): Sums;
}

/** A file that grows. */
interface Growing {
  readonly handle: number;
  readonly hash: Hash;
  pending: Uint8Array[];
}

/** Writes the files of a dataset below `folder`, which exists. */
export function folderSink(folder: string): FolderSink {
  const growing = new Map<string, Growing>();
  const sums = new Map<string, string>();
  const folders = new Set<string>();
  let pendingBytes = 0;

  const prepared = (path: string): string => {
    const parent = dirname(path);
    if (!folders.has(parent)) mkdirSync(join(folder, parent), { recursive: true });
    folders.add(parent);
    return join(folder, path);
  };
  const opened = (path: string): Growing => {
    const known = growing.get(path);
    if (known) return known;
    const handle = openSync(prepared(path), 'w');
    const fresh: Growing = { handle, hash: createHash('sha256'), pending: [] };
    growing.set(path, fresh);
    return fresh;
  };
  const flush = (): void => {
    for (const file of growing.values()) {
      if (file.pending.length === 0) continue;
      const bytes = file.pending.length === 1 ? file.pending[0]! : Buffer.concat(file.pending);
      file.pending = [];
      file.hash.update(bytes);
      writeFileSync(file.handle, bytes);
    }
    pendingBytes = 0;
  };

  return {
    append: (path, content) => {
      const bytes = bytesOf(content);
      opened(path).pending.push(bytes);
      pendingBytes += bytes.length;
      if (pendingBytes > MOST_PENDING) flush();
    },
    file: (path, content, sha256) => {
      const bytes = bytesOf(content);
      writeFileSync(prepared(path), bytes);
      sums.set(path, sha256 ?? createHash('sha256').update(bytes).digest('hex'));
    },
    close: () => {
      flush();
      for (const [path, { handle, hash }] of growing) {
        closeSync(handle);
        sums.set(path, hash.digest('hex'));
      }
      growing.clear();
      return sums;
    },
  };
}

function bytesOf(content: Content): Uint8Array {
  return typeof content === 'string' ? Buffer.from(content) : content;
}
