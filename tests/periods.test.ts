import { describe, expect, it } from 'vitest';
import { coveredPeriod } from '../pipeline/extract/dates/covered.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import type { GivenMeta } from '../pipeline/read/metadata.ts';
import { periodNote } from '../pipeline/run/period-note.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, resources } from './cases.ts';

const { titles, ...words } = loadCases<Record<string, Record<string, string | null>>>('periods');
const BODY = 'On March 24 police shot two men.';

const covered = (text: string, meta: Partial<GivenMeta> = {}) =>
  coveredPeriod(tokenize(documentOf(text, meta), resources), resources);
const noteOn = (meta: Partial<GivenMeta>) =>
  periodNote(extractDocument(documentOf(BODY, meta), resources));

describe('the period a report covers, where nobody gives it', () => {
  it.each(Object.entries(titles!))('of the title %s: %s', (title, period) => {
    expect(covered(BODY, { title }).period).toBe(period);
    expect(covered(`${title}\n\n${BODY}`).period).toBe(period);
  });

  it.each(Object.values(words).flatMap((group) => Object.entries(group)))(
    'of the words %s: %s',
    (line, period) => {
      expect(covered(`${line}\n\n${BODY}`).period).toBe(period);
    },
  );

  it.each([
    ['This report covers events of 2018.', '2018'],
    ['The report covers the year 2018.', '2018'],
    ['It covers the period from 1 May to 31 July 2018.', '2018-05-01/2018-07-31'],
    ['Events of 2018', '2018'],
    ['Developments in 2018', '2018'],
    ['The Police Act covers events of 2018.', '2019'],
    ['A bar association issued a report covering the period from 2010 to 2015.', '2019'],
  ])('is what the introduction says outright, whatever the title: %s', (line, period) => {
    const title = 'Annual Report 2019';
    expect(covered(`${line}\n\n${BODY}`, { title }).period).toBe(period);
    expect(covered(`${title}\n\n${line}\n\n${BODY}`).period).toBe(period);
  });

  it('is not what another report covers, told of further on', () => {
    const title = 'Annual Report 2019';
    const text = `${`${BODY} `.repeat(20)}The report covers the year 2015.`;
    expect(covered(text, { title }).period).toBe('2019');
  });

  it('is marked as inferred, from the title or from the text', () => {
    expect(covered(BODY, { title: 'Chad 2020 Human Rights Report' }).periodInferred).toBe('title');
    expect(
      covered('The present report covers the period from 1 May to 31 July 2020.').periodInferred,
    ).toBe('text');
  });

  it('never overrides the one that is given', () => {
    const title = 'World Report 2018: Chad';
    expect(covered(BODY, { title, period: '2016' })).toEqual({ period: '2016' });
  });

  it('is not believed where it was not over when the report appeared', () => {
    const title = 'Annual Report 2019';
    expect(covered(BODY, { title, published: '2019-04-29' }).period).toBeNull();
    expect(covered(BODY, { title, published: '2019-12-20' }).period).toBe('2019');
  });

  it('counts the allegations of the report', () => {
    const { meta, dates } = extractDocument(
      documentOf(BODY, { title: 'World Report 2018: Chad', published: '2018-01-18' }),
      resources,
    );
    expect(meta).toMatchObject({ period: '2017', periodInferred: 'title' });
    expect(dates.map(({ value }) => value)).toEqual(['2017-03-24']);
  });
});

describe('a day without a year, in a report that covers more than one', () => {
  const valueIn = (period: string, text: string) =>
    extractDocument(documentOf(text, { period }), resources).dates.map(({ value }) => value);

  it.each([
    ['2017/2018', BODY, ['XXXX-03-24']],
    ['2017/2018', 'In March police shot two men.', ['XXXX-03']],
    ['2017-07/2018-06', BODY, ['2018-03-24']],
    ['2017-03-25/2018-03-24', BODY, ['2018-03-24']],
    ['2017-03/2018-03', BODY, ['XXXX-03-24']],
    ['2017/2018', `In January 2017 they came to power. ${BODY}`, ['2017-01', '2017-03-24']],
    ['2017/2018', `In 2018, they fled. ${BODY}`, ['2018', '2018-03-24']],
    ['2017/2018', `Report 2017/18\n\n${BODY}`, ['2017/2018', 'XXXX-03-24']],
    ['2017/2018', `This report covers 2017 to 2018.\n\n${BODY}`, ['2017/2018', 'XXXX-03-24']],
    ['2017/2018', `This report covers 2017 and 2018.\n\n${BODY}`, ['2017', '2018', 'XXXX-03-24']],
    ['2017', BODY, ['2017-03-24']],
  ])('%s: %s', (period, text, values) => {
    expect(valueIn(period, text)).toEqual(values);
  });
});

describe('a note', () => {
  it('tells what the period was taken from', () => {
    expect(noteOn({ title: 'Chad 2020 Human Rights Report' })).toBe(
      'period taken from the title, 2020',
    );
  });

  it.each([
    'Annual report of the Ombudsman',
    'Trafficking in Persons Report 2019',
    'Yearbook 2019',
    'Annual Survey of Prisons',
    'Monthly Report',
    'Quarterly Human Rights Brief',
  ])('asks for the period of: %s', (title) => {
    expect(noteOn({ title })).toContain('give its period with --period');
  });

  it.each(['Monthly Report', 'Quarterly Brief'])('calls no %s annual', (title) => {
    expect(noteOn({ title: `${title} on Chad` })).toMatch(new RegExp(`^called “${title}”`));
    expect(noteOn({ title })).not.toContain('annual');
  });

  it.each([
    ['an article', { title: 'Police shot two men' }],
    ['a report whose period is given', { title: 'Annual report', period: '2019' }],
  ])('is not needed for %s', (_what, meta) => {
    expect(noteOn(meta)).toBeNull();
  });
});
