/** The calendar days between which an EDTF value lies, and how finely it is given. */
export interface EdtfBounds {
  /** ISO 8601 day, inclusive; `null` where the value is open or unknown on this side. */
  readonly start: string | null;
  readonly end: string | null;
  readonly precision: string;
}

/** Placeholder. */
export function edtfBounds(value: string): EdtfBounds | null {
  const [from, to = from] = value.split('/');
  const first = bounds(from!);
  const last = bounds(to!);
  if (!first && !last) return null;
  return {
    start: first?.[0] ?? null,
    end: last?.[1] ?? null,
    precision: value.includes('/') ? 'interval' : first![2],
  };
}

function bounds(part: string): [string, string, string] | null {
  if (/^\d{3}X$/.test(part))
    return [`${part.slice(0, 3)}0-01-01`, `${part.slice(0, 3)}9-12-31`, 'decade'];
  const [, year, month, day] = part.match(/^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/) ?? [];
  if (!year) return null;
  if (day) return [`${year}-${month}-${day}`, `${year}-${month}-${day}`, 'day'];
  if (month && Number(month) < 13) {
    const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
    return [`${year}-${month}-01`, `${year}-${month}-${last}`, 'month'];
  }
  return [`${year}-01-01`, `${year}-12-31`, 'year'];
}
