/**
 * Writes the generated parts of the README anew, from the data that they show: `npm run docs`.
 * `tests/docs.test.ts` fails where they are stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '../pipeline/export/formats.ts';
import { TABLES } from '../pipeline/export/tables/tables.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { ExtractedDocument } from '../pipeline/model.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { sha256 } from '../pipeline/read/document.ts';
import { DEFAULT_LIMITS, LIMIT_MEANINGS, type Limits } from '../pipeline/read/limits.ts';
import { NO_META } from '../pipeline/read/metadata.ts';
import { type Layer, type Measure, rowOf } from '../pipeline/reconcile/measures.ts';
import { packageRoot } from '../pipeline/root.ts';

const README = join(packageRoot, 'README.md');
const EVALUATION = join(packageRoot, 'output', 'evaluation.json');

/** What the README's first screen shows the extraction of. */
const EXAMPLE =
  'On 3 May 2019, soldiers of the Rapid Support Forces shot dead two protesters in Omdurman, witnesses told Human Rights Watch. The government denied that detainees had been tortured.';

/** The README with its generated parts made anew. */
export function generatedReadme(readme: string): string {
  return Object.entries(PARTS).reduce((text, [name, make]) => {
    const begin = `<!-- generated: ${name} -->`;
    const end = `<!-- end: ${name} -->`;
    const from = text.indexOf(begin);
    const to = text.indexOf(end);
    if (from < 0 || to < from) throw new Error(`README.md has no part "${begin} … ${end}"`);
    return `${text.slice(0, from + begin.length)}\n${make()}${text.slice(to)}`;
  }, readme);
}

const PARTS: Record<string, () => string> = {
  example,
  scores: scoresTable,
  tables: () =>
    markdownTable(
      ['table', 'what a row is'],
      TABLES.map(({ name, description }) => [`\`${name}\``, description]),
    ),
  limits: () =>
    markdownTable(
      ['limit', 'of', 'unless changed'],
      Object.entries(LIMIT_MEANINGS).map(([name, meaning]) => [
        `\`${name}\``,
        meaning,
        DEFAULT_LIMITS[name as keyof Limits].toLocaleString('en'),
      ]),
    ),
  formats: () =>
    markdownTable(
      ['format', 'what it is', 'read by', 'offsets', 'what it cannot hold'],
      Object.values(FORMATS).map(({ name, description, readBy, offsetUnit, loses }) => [
        `\`${name}\``,
        description,
        readBy,
        offsetUnit,
        loses.join(', ') || 'nothing',
      ]),
    ),
};

function example(): string {
  const doc = extractDocument(
    { id: 'example', text: EXAMPLE, meta: { ...NO_META, sha256: sha256(EXAMPLE) } },
    loadResources(),
  );
  return `> ${EXAMPLE}\n\n${markdownTable(['layer', 'words', 'what is recorded'], exampleRows(doc))}`;
}

function exampleRows(doc: ExtractedDocument): string[][] {
  const mentions = new Map(
    [...doc.entities, ...doc.dates, ...doc.actors].map((mention) => [mention.id, mention.text]),
  );
  return [
    ...doc.entities.map(({ text, label }) => ['entity', text, label]),
    ...doc.dates.map(({ text, timexType, value }) => ['date', text, `${timexType} ${value}`]),
    ...doc.violations.map(({ id, text, category, assertion }) => {
      const roles = doc.participants
        .filter(({ violation }) => violation === id)
        .map(({ role, mention }) => `${role} *${mentions.get(mention)}*`);
      return ['violation', text, [`**${category}**, ${assertion}`, ...roles].join('; ')];
    }),
  ];
}

interface ScoreRow {
  readonly layer: string;
  readonly measure: string;
  readonly label: string | null;
  readonly gold: number;
  readonly predicted: number;
  readonly precision: number | null;
  readonly recall: number | null;
  readonly f1: number | null;
}

const SHOWN: readonly (readonly [layer: Layer, measure: Measure, name: string])[] = [
  ['entities', 'strict', 'entities, span and label exact'],
  ['dates', 'timex-relaxed', 'time expressions, overlapping'],
  ['dates', 'timex-value', 'time expressions with their value'],
  ['violations', 'overlap', 'violation mentions, category equal'],
  ['violations', 'sentence', 'violation categories of a sentence'],
  ['violations', 'document', 'violation categories of a document'],
  ['violations', 'assertion', 'assertion, of the mentions matched'],
  ['participants', 'overlap', 'participants in their role'],
];

function scoresTable(): string {
  const { scores } = JSON.parse(readFileSync(EVALUATION, 'utf8')) as { scores: ScoreRow[] };
  const rows = SHOWN.map(([layer, measure, name]) => {
    const row = rowOf(scores, layer, measure);
    if (!row) throw new Error(`${EVALUATION} has no ${layer} ${measure}`);
    const { gold, predicted, precision, recall, f1 } = row;
    return [
      name,
      String(gold),
      String(predicted),
      percent(precision),
      percent(recall),
      percent(f1),
    ];
  });
  return markdownTable(['measure', 'gold', 'found', 'precision', 'recall', 'F1'], rows);
}

function percent(ratio: number | null): string {
  return ratio === null ? 'n/a' : (100 * ratio).toFixed(1);
}

function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('');
}

if (process.argv[1] === import.meta.filename) {
  writeFileSync(README, generatedReadme(readFileSync(README, 'utf8')));
}
