/** Titles of reports on a stretch of time, whichever that is. */
const PERIODICAL =
  /\b(?:annual|yearly|(?:half|bi|semi)-?(?:yearly|annual)|mid-?year|quarterly|periodic|monthly|weekly) (?:\p{L}+ ){0,3}(?:reports?|reviews?|surveys?|briefs?|briefings?|bulletins?|updates?|digests?)\b|\b(?:world|human rights|country|activity) report\b|\byearbook\b|\breport,? (?:19|20)\d\d\b|\b(?:19|20)\d\d (?:\p{L}+ ){0,5}report\b/iu;

/** What a title calls a report on a stretch of time, *Annual Report*; `null` where it is none. */
export function periodicalName(title: string): string | null {
  return PERIODICAL.exec(title)?.[0] ?? null;
}
