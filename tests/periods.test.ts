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
  ])('asks for the period of: %s', (title) => {
    expect(noteOn({ title })).toContain('give its period with --period');
  });

  it.each([
    ['an article', { title: 'Police shot two men' }],
    ['a report whose period is given', { title: 'Annual report', period: '2019' }],
  ])('is not needed for %s', (_what, meta) => {
    expect(noteOn(meta)).toBeNull();
  });
});
