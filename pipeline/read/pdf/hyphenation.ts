const LAST_PART = /(\p{L}+)[-‐\u00AD]$/u;
const FIRST_PART = /^(\p{Ll}+)/u;
const WORD = /\p{L}+(?:[-‐]\p{L}+)*/gu;
/** Prefixes that keep their hyphen more often than not. */
const PREFIXES = new Set(
  `all anti co counter cross ex half high inter long low mid mis multi near non post pre pro quasi re
   self semi short so sub trans two three four five six seven eight nine ten un vice well`.split(
    /\s+/,
  ),
);

/** Ends of English words that are no words of their own: what follows a hyphen of the line end. */
const TAILS = new Set(
  `ment ments mental mented tion tions tional tioned tioning sion sions sional ing ings ity ities ly
   ness nesses ance ances ancy ence ences ency able ible ably ibly ed er ers es est al ally als ial
   ially ous ously ive ives ively ism ist ists istic ary aries ory ories ture tures tive tively tory
   cal cally cy cies ty ties ted ting ter ters tered ation ations ational ating ated ative rity rities
   lence lent cution cuted cuting ical ically tary tarian tarily nal nally ning ners ship ships ful
   fully less hood dom ward wards gation gated gating zation zations zed zing sation sations sed sing
   ples pled pling bled bling dren dling ders dered dering ries ried rying rated rating ration rations
   ulation ulations ulated ulating ument uments ences ential entially ficial ficials ficially cern
   cerned cerns ceed ceeded ceeding ceedings tention tained taining tainees tainee`.split(/\s+/),
);

/** Tells whether a hyphen at the end of a line belongs to the word. */
export interface Hyphenation {
  /**
   * What stands between two lines that are read on: a space, or nothing.
   * @returns the first line, without the hyphen where it only broke the line, and the gap
   */
  join(line: string, next: string): string;
}

/**
 * Learns from the words within lines how the document writes a word that a line end divides:
 * `government` elsewhere joins `govern-`, `self-defence` elsewhere keeps its hyphen. Of words that
 * come once, those are joined whose second part is no word of its own, and, where the document
 * divides words at all, all that do not begin with a prefix such as `anti-`.
 * @param lines all lines of the document
 */
export function learnHyphenation(lines: readonly string[]): Hyphenation {
  const known = new Set<string>();
  for (const line of lines) {
    const words = line.replace(LAST_PART, '').toLowerCase().match(WORD) ?? [];
    for (const word of words) known.add(word.replaceAll('‐', '-'));
  }
  const divides = lines.some((line, i) => {
    const parts = partsOf(line, lines[i + 1] ?? '');
    return parts !== null && known.has(parts.join('')) && !known.has(parts.join('-'));
  });
  return {
    join(line, next) {
      if (line.endsWith('\u00AD')) return line.slice(0, -1);
      if (/[-‐–—/]$/.test(line) && /^[\p{L}\d]/u.test(next)) {
        const parts = partsOf(line, next);
        return parts !== null && isDivided(parts) ? line.slice(0, -1) : spaced(line);
      }
      return `${line} `;
    },
  };

  function isDivided(parts: readonly [string, string]): boolean {
    if (known.has(parts.join('-'))) return false;
    if (known.has(parts.join(''))) return true;
    return TAILS.has(parts[1]) || (divides && !PREFIXES.has(parts[0]));
  }
}

/** A dash between words with spaces around it is no hyphen. */
function spaced(line: string): string {
  return /\s[-–—]$/.test(line) ? `${line} ` : line;
}

function partsOf(line: string, next: string): [string, string] | null {
  const last = LAST_PART.exec(line)?.[1];
  const first = FIRST_PART.exec(next)?.[1];
  return last && first ? [last.toLowerCase(), first] : null;
}
