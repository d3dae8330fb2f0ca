import type { Element } from './dom.ts';

/**
 * The marks that a page shows before the items of a list, in their order: bullets, or the numbers
 * or letters of an ordered list.
 */
export function itemMarks(list: Element): () => string {
  if (list.name !== 'ol') return () => '• ';
  const first = Number.parseInt(list.attributes['start'] ?? '1', 10);
  const written = STYLES[list.attributes['type'] ?? '1'] ?? String;
  let number = Number.isSafeInteger(first) ? first : 1;
  return () => {
    const mark = number > 0 ? `${written(number)}. ` : `${number}. `;
    number += 1;
    return mark;
  };
}

const STYLES: Readonly<Record<string, (number: number) => string>> = {
  a: letters,
  A: (number) => letters(number).toUpperCase(),
  i: (number) => roman(number).toLowerCase(),
  I: roman,
};

function letters(number: number): string {
  if (number > 26) return String(number);
  return String.fromCharCode(96 + number);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(number: number): string {
  if (number > 399) return String(number);
  let left = number;
  let numeral = '';
  for (const [value, sign] of ROMAN) {
    for (; left >= value; left -= value) numeral += sign;
  }
  return numeral;
}
