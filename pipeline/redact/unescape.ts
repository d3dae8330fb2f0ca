/** Stands where markup parts words that belong to no common name. */
const BREAK = '|';
/** White space that is no line end of the file: what an escaped line end becomes. */
const ESCAPED_LINE_END = '\v';

const ESCAPED = /[\\&%<]/;
const MOST_ROUNDS = 3;

const JSON_ESCAPE =
  /\\(?:u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([nrtbf"'\\/]))/g;
const PERCENT = /(?:%[0-9A-Fa-f]{2})+/g;
const NUMERIC = /&#(?:x([0-9A-Fa-f]{1,6})|(\d{1,7}));/gi;
const NAMED =
  /&([A-Za-z])(?:acute|grave|circ|uml|tilde|cedil|ring|caron|macr|breve|ogon|dot|slash|strok|dblac|midot);/g;
const LIGATURE = /&(szlig|aelig|oelig|thorn|eth|inodot|imath);/gi;
const MARK =
  /&(?:nbsp|ensp|emsp|thinsp|apos|rsquo|lsquo|shy|zwj|zwnj|hyphen|ndash|mdash|amp|lt|gt|quot);/gi;
const INLINE_TAG =
  /<\/?(?:a|abbr|b|bdi|cite|em|i|mark|q|small|span|strong|sub|sup|u|wbr)(?:\s[^<>]*)?>/gi;
const TAG = /<\/?[A-Za-z][^<>]*>/g;

const LIGATURES: Readonly<Record<string, string>> = {
  szlig: 'ss',
  aelig: 'ae',
  oelig: 'oe',
  thorn: 'th',
  eth: 'd',
  inodot: 'i',
  imath: 'i',
};
const MARKS: Readonly<Record<string, string>> = {
  apos: "'",
  rsquo: '’',
  lsquo: '‘',
  shy: '\u00ad',
  zwj: '\u200d',
  zwnj: '\u200c',
  hyphen: '-',
  ndash: '–',
  mdash: '—',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
};

/**
 * Undoes the escapes of JSON, N-Quads, URLs and HTML, several layers deep, and takes out inline
 * markup, so that `G\u00f3mez`, `G&oacute;mez`, `G%C3%B3mez` and `G<b>ó</b>mez` read `Gómez`.
 * Line ends of the file keep their number; escaped ones are other white space.
 */
export function unescaped(text: string): string {
  let current = text;
  for (let round = 0; round < MOST_ROUNDS && ESCAPED.test(current); round += 1) {
    const next = once(current);
    if (next === current) break;
    current = next;
  }
  return current;
}

function once(text: string): string {
  let current = text;
  if (current.includes('\\')) current = current.replace(JSON_ESCAPE, unescapedBackslash);
  if (current.includes('%')) current = current.replace(PERCENT, unescapedPercent);
  if (current.includes('<')) current = withoutTags(current);
  if (!current.includes('&')) return current;
  return current
    .replace(NUMERIC, (all, hex?: string, decimal?: string) => {
      return character(hex ? Number.parseInt(hex, 16) : Number(decimal), all);
    })
    .replace(NAMED, '$1')
    .replace(LIGATURE, (_, name: string) => LIGATURES[name.toLowerCase()] ?? BREAK)
    .replace(MARK, (mark) => MARKS[mark.slice(1, -1).toLowerCase()] ?? ' ');
}

/**
 * Inline tags go, so that they part no name; what their attributes say follows at the end. Of other
 * tags the brackets become breaks.
 */
function withoutTags(text: string): string {
  const aside: string[] = [];
  const plain = text
    .replace(INLINE_TAG, (tag) => {
      if (tag.includes('=')) aside.push(tag.slice(1, -1));
      return '\n'.repeat(tag.split('\n').length - 1);
    })
    .replace(TAG, (tag) => BREAK + tag.slice(1, -1) + BREAK);
  return [plain, ...aside].join(BREAK);
}

function unescapedBackslash(
  all: string,
  braced?: string,
  four?: string,
  eight?: string,
  letter?: string,
): string {
  const code = braced ?? four ?? eight;
  if (code !== undefined) return character(Number.parseInt(code, 16), all);
  if (letter === '"' || letter === "'" || letter === '\\' || letter === '/') return letter;
  return letter === 't' ? '\t' : ESCAPED_LINE_END;
}

function unescapedPercent(run: string): string {
  const bytes = Buffer.from(run.replaceAll('%', ''), 'hex');
  return bytes.toString('utf8').replaceAll('\n', ESCAPED_LINE_END);
}

function character(code: number, otherwise: string): string {
  if (code > 0x10ffff) return otherwise;
  return code === 10 || code === 13 ? ESCAPED_LINE_END : String.fromCodePoint(code);
}
