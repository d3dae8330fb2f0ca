import { decode, detectEncoding } from '../encoding.ts';
import { encodingNotes } from '../plain.ts';
import { type ByteDecoder, byteDecoder } from '../text-decoder.ts';

const HEAD = 2_048;
const DECLARED =
  /<meta[^>]{0,200}?charset\s{0,5}=\s{0,5}["']?([\w:.-]{2,40})|<\?xml[^>]{0,100}?encoding=["']([\w:.-]{2,40})/i;

/**
 * Decodes a page: by its byte-order mark, as UTF-8 where it is valid UTF-8 whatever it declares
 * (browsers save pages anew), else as it declares, else as text files are.
 * @throws InputError for binary files
 */
export function decodeHtml(
  bytes: Uint8Array,
  place: string,
): { text: string; notes: readonly string[] } {
  const declared = declaredDecoder(bytes);
  if (declared === null || isCertain(bytes, place)) {
    const decoded = decode(bytes, place);
    return { text: decoded.text, notes: encodingNotes(decoded) };
  }
  return { text: declared.decode(bytes), notes: [] };
}

function declaredDecoder(bytes: Uint8Array): ByteDecoder | null {
  const head = byteDecoder('latin1').decode(bytes.subarray(0, HEAD));
  const match = DECLARED.exec(head);
  const label = match?.[1] ?? match?.[2];
  if (label === undefined || /^utf-?16/i.test(label)) return null;
  try {
    return byteDecoder(label);
  } catch {
    return null;
  }
}

/** Marked, or valid UTF-8; damaged UTF-8 that declares itself is read as it declares. */
function isCertain(bytes: Uint8Array, place: string): boolean {
  try {
    return detectEncoding(bytes, place, true).certain || bytes.subarray(0, HEAD).includes(0);
  } catch {
    return false;
  }
}
