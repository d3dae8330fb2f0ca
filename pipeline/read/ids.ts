import { createHash } from 'node:crypto';

const LONGEST_ID = 120;
const UNSAFE = /[^\p{L}\p{M}\p{N}._ ()-]+/gu;
/** Names that Windows keeps for devices. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** Stands between the id of a table and the id of its row, and occurs in no id of a file. */
export const ROW_MARK = '~';

/**
 * An id that is safe as a file name on every system, as part of an address and in a spreadsheet:
 * letters, digits, `._ ()-`, at most 120 characters, no path, no leading dot or hyphen.
 * Names that already are so stay as they are.
 */
export function safeId(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(UNSAFE, '-')
    .replace(/^[-. )]+/, '')
    .replace(/[. ]+$/, '')
    .replace(DEVICE, '_$&');
  if (plain === '') return `document-${digest(name)}`;
  if (plain.length <= LONGEST_ID) return plain;
  return `${plain.slice(0, LONGEST_ID - 13).replace(/\p{Cs}$/u, '')}-${digest(name)}`;
}

/** What two ids must differ in: file systems of Windows and macOS do not tell case apart. */
export function idKey(id: string): string {
  return id.normalize('NFC').toLowerCase();
}

/** A file that wants an id. */
export interface Candidate {
  /** Path below the folder that was given, without extensions, parts joined by `/`. */
  readonly stem: string;
  /** What to add where the stem is taken: the extension. */
  readonly extension: string;
}

/**
 * Gives every candidate an id of its own: its stem; where that is taken, the stem with the
 * extension; where that is taken too, with a number.
 * @returns ids in the order of the candidates
 */
export function distinctIds(candidates: readonly Candidate[]): string[] {
  const taken = new Set<string>();
  return candidates.map(({ stem, extension }) => {
    const plain = safeId(stem.replaceAll('/', '-'));
    let id = plain;
    for (let n = 1; taken.has(idKey(id)); n += 1) {
      id = safeId(n === 1 ? `${plain}-${extension}` : `${plain}-${extension}-${n}`);
    }
    taken.add(idKey(id));
    return id;
  });
}

function digest(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 12);
}
