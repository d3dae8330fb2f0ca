import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateRange } from '../pipeline/edtf.ts';

describe('the days that a value covers', () => {
  it.each([
    ['2017-05-03', '2017-05-03', '2017-05-03', 'day'],
    ['2017-05', '2017-05-01', '2017-05-31', 'month'],
    ['2020-02', '2020-02-01', '2020-02-29', 'month'],
    ['1900-02', '1900-02-01', '1900-02-28', 'month'],
    ['2017', '2017-01-01', '2017-12-31', 'year'],
    ['2017-22', '2017-06-01', '2017-08-31', 'season'],
    ['2017-24', '2017-12-01', '2018-02-28', 'season'],
    ['197X', '1970-01-01', '1979-12-31', 'decade'],
    ['18XX', '1800-01-01', '1899-12-31', 'century'],
    ['2017-05-03T08:00', '2017-05-03', '2017-05-03', 'time'],
    ['2017-05-03/2017-05-08', '2017-05-03', '2017-05-08', 'interval'],
    ['2016-07/2017-08-31', '2016-07-01', '2017-08-31', 'interval'],
    ['1950/1953', '1950-01-01', '1953-12-31', 'interval'],
    ['2011/..', '2011-01-01', null, 'interval'],
    ['../2011', null, '2011-12-31', 'interval'],
    ['-0498', '-0498-01-01', '-0498-12-31', 'year'],
    ['-0479-05', '-0479-05-01', '-0479-05-31', 'month'],
    ['-0498/-0492', '-0498-01-01', '-0492-12-31', 'interval'],
    ['-04XX', '-0499-01-01', '-0400-12-31', 'century'],
    ['-0002/0003', '-0002-01-01', '0003-12-31', 'interval'],
    ['XXXX-03-24', null, null, 'day'],
    ['2018/1995', null, null, 'interval'],
    ['2017-02-30', null, null, null],
    ['2017-13', null, null, null],
    ['2017/P3Y', null, null, null],
    ['PRESENT_REF', null, null, null],
    ['P3Y', null, null, null],
    ['', null, null, null],
  ])('%s', (value, start, end, precision) => {
    expect(dateRange(value)).toEqual({ start, end, precision });
  });

  const year = fc.integer({ min: -3000, max: 3000 });
  const two = (part: number) => String(part).padStart(2, '0');
  const four = (part: number) => `${part < 0 ? '-' : ''}${String(Math.abs(part)).padStart(4, '0')}`;
  const month = fc.integer({ min: 1, max: 12 });
  const point = fc.oneof(
    year.map(four),
    fc.tuple(year, month).map(([y, m]) => `${four(y)}-${two(m)}`),
    fc
      .tuple(year, month, fc.integer({ min: 1, max: 28 }))
      .map(([y, m, d]) => `${four(y)}-${two(m)}-${two(d)}`),
  );
  const value = fc.oneof(
    point,
    fc.tuple(point, point).map((ends) => ends.join('/')),
    point.map((start) => `${start}/..`),
    fc.tuple(year, fc.integer({ min: 21, max: 24 })).map(([y, s]) => `${four(y)}-${s}`),
    fc.integer({ min: 0, max: 299 }).map((tens) => `${String(tens).padStart(3, '0')}X`),
  );
  const key = (date: string) => {
    const [, sign, y, m, d] = /^(-?)(\d+)-(\d+)-(\d+)$/.exec(date) as RegExpExecArray;
    return (sign ? -1 : 1) * Number(y) * 10_000 + Number(m) * 100 + Number(d);
  };

  it('begin no later than they end', () => {
    fc.assert(
      fc.property(value, (edtf) => {
        const { start, end } = dateRange(edtf);
        if (start !== null && end !== null) expect(key(start)).toBeLessThanOrEqual(key(end));
      }),
    );
  });

  it('are themselves dates that the edtf library reads', () => {
    fc.assert(
      fc.property(value, (edtf) => {
        const { start, end } = dateRange(edtf);
        for (const date of [start, end]) if (date !== null) expect(parse(date).level).toBe(0);
      }),
    );
  });

  it('contain the days of any time inside them', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 1, max: 28 }), (y, m, d) => {
        const day = key(dateRange(`${four(y)}-${two(m)}-${two(d)}`).start as string);
        for (const wider of [four(y), `${four(y)}-${two(m)}`]) {
          const { start, end } = dateRange(wider);
          expect(key(start as string)).toBeLessThanOrEqual(day);
          expect(key(end as string)).toBeGreaterThanOrEqual(day);
        }
      }),
    );
  });

  it('of anything are two dates or nothing', () => {
    fc.assert(
      fc.property(fc.string(), (anything) => {
        const { precision, start } = dateRange(anything);
        if (precision === null) expect(start).toBeNull();
      }),
    );
  });
});
