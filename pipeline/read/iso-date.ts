const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ISO = /^\s*(\d{4})-(\d\d)-(\d\d)(?!\d)/;
const DAY_FIRST = /\b(\d{1,2})\s+([A-Z][a-z]{2,8})\.?,?\s+(\d{4})\b/;
const MONTH_FIRST = /\b([A-Z][a-z]{2,8})\.?\s+(\d{1,2}),?\s+(\d{4})\b/;

/**
 * The calendar date that a field of metadata states, whatever time follows it.
 * @param field such as `2019-03-13T21:26:10+00:00`, `13 March 2019` or `March 13, 2019`
 * @returns ISO 8601 date; `null` where there is none
 */
export function isoDate(field: string): string | null {
  const iso = ISO.exec(field);
  if (iso) return checked(iso[1]!, Number(iso[2]), Number(iso[3]));
  const day = DAY_FIRST.exec(field);
  if (day) return checked(day[3]!, monthOf(day[2]!), Number(day[1]));
  const month = MONTH_FIRST.exec(field);
  if (month) return checked(month[3]!, monthOf(month[1]!), Number(month[2]));
  return null;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

function checked(year: string, month: number, day: number): string | null {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  if (year < '1500' || days === undefined || day < 1 || day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
