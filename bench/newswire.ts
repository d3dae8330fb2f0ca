/**
 * Strict precision, recall and F1 of the entity layer on a folder of brat files that mark PERSON,
 * ORG, GPE (every place) and NORP, such as Worldwide English Newswire:
 *
 *     tsx bench/newswire.ts FOLDER
 *
 * GPE and LOC count as one; other labels are left out; articles and possessives are ignored. Prints
 * the whole and the two halves (even and odd positions of the sorted names).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extractEntities } from '../pipeline/extract/entities/entities.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { codePointOffsets } from '../pipeline/offsets.ts';
import { sha256 } from '../pipeline/read/hash.ts';
import { NO_META } from '../pipeline/read/metadata.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { dataAt } from './data-path.ts';

const LABELS = ['PERSON', 'ORG', 'GPE', 'NORP'] as const;
type Label = (typeof LABELS)[number];
const LABEL_OF: Readonly<Record<string, Label>> = {
  PERSON: 'PERSON',
  ORG: 'ORG',
  GPE: 'GPE',
  LOC: 'GPE',
  NORP: 'NORP',
};

interface Counts {
  hits: number;
  spurious: number;
  missed: number;
}
type Table = Record<Label, Counts>;

const folder = dataAt(process.argv[2], 'npx tsx bench/newswire.ts DIR, a brat folder');
const verbose = process.argv.includes('--errors');

const resources = loadResources();
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.ann'))
  .sort();
const halves: [Table, Table] = [emptyTable(), emptyTable()];
let words = 0;
let milliseconds = 0;
names.forEach((name, position) => {
  const text = readFileSync(join(folder, name.replace(/ann$/, 'txt')), 'utf8');
  const gold = goldKeys(readFileSync(join(folder, name), 'utf8'), text);
  const doc = tokenize({ id: name, text, meta: { ...NO_META, sha256: sha256(text) } }, resources);
  words += text.split(/\s+/).length;
  const begun = performance.now();
  const mentions = extractEntities(doc, resources);
  milliseconds += performance.now() - begun;
  const offset = codePointOffsets(text);
  const rules = new Map<string, string>();
  const predicted = new Set<string>();
  for (const { label, start, end, rule } of mentions) {
    const key = keyOf(label, offset(start), offset(end), text);
    if (!key) continue;
    predicted.add(key);
    rules.set(key, rule);
  }
  const table = halves[position % 2]!;
  for (const key of predicted) {
    const label = labelOf(key);
    if (gold.has(key)) table[label].hits += 1;
    else table[label].spurious += 1;
    if (verbose && position % 2 === 0 && !gold.has(key)) report('+', key, rules.get(key)!);
  }
  for (const key of gold) {
    if (predicted.has(key)) continue;
    table[labelOf(key)].missed += 1;
    if (verbose && position % 2 === 0) report('-', key, '');
  }

  function report(sign: string, key: string, rule: string): void {
    const [label, start, end] = key.split(' ') as [string, string, string];
    const points = [...text];
    const from = Number(start);
    const to = Number(end);
    const before = points
      .slice(Math.max(0, from - 40), from)
      .join('')
      .replaceAll('\n', ' ');
    const after = points
      .slice(to, to + 30)
      .join('')
      .replaceAll('\n', ' ');
    process.stdout.write(
      `${sign}\t${label}\t${points.slice(from, to).join('')}\t${rule}\t${before}[[]]${after}\t${name}\n`,
    );
  }
});
print('even half', halves[0]);
print('odd half', halves[1]);
print('all', sum(halves[0], halves[1]));
process.stdout.write(
  `${names.length} documents, ${words} words, ${((milliseconds * 1000) / words).toFixed(2)} µs a word\n`,
);

function goldKeys(ann: string, text: string): Set<string> {
  const keys = new Set<string>();
  for (const line of ann.split('\n')) {
    const cells = line.split('\t');
    if (!cells[0]?.startsWith('T')) continue;
    const numbers = cells[1]!.split(/[ ;]/);
    const key = keyOf(numbers[0]!, Number(numbers[1]), Number(numbers.at(-1)), text);
    if (key) keys.add(key);
  }
  return keys;
}

/** `LABEL start end` in code points, without article and possessive; `null` for other labels. */
function keyOf(given: string, start: number, end: number, text: string): string | null {
  const label = LABEL_OF[given];
  if (!label) return null;
  const words = [...text].slice(start, end).join('');
  const article = /^(?:the|a|an)\s+/i.exec(words)?.[0].length ?? 0;
  const possessive = /\s*['’]s?$/.exec(words)?.[0].length ?? 0;
  return `${label} ${start + article} ${end - possessive}`;
}

function labelOf(key: string): Label {
  return key.slice(0, key.indexOf(' ')) as Label;
}

function emptyTable(): Table {
  const zero = (): Counts => ({ hits: 0, spurious: 0, missed: 0 });
  return { PERSON: zero(), ORG: zero(), GPE: zero(), NORP: zero() };
}

function add(a: Counts, b: Counts): Counts {
  return {
    hits: a.hits + b.hits,
    spurious: a.spurious + b.spurious,
    missed: a.missed + b.missed,
  };
}

function sum(a: Table, b: Table): Table {
  const result = emptyTable();
  for (const label of LABELS) result[label] = add(a[label], b[label]);
  return result;
}

function print(title: string, table: Table): void {
  const rows = LABELS.map((label) => [label, table[label]] as const);
  const all = rows.reduce((total, [, counts]) => add(total, counts), {
    hits: 0,
    spurious: 0,
    missed: 0,
  });
  process.stdout.write(`${title}\n`);
  for (const [label, { hits, spurious, missed }] of [...rows, ['micro', all] as const]) {
    const precision = (100 * hits) / (hits + spurious);
    const recall = (100 * hits) / (hits + missed);
    const f1 = (200 * hits) / (2 * hits + spurious + missed);
    const cells = [precision, recall, f1].map((value) => value.toFixed(1).padStart(6));
    process.stdout.write(`  ${label.padEnd(7)} P${cells[0]} R${cells[1]} F1${cells[2]}\n`);
  }
}
