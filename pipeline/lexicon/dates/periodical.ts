const SHORTER = '(?:half|bi|semi)-?(?:yearly|annual)|mid-?year|quarterly|periodic|monthly|weekly';
const KINDS = 'reports?|reviews?|surveys?|briefs?|briefings?|bulletins?|updates?|digests?';

/** Reports of less than a year, which a year in their title does not date. */
export const SHORTER_REPORT = new RegExp(String.raw`\b(?:${SHORTER})\b`, 'i');

/** Titles of reports on a stretch of time, whichever that is. */
const PERIODICAL = new RegExp(
  [
    String.raw`\b(?:annual|yearly|${SHORTER}) (?:\p{L}+ ){0,3}(?:${KINDS})\b`,
    String.raw`\b(?:world|human rights|country|activity) report\b`,
    String.raw`\byearbook\b`,
    String.raw`\breport,? (?:19|20)\d\d\b`,
    String.raw`\b(?:19|20)\d\d (?:\p{L}+ ){0,5}report\b`,
  ].join('|'),
  'iu',
);

/** What a title calls a report on a stretch of time, *Annual Report*; `null` where it is none. */
export function periodicalName(title: string): string | null {
  return PERIODICAL.exec(title)?.[0] ?? null;
}
