/** The part of `TextDecoder` that the readers use. */
export interface ByteDecoder {
  decode(bytes?: Uint8Array, options?: { stream?: boolean }): string;
}

/** What Windows-1252 has at 0x80 to 0x9F; the five unassigned bytes stay controls. */
const UPPER = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
const C1 = /[\u0080-\u009F]/g;

const windows1252: ByteDecoder = {
  decode(bytes = new Uint8Array()) {
    const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    return latin.replace(C1, (mark) => UPPER[mark.charCodeAt(0) - 0x80] ?? mark);
  },
};

/**
 * A decoder by the Encoding Standard. Windows-1252, which Node 20 takes for Latin-1, is our own.
 * @throws RangeError for labels that the standard does not have
 */
export function byteDecoder(label: string, options: { fatal?: boolean } = {}): ByteDecoder {
  const decoder = new TextDecoder(label, options);
  return decoder.encoding === 'windows-1252' ? windows1252 : decoder;
}
