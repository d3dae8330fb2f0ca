/**
 * What the second byte of a letter in UTF-8 looks like in Windows-1252 or Latin-1. Quotation marks,
 * dashes and letters are left out, which may stand behind an accented letter that is meant.
 */
const SECOND = String.raw`\u0080-\u009F¡-ª¬-º¼-¿€‚ƒ„†‡ˆ‰•˜™›`;
/** Letters among them. */
const SECOND_LETTER = 'ŠŒŽšœžŸ';
/**
 * UTF-8 read as Windows-1252: quotation marks, dashes and the like (`â€™`, `â‚¬`, `â„¢`), letters of
 * two bytes (`Ã©`, `Å¡`), no-break spaces, pictures, the byte-order mark and U+FFFD.
 */
const MISREAD = new RegExp(
  [
    'â(?:[€\\u0080][^\\s\\p{L}]?|‚¬|„¢)',
    `[Â-ÖØ-ß][${SECOND}]`,
    `[ÃÄÅÐÑ][${SECOND_LETTER}]`,
    '(?<!\\p{Lu})[ÂÃ]\\u00A0',
    '(?<=\\p{L})Ã[«»]',
    'ðŸ',
    'ï»¿',
    'ï¿½',
  ].join('|'),
  'gu',
);

/** Says that a text seems to have been read in a wrong encoding before it came here, where it does. */
export function mojibakeNotes(text: string): string[] {
  const places = [...text.matchAll(MISREAD)];
  const [first] = places;
  if (!first) return [];
  const count = places.length === 1 ? '1 place looks' : `${places.length} places look`;
  return [
    `${count} like UTF-8 that was read as Windows-1252 (“${first[0].trim()}”), and nothing of it is mended; names and quotations there may be missed: save it again as UTF-8 where it comes from`,
  ];
}
