import { inflateRawSync } from 'node:zlib';
import { InputError } from '../../errors.ts';
import { beyond } from '../limits.ts';
import type { ReadContext } from '../reader.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LOCAL_LENGTH = 30;
const LONGEST_COMMENT = 65_535;
const MOST_ENTRIES = 10_000;
const STORED = 0;
const DEFLATED = 8;
const TEXT_PART = /\.(?:xml|rels)$/i;
const DOCTYPE = '<!DOCTYPE';

/**
 * Opens a zip package and proves that it is harmless before a library unpacks it: every entry
 * inflates within the limit, no XML part declares a document type (where entities would be
 * defined), no elements nest beyond the limit. Nothing is written to disk, so that names such as
 * `../../x` lead nowhere.
 * @returns the XML parts by name
 * @throws InputError
 * @see PKWARE, APPNOTE 6.3.9, 4.3 (the layout of the central directory)
 */
export function openPackage(
  bytes: Uint8Array,
  { place, limits, checkTime }: ReadContext,
): Map<string, Uint8Array> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const damaged = new InputError(
    place,
    'not a Word document, or a damaged one',
    'Open it in a word processor and save it again as DOCX',
  );
  const parts = new Map<string, Uint8Array>();
  let left = limits.unpackedBytes;
  try {
    const end = endOfDirectory(view);
    if (end < 0) throw damaged;
    const count = view.getUint16(end + 10, true);
    let at = view.getUint32(end + 16, true);
    if (count > MOST_ENTRIES) throw damaged;
    for (let i = 0; i < count; i += 1) {
      checkTime();
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged;
      const method = view.getUint16(at + 10, true);
      const packed = view.getUint32(at + 20, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(
        bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength),
      );
      const start =
        local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      const content = unpackedEntry(bytes.subarray(start, start + packed), method, left);
      if (content === null)
        throw beyond(limits, 'unpackedBytes', place, 'it unpacks to too many bytes');
      left -= content.length;
      if (TEXT_PART.test(name)) {
        checkMarkup(content);
        parts.set(name, content);
      }
      at +=
        ENTRY_LENGTH + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    throw error instanceof InputError ? error : damaged;
  }
  if (!parts.has('word/document.xml') && !parts.has('[Content_Types].xml')) throw damaged;
  return parts;

  function checkMarkup(content: Uint8Array): void {
    const markup = new TextDecoder().decode(content);
    if (markup.includes(DOCTYPE)) {
      throw new InputError(
        place,
        'its XML declares entities, which no word processor writes',
        'Do not trust this file; ask where it comes from',
      );
    }
    let depth = 0;
    for (const { 0: tag } of markup.matchAll(/<\/|<[^/!?][^<>]*\/>|<[^/!?]/g)) {
      depth += tag === '</' ? -1 : tag.endsWith('/>') ? 0 : 1;
      if (depth > limits.nesting)
        throw beyond(limits, 'nesting', place, 'its elements nest too deep');
    }
  }
}

function endOfDirectory(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= first; at -= 1) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

/** @returns `null` where the entry unpacks to more than is left */
function unpackedEntry(packed: Uint8Array, method: number, left: number): Uint8Array | null {
  if (method === STORED) return packed.length > left ? null : packed;
  if (method !== DEFLATED) throw new RangeError(`zip method ${method}`);
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(left, 1) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE') return null;
    throw error;
  }
}
