import fc from 'fast-check';
import { anyText } from './texts.ts';

/** Bytes of any kind, and texts in several encodings. */
export const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyText.map((text) => Buffer.from(text, 'utf8')),
  anyText.map((text) => Buffer.from(text, 'utf16le')),
  anyText.map((text) => Buffer.from(text, 'latin1')),
);

/** A file with some bytes changed, cut out or doubled. */
export const mutated = (file: Uint8Array<ArrayBuffer>) =>
  fc
    .array(fc.tuple(fc.nat(file.length - 1), fc.nat(255), fc.nat(3)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((changes) => {
      let bytes = Buffer.from(file);
      for (const [at, value, kind] of changes) {
        if (kind < 2) bytes[at % bytes.length] = value;
        else if (kind === 2)
          bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + value)]);
        else bytes = Buffer.concat([bytes.subarray(0, at + value), bytes.subarray(at)]);
      }
      return new Uint8Array(bytes);
    });
