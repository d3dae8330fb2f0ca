import { isAlleged } from '../../alleged.ts';
import { groupOf } from '../../lexicon/taxonomy.ts';
import type { DocumentMeta, ViolationMention } from '../../model.ts';
import { daysOf } from '../days.ts';
import type { DocumentView } from '../view.ts';
import { country, documentId } from './columns.ts';
import { documentTable } from './table.ts';

const COUNTRY_SOURCES = ['place', 'document', 'none'] as const;
const YEAR_SOURCES = ['time', 'period', 'published', 'none'] as const;

interface Where {
  readonly country: string | null;
  readonly countrySource: (typeof COUNTRY_SOURCES)[number];
}

interface When {
  readonly year: number | null;
  readonly yearSource: (typeof YEAR_SOURCES)[number];
}

interface Count extends Where, When {
  readonly category: string;
  allegations: number;
}

export const countryYearCategory = documentTable(
  {
    name: 'country_year_category',
    description:
      'Allegations counted by country, year, category and document: violation mentions that are neither negated nor normative. Sum over documents for a panel. A count of allegations is no count of incidents: it says how much was written, not how much happened.',
    key: ['country', 'country_source', 'year', 'year_source', 'category', 'document_id'],
    columns: {
      country: { ...country, description: 'Where it is said to have happened.' },
      country_source: {
        type: 'string',
        values: COUNTRY_SOURCES,
        description:
          'place: the first place participant of the mention that names a country; document: the country that the document is about; none: neither is known.',
      },
      year: {
        type: 'integer',
        nullable: true,
        unit: 'calendar year',
        description: 'When it is said to have happened; empty where no one year is given.',
      },
      year_source: {
        type: 'string',
        values: YEAR_SOURCES,
        description:
          'time: the first time participant of the mention that is a date (its year, or the first year of an interval; empty for decades and centuries); period: the one year that the document covers; published: the year in which it appeared, where no period is known; none: no year can be told.',
      },
      category: {
        type: 'string',
        description: 'What is infringed: a leaf of the taxonomy.',
        references: ['categories', 'category'],
      },
      category_group: { type: 'string', description: 'The group of rights that it belongs to.' },
      document_id: documentId,
      allegations: {
        type: 'integer',
        unit: 'mentions',
        description: 'Violation mentions counted.',
      },
    },
  },
  (view, { taxonomy }) =>
    counted(view).map((one) => ({
      country: one.country,
      country_source: one.countrySource,
      year: one.year,
      year_source: one.yearSource,
      category: one.category,
      category_group: groupOf(taxonomy, one.category),
      document_id: view.doc.id,
      allegations: one.allegations,
    })),
);

function counted(view: DocumentView): Count[] {
  const counts = new Map<string, Count>();
  const otherwise = documentYear(view.doc.meta);
  for (const violation of view.doc.violations.filter(isAlleged)) {
    const count = { ...whereOf(view, violation), ...(timeOf(view, violation) ?? otherwise) };
    const { category } = violation;
    const key = [count.country, count.countrySource, count.year, count.yearSource, category].join();
    const known = counts.get(key);
    if (known) known.allegations += 1;
    else counts.set(key, { ...count, category, allegations: 1 });
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}

function whereOf(view: DocumentView, { id }: ViolationMention): Where {
  for (const { role, mention } of view.participantsOf.get(id) ?? []) {
    const named = role === 'place' ? view.canonicalOf.get(mention)?.country : null;
    if (named) return { country: named, countrySource: 'place' };
  }
  const { country: about } = view.doc.meta;
  return { country: about, countrySource: about ? 'document' : 'none' };
}

/** The year that the first calendar date among its time participants gives. */
function timeOf(view: DocumentView, { id }: ViolationMention): When | null {
  for (const { role, mention } of view.participantsOf.get(id) ?? []) {
    const date = role === 'time' ? view.mentions.get(mention) : undefined;
    if (date?.kind !== 'date') continue;
    const days = view.days(date.value);
    if (days) return { year: firstYear(date.value, days.start), yearSource: 'time' };
  }
  return null;
}

/** The year in which a value begins; `null` where it says no more than a decade. */
function firstYear(value: string, start: string | null): number | null {
  return start !== null && WHOLE_YEAR.test(value) ? yearOf(start) : null;
}

const WHOLE_YEAR = /^\d{4}/;

function documentYear({ period, published }: DocumentMeta): When {
  const days = period === null ? null : daysOf(period);
  if (days) {
    const { start, end } = days;
    const isOneYear = start !== null && end !== null && yearOf(start) === yearOf(end);
    return isOneYear
      ? { year: yearOf(start), yearSource: 'period' }
      : { year: null, yearSource: 'none' };
  }
  return published === null
    ? { year: null, yearSource: 'none' }
    : { year: Number(published.slice(0, 4)), yearSource: 'published' };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
