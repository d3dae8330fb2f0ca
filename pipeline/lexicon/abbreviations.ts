import * as z from 'zod';
import { loadLexicon } from './load.ts';

/** Words, in lower case and without their full stop, after which a full stop ends no sentence. */
export interface Abbreviations {
  readonly always: ReadonlySet<string>;
  /** Only where a numeral follows: `Art. 7`. */
  readonly beforeNumber: ReadonlySet<string>;
}

const word = z.string().regex(/^[a-z.]+$/, 'must be in lower case, without its last full stop');
const schema = z.strictObject({ always: z.array(word), before_number: z.array(word) });

export function loadAbbreviations(): Abbreviations {
  const data = loadLexicon('abbreviations.yml', schema);
  return { always: new Set(data.always), beforeNumber: new Set(data.before_number) };
}
