import { inflateSync } from 'node:zlib';
import { beyond } from '../limits.ts';
import type { ReadContext } from '../reader.ts';

const DICTIONARY = 600;
const STREAM = 'stream';
const DEFLATED = /\/(?:FlateDecode|Fl)\b/g;
const IMAGE = /\/Subtype\s?\/Image\b/;

/**
 * Proves that the deflated streams of a PDF unpack within the limit, before a library that knows no
 * limit unpacks them. Streams deflated several times over are followed. Images are left out: nobody
 * unpacks them. One pass over the file.
 * @throws InputError
 */
export function checkStreams(
  bytes: Uint8Array<ArrayBuffer>,
  { place, limits, checkTime }: ReadContext,
): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let left = limits.unpackedBytes;
  let end = 0;
  for (let at = file.indexOf(STREAM); at >= 0; at = file.indexOf(STREAM, end)) {
    const start = at + STREAM.length;
    end = start;
    if (file[start] !== 10 && file[start] !== 13) continue;
    checkTime();
    const dictionary = file.toString('latin1', Math.max(0, at - DICTIONARY), at);
    const own = dictionary.slice(dictionary.lastIndexOf(' obj') + 1);
    const times = own.match(DEFLATED)?.length ?? 0;
    if (times === 0 || IMAGE.test(own)) continue;
    const close = file.indexOf('endstream', start);
    end = close < 0 ? file.length : close;
    const skipped = file[start] === 13 && file[start + 1] === 10 ? 2 : 1;
    left -= unpackedLength(file.subarray(start + skipped, end), times, left);
    if (left < 0) throw beyond(limits, 'unpackedBytes', place, 'it unpacks to too many bytes');
  }
}

/** Bytes after inflating so many times; infinite where that is more than the limit. */
function unpackedLength(packed: Uint8Array, times: number, limit: number): number {
  let bytes = packed;
  let total = 0;
  for (let i = 0; i < Math.min(times, 8); i += 1) {
    try {
      bytes = inflateSync(bytes, { maxOutputLength: Math.max(limit - total, 1), finishFlush: 2 });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      return code === 'ERR_BUFFER_TOO_LARGE' ? Number.POSITIVE_INFINITY : total;
    }
    total += bytes.length;
  }
  return total;
}
