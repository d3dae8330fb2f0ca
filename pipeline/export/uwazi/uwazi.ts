import { stringify } from 'csv-stringify/sync';
import { isAlleged } from '../../alleged.ts';
import type { Role, ViolationMention } from '../../model.ts';
import { daysOf } from '../days.ts';
import type { ExportContext, Format } from '../format.ts';
import { allBut, lossesOf } from '../losses.ts';
import type { DocumentView } from '../view.ts';
import { ALLEGATION, REPORT, type UwaziColumn } from './columns.ts';
import { guide } from './guide.ts';
import { categoryLabels, thesaurus, thesaurusFiles } from './thesauri.ts';

const LOSES = allBut(
  'metadata',
  'text between words',
  'date values',
  'assertions',
  'nominal participants',
  'participants',
  'participant profiles',
);
const NOT_ALLEGED = 'violations that are negated or normative';
const RESERVED = 'separators replaced in titles';

const REPORTS = 'uwazi/reports.csv';
const ALLEGATIONS = 'uwazi/allegations.csv';

/**
 * CSV files for Uwazi's import: reports and the allegations in them, with the thesauri. Values of
 * one cell are parted by `|`, a date range by `:`, a category from its group by `::`. Cells are
 * written as they are, formulas too: Uwazi would import an escape as text.
 */
export const uwazi: Format<string> = {
  name: 'uwazi',
  description: 'Uwazi CSV import: reports, allegations and thesauri, with a guide.',
  readBy: 'Uwazi',
  offsetUnit: 'none',
  loses: [...LOSES, NOT_ALLEGED, RESERVED],
  flatMemory: true,
  part: (view, context) => {
    const alleged = view.doc.violations.filter(isAlleged);
    const left = view.doc.violations.length - alleged.length;
    const title = view.doc.meta.title ?? view.doc.id;
    const { country } = view.doc.meta;
    return {
      chunks: [
        { path: REPORTS, content: rows(REPORT, [reportRow(view)]), whole: false },
        {
          path: ALLEGATIONS,
          content: rows(ALLEGATION, alleged.map(allegationRow(view, context))),
          whole: false,
        },
      ],
      ...(country && { data: country }),
      losses: {
        ...lossesOf(view.doc, LOSES),
        ...(left > 0 && { [NOT_ALLEGED]: left }),
        ...(reserved(title) !== title && { [RESERVED]: 1 }),
      },
    };
  },
  open: (sink, { taxonomy }) => {
    sink.file('uwazi/README.md', guide());
    for (const [name, content] of thesaurusFiles(taxonomy)) {
      sink.file(`uwazi/thesauri/${name}.csv`, content);
    }
    sink.append(REPORTS, header(REPORT));
    sink.append(ALLEGATIONS, header(ALLEGATION));
    const countries = new Set<string>();
    return {
      add: (country) => countries.add(country),
      end: () => sink.file('uwazi/thesauri/Countries.csv', thesaurus([...countries].sort())),
    };
  },
};

type Row = Readonly<Record<string, string | null | undefined>>;

function header(columns: readonly UwaziColumn[]): string {
  return `${columns.map(({ name }) => name).join(',')}\n`;
}

function rows(columns: readonly UwaziColumn[], given: readonly Row[]): string {
  if (given.length === 0) return '';
  const cells = given.map((row) => columns.map(({ name }) => row[name]));
  return stringify(cells, { record_delimiter: 'unix' });
}

function reportRow({ doc: { id, meta } }: DocumentView): Row {
  return {
    title: reserved(meta.title ?? id),
    document_id: id,
    publisher: meta.publisher,
    published: meta.published && daysOf(meta.published)?.start,
    period: meta.period && range(meta.period),
    country: meta.country,
    licence: meta.licence,
    source: meta.source,
  };
}

function allegationRow(view: DocumentView, { taxonomy }: ExportContext) {
  const labels = categoryLabels(taxonomy);
  const { doc, sentenceOf } = view;
  const report = reserved(doc.meta.title ?? doc.id);
  return (one: ViolationMention): Row => {
    const sentence = sentenceOf(one);
    const words = (role: Role) => wordsOf(view, one, role).join('; ');
    return {
      title: `${one.text} (${report})`,
      violation_id: one.id,
      report,
      category: labels.get(one.category),
      assertion: one.assertion,
      quote: sentence && doc.text.slice(sentence.start, sentence.end),
      perpetrators: words('perpetrator'),
      perpetrator_types: typesOf(view, one, 'perpetrator'),
      victims: words('victim'),
      victim_types: typesOf(view, one, 'victim'),
      places: words('place'),
      country: doc.meta.country,
      time: timeOf(view, one),
      sources: words('source'),
    };
  };
}

function participantsIn({ participantsOf }: DocumentView, { id }: ViolationMention, role: Role) {
  return (participantsOf.get(id) ?? []).filter((one) => one.role === role);
}

function wordsOf(view: DocumentView, violation: ViolationMention, role: Role): string[] {
  return participantsIn(view, violation, role).flatMap(
    ({ mention }) => view.mentions.get(mention)?.text ?? [],
  );
}

function typesOf(view: DocumentView, violation: ViolationMention, role: Role): string {
  const types = participantsIn(view, violation, role).flatMap(({ profile }) => profile?.type ?? []);
  return [...new Set(types)].join('|');
}

/** The first time participant that is a date, as Uwazi writes a range. */
function timeOf(view: DocumentView, violation: ViolationMention): string | null {
  for (const { mention } of participantsIn(view, violation, 'time')) {
    const date = view.mentions.get(mention);
    const found = date?.kind === 'date' ? range(date.value) : null;
    if (found) return found;
  }
  return null;
}

/** `2017-05-03:2017-05-08`; an open side is left empty. `null` for what is no calendar value. */
function range(value: string): string | null {
  const bounds = daysOf(value);
  return bounds && `${bounds.start ?? ''}:${bounds.end ?? ''}`;
}

/** A title that a relationship can name: without what Uwazi would part values at. */
function reserved(title: string): string {
  return title.replaceAll('|', '/');
}
