import type { Line } from './lines.ts';
import type { Column } from './paragraphs.ts';

const BODY = 'United Nations';
const LAST = /^Original: \p{L}+/u;
/** Lines that the masthead has at most. */
const LONGEST = 12;

/** Who published a document, and its text without the head that tells it. */
export interface Headed {
  readonly publisher: string | null;
  readonly body: readonly Column[];
}

/**
 * Takes away the masthead of a United Nations document: body and symbol, organ and distribution,
 * date and original language, which its metadata hold. The session and the title below it stay.
 */
export function withoutMasthead(columns: readonly Column[]): Headed {
  const first = columns.flat().slice(0, LONGEST);
  const last = first.findIndex(({ text }) => LAST.test(text));
  if (last < 0 || !isUnitedNations(first[0])) return { publisher: null, body: columns };
  const head = new Set(first.slice(0, last + 1));
  const body = columns
    .map((column) => column.filter((line) => !head.has(line)))
    .filter((column) => column.length > 0);
  return { publisher: BODY, body };
}

function isUnitedNations(line: Line | undefined): boolean {
  return line?.cells[0]?.text === BODY || /^United Nations\s+[A-Z]+\//.test(line?.text ?? '');
}
