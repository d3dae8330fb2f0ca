import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Keyed } from './keyed.ts';
import type { ProtectedNames } from './proof.ts';
import { maskedPath, type ScanHit, scanPath, scanText } from './scan.ts';

/** What a scan of a folder looked at and found. */
export interface FolderScan {
  readonly hits: readonly ScanHit[];
  readonly files: number;
  /** Files that are packed or binary: their bytes were searched, their packed parts cannot be. */
  readonly unproved: readonly string[];
}

/** Text that is read again with the piece after it, so that nothing is cut in two. */
const OVERLAP = 4096;
const PIECE = 1 << 20;
const PACKED = /\.(?:parquet|zip|xlsx|docx|pdf|zst|bz2|xz)$/i;

/**
 * Searches every file of a folder, and the names of files and folders, as `scanForNames` does.
 * Files are read in pieces, so that memory does not grow with their size; `.gz` is unpacked.
 *
 * Of binary formats (Parquet) the bytes are searched as UTF-8: that finds a name in the schema, the
 * statistics and uncompressed pages, and not in a compressed page. Such files are listed as
 * `unproved`; what vouches for them is that they hold the rows of the tables that were proved.
 */
export async function scanFolder(
  folder: string,
  names: ProtectedNames,
  keyed: Keyed,
): Promise<FolderScan> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const hits: ScanHit[] = [];
  const unproved: string[] = [];
  let files = 0;
  const paths = entries
    .map((entry) => ({ entry, path: join(entry.parentPath, entry.name) }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { entry, path } of paths) {
    const shown = relative(folder, path).split(sep).join('/');
    const masked = maskedPath(shown, names, keyed);
    hits.push(...scanPath(entry.name, names, keyed).map((hit) => ({ ...hit, path: masked })));
    if (!entry.isFile()) continue;
    files += 1;
    if (PACKED.test(path)) unproved.push(masked);
    hits.push(...(await scanStream(opened(path), masked, names, keyed)));
  }
  return { hits, files, unproved };
}

async function scanStream(
  stream: Readable,
  path: string,
  names: ProtectedNames,
  keyed: Keyed,
): Promise<ScanHit[]> {
  const decoder = new TextDecoder('utf-8');
  const found = new Map<string, ScanHit>();
  let line = 1;
  let held = '';
  for await (const chunk of stream) {
    held += decoder.decode(chunk as Uint8Array, { stream: true });
    if (held.length < 4 * OVERLAP) continue;
    look(held.slice(0, lastBoundary(held)));
    const from = boundary(held, held.length - OVERLAP);
    line += linesIn(held, from);
    held = held.slice(from);
  }
  look(held + decoder.decode());
  return [...found.values()];

  function look(text: string): void {
    for (const hit of scanText(text, line, path, names, keyed)) {
      found.set(`${hit.line} ${hit.pseudonym}`, hit);
    }
  }
}

function opened(path: string): Readable {
  const stream = createReadStream(path, { highWaterMark: PIECE });
  if (!path.endsWith('.gz')) return stream;
  const plain = createGunzip();
  stream.on('error', (error) => plain.destroy(error));
  return stream.pipe(plain);
}

/** The last white space of a piece, where it may be cut; its end where there is none nearby. */
function lastBoundary(text: string): number {
  const tail = text.slice(-OVERLAP);
  const spaces = tail.length - tail.replace(/\S+$/, '').length;
  return spaces === tail.length ? text.length : text.length - spaces;
}

/** The first white space at or after an offset, or the offset where the rest has none. */
function boundary(text: string, offset: number): number {
  const space = text.slice(offset).search(/\s/);
  return space < 0 ? offset : offset + space;
}

function linesIn(text: string, end: number): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1))
    lines += 1;
  return lines;
}
