import { stringify } from 'csv-stringify/sync';
import { percent, rounded } from '../render/figures.ts';
import type { Section } from '../render/sections.ts';
import { renderMarkdown, renderText } from '../render/table.ts';
import type { Agreement } from './agreement.ts';

/** One figure a row, as files hold it. Fractions and coefficients, `null` where undefined. */
interface AgreementRow {
  readonly measure: 'f1' | 'kappa' | 'alpha' | 'alpha_u';
  readonly layer: string;
  /** The F1 measure, the aspect that was coded, or the label; empty for a whole layer. */
  readonly of: string;
  /** Annotators compared: two for F1 and kappa, else all of them. */
  readonly annotators: string;
  /** Mentions that the figure rests on, where it rests on matched mentions. */
  readonly mentions: number | null;
  readonly value: number | null;
}

/** Agreement in one of the forms of `rapporteur agree`. */
export function renderAgreement(
  agreement: Agreement,
  format: 'table' | 'csv' | 'json' | 'md',
): string {
  if (format === 'json') return `${JSON.stringify({ rows: rowsOf(agreement) }, null, 1)}\n`;
  if (format === 'csv') {
    const options = { header: true, columns: COLUMNS, escape_formulas: true } as const;
    return stringify(rowsOf(agreement), { ...options, record_delimiter: 'unix' });
  }
  const sections = sectionsOf(agreement);
  return format === 'md' ? renderMarkdown(sections) : renderText(sections);
}

const COLUMNS = ['measure', 'layer', 'of', 'annotators', 'mentions', 'value'];

function rowsOf({ annotators, f1, kappa, alpha, unitizing }: Agreement): AgreementRow[] {
  const all = annotators.join(' ');
  return [
    ...f1.map((row) => ({
      measure: 'f1' as const,
      layer: row.layer,
      of: row.measure,
      annotators: `${row.first} ${row.second}`,
      mentions: null,
      value: rounded(row.f1),
    })),
    ...kappa.map(({ first, second, aspect: [layer, of], mentions, kappa: value }) => ({
      measure: 'kappa' as const,
      layer,
      of,
      annotators: `${first} ${second}`,
      mentions,
      value: rounded(value),
    })),
    ...alpha.map(({ aspect: [layer, of], mentions, alpha: value }) => ({
      measure: 'alpha' as const,
      layer,
      of,
      annotators: all,
      mentions,
      value: rounded(value),
    })),
    ...unitizing.map(({ layer, label, alpha: value }) => ({
      measure: 'alpha_u' as const,
      layer,
      of: label ?? '',
      annotators: all,
      mentions: null,
      value: rounded(value),
    })),
  ];
}

function sectionsOf({ f1, kappa, alpha, unitizing }: Agreement): Section[] {
  return [
    {
      title: 'F1 between annotators',
      header: ['first', 'second', 'layer', 'measure', 'F1'],
      rows: f1.map((row) => [row.first, row.second, row.layer, row.name, percent(row.f1)]),
      words: 4,
    },
    {
      title: 'Cohen’s kappa, on mentions that both found',
      header: ['first', 'second', 'layer', 'of', 'mentions', 'kappa'],
      rows: kappa.map((row) => [
        row.first,
        row.second,
        ...row.aspect,
        String(row.mentions),
        coefficient(row.kappa),
      ]),
      words: 4,
    },
    {
      title: 'Krippendorff’s alpha, on mentions that two or more found',
      header: ['layer', 'of', 'mentions', 'alpha'],
      rows: alpha.map((row) => [...row.aspect, String(row.mentions), coefficient(row.alpha)]),
      words: 2,
    },
    {
      title: 'Krippendorff’s alpha for unitizing, on spans',
      header: ['layer', 'label', 'alpha U'],
      rows: unitizing.map((row) => [row.layer, row.label ?? 'all', coefficient(row.alpha)]),
      words: 2,
    },
  ];
}

function coefficient(value: number | null): string {
  return value === null ? 'n/a' : value.toFixed(3);
}
