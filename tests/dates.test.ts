import { parse } from 'edtf';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredPeriod } from '../pipeline/extract/dates/covered.ts';
import { extractDates } from '../pipeline/extract/dates/dates.ts';
import type { DateMention } from '../pipeline/model.ts';
import type { GivenMeta } from '../pipeline/read/metadata.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { isWellFormed } from '../pipeline/validate/values.ts';
import { documentOf, loadCases, parseMarked, resources, written } from './cases.ts';

interface Group {
  readonly group: string;
  readonly meta?: Partial<GivenMeta>;
  readonly sentences: readonly string[];
}

const datesOf = (text: string, meta: Partial<GivenMeta> = {}): DateMention[] => {
  const doc = tokenize(documentOf(text, meta), resources);
  return extractDates(
    { ...doc, meta: { ...doc.meta, ...coveredPeriod(doc, resources) } },
    resources,
  );
};
const mark = ({ timexType, value }: DateMention): string =>
  timexType === 'DATE' || timexType === 'DURATION' ? value : `${timexType} ${value}`;

const groups = loadCases<Group[]>('dates');
const narrative = loadCases<Group[]>('dates-narrative');
const negatives = loadCases<Group[]>('dates-negative');

describe.each([...groups, ...narrative, ...negatives])('$group', ({ meta, sentences }) => {
  it.each(sentences)('%s', (sentence) => {
    const { text, marks } = parseMarked(sentence);
    expect(written(datesOf(text, meta), mark)).toEqual(
      marks.map((one) => `${one.text}|${one.mark}`),
    );
  });
});

describe('values', () => {
  const all = [...groups, ...negatives].flatMap(({ meta, sentences }) =>
    sentences.flatMap((sentence) => datesOf(parseMarked(sentence).text, meta)),
  );
  const calendar = all.filter(
    ({ timexType, value }) => ['DATE', 'TIME'].includes(timexType) && !value.endsWith('_REF'),
  );

  it('are EDTF of level 1, of level 2 only where the year is not known', () => {
    expect(calendar.length).toBeGreaterThan(150);
    for (const { value } of calendar)
      expect(parse(value).level, value).toBeLessThanOrEqual(value.startsWith('XXXX-') ? 2 : 1);
  });

  it('of durations and frequencies are ISO 8601', () => {
    const lengths = all.filter(({ timexType }) => ['DURATION', 'SET'].includes(timexType));
    expect(lengths.length).toBeGreaterThan(30);
    for (const { value } of lengths)
      expect(value).toMatch(/^P(?:T(?:\d+|X)[HMS]|(?:(?:\d+(?:\.\d+)?|X)[YMWD])+)$/);
  });
});

/** Pieces of dates in any order: most make no sense, none may make trouble. */
const pieces = fc.constantFrom(
  ...'May|3|2017|the|of|to|and|-|–|early|late|mid|end|beginning|last|next|that|same|year|years|month|day|days|week|later|ago|before|from|between|until|since|BC|AD|499|30|31|February|29|Thursday|summer|1990s|19th|century|8|a.m.|18:00|morning|night|on|at|in|every|twice|a|half|quarter|first|eleven|two|several|12/05/17|2017-05-03|1960|96|decade|,|(|)|.|now|today|reporting|period|onwards|\n\n'.split(
    '|',
  ),
);
const metas = fc.record({
  period: fc.constantFrom(
    null,
    '2017',
    '2025-01/2025-03',
    '2015/2017',
    'not a date',
    '2017-13',
    '2017-02-31/..',
  ),
  published: fc.constantFrom(null, '2018-01-18', '2018-01', '2018'),
  country: fc.constantFrom(null, 'USA', 'KEN'),
});

describe('any text', () => {
  it('of pieces of dates gives values that the edtf library reads', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), metas, (words, meta) => {
        for (const { timexType, value, text } of datesOf(words.join(' '), meta)) {
          expect(isWellFormed(timexType, value), `${text} → ${value}`).toBe(true);
          if (value.endsWith('_REF') || !['DATE', 'TIME'].includes(timexType)) continue;
          const level = value.includes('XXXX-') ? 2 : 1;
          expect(parse(value).level, `${text} → ${value}`).toBeLessThanOrEqual(level);
        }
      }),
      { numRuns: 3000 },
    );
  });

  it('gives mentions in text order, none overlapping', () => {
    const anything = fc.array(fc.oneof(pieces, fc.string({ unit: 'grapheme', maxLength: 6 })));
    fc.assert(
      fc.property(anything, (words) => {
        const text = words.join(' ');
        let end = 0;
        for (const mention of datesOf(text)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(text.slice(mention.start, mention.end)).toBe(mention.text);
          end = mention.end;
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['without dates', 'Nobody was charged.', []],
    ['in capitals', 'ARRESTED ON 3 MAY 2019 IN MINSK', ['3 MAY 2019|2019-05-03']],
    ['in Chinese', '他于2017年3月5日被捕。', ['2017|2017']],
    ['in Arabic', 'اعتقل في 3 مايو 2017 في المدينة', ['2017|2017']],
  ])('%s', (_, text, expected) => {
    expect(written(datesOf(text), mark)).toEqual(expected);
  });
});

describe('what the text does not state', () => {
  const inferredOf = (text: string, meta: Partial<GivenMeta> = {}) =>
    datesOf(text, meta).map(({ inferred }) => inferred);

  it.each([
    ['On 3 May 2019 he died.', [[]]],
    ['On 3 May he died.', [['year']]],
    ['He died yesterday.', [['year', 'month', 'day']]],
    ['He died last year.', [['year']]],
    ["He was held at year's end.", [['year', 'month', 'day']]],
    ["In the '90s he died.", [['century']]],
    ['He was held for three years.', [[]]],
  ])('%s', (text, expected) => {
    expect(inferredOf(text, { published: '2019-06-01' })).toEqual(expected);
  });
});
