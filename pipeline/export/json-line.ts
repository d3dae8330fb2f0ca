/**
 * A value as one line of JSON, ended by a line feed. The two characters that JSON allows in a
 * string and some readers take for the end of a line are escaped.
 */
export function jsonLine(value: unknown): string {
  return `${JSON.stringify(value).replace(/[\u2028\u2029]/g, escaped)}\n`;
}

function escaped(mark: string): string {
  return mark === '\u2028' ? '\\u2028' : '\\u2029';
}
