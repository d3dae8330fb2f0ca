import { InputError } from '../../pipeline/errors.ts';
import type { OriginSpan } from '../../pipeline/model.ts';
import { canonical } from '../../pipeline/read/canonical.ts';
import type { InputFormat, TableFormat } from '../../pipeline/read/formats.ts';
import { DEFAULT_LIMITS, startDeadline } from '../../pipeline/read/limits.ts';
import { readerOf } from '../../pipeline/read/readers.ts';
import { Finding, isFinding } from './finding.ts';

/** Tight enough for a case to reach them. */
export const LIMITS = {
  ...DEFAULT_LIMITS,
  unpackedBytes: 2_000_000,
  nesting: 200,
  textLength: 200_000,
};

/** Reads bytes as a format; anything but a sound text or an InputError is a finding. */
export async function readSoundly(
  format: Exclude<InputFormat, TableFormat>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const read = await readerOf(format);
  const context = { place: 'case', limits: LIMITS, checkTime: startDeadline(LIMITS, 'case') };
  try {
    const { text, origin } = await read(bytes, context);
    expectReadSoundly(text, origin);
    return text;
  } catch (error) {
    if (isDocumented(error, format)) return null;
    throw error;
  }
}

/** `readInput` turns what the libraries of PDF and DOCX throw into faults. */
function isDocumented(error: unknown, format: InputFormat): boolean {
  if (error instanceof InputError) return true;
  return (format === 'pdf' || format === 'docx') && error instanceof Error && !isFinding(error);
}

/** @throws Finding where the text is not canonical or its origin does not fit it */
export function expectReadSoundly(text: string, origin: readonly OriginSpan[]): void {
  if (text !== canonical(text)) throw new Finding('the text is not canonical');
  if (text.trim() === '') throw new Finding('the text is empty');
  let end = 0;
  for (const span of origin) {
    if (span.start < end || span.end <= span.start || span.end > text.length) {
      throw new Finding(`origin ${span.start}-${span.end} of ${text.length} after ${end}`);
    }
    end = span.end;
  }
}
