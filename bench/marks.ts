/**
 * `npm run bench:marks -- DIR`: the violation layer against passages that annotators marked by the
 * guidelines (`bench/marks/*.tsv`: offsets without words; the texts are read from DIR), a row for
 * each annotator, each half of the sources and all; then, where two annotators read the same
 * paragraphs, how far they agree, which is the ceiling, and the program against each of them there.
 *
 * `--errors` lists what is wrong in the half that is read in development. There is no option for the
 * other half: a text whose errors were read no longer tells what to expect of a new one.
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { groupBy } from '../pipeline/group.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { AnnotatedDocument } from '../pipeline/model.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { sha256 } from '../pipeline/read/hash.ts';
import { NO_META } from '../pipeline/read/metadata.ts';
import type { EvaluationPair } from '../pipeline/reconcile/evaluation.ts';
import { renderText } from '../pipeline/reconcile/render/table.ts';
import { documentOf } from './marks/documents.ts';
import { errorLines } from './marks/errors.ts';
import { HALVES, halvesOf } from './marks/halves.ts';
import { readPassages } from './marks/rows.ts';
import { type Measured, scoreSection } from './marks/scores.ts';
import { sharedBy } from './marks/shared.ts';
import { type ReadPassage, readTexts } from './marks/texts.ts';

/** A passage with what the program makes of it. */
interface Extracted extends ReadPassage {
  readonly pair: EvaluationPair;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean' } },
});
const [folder] = positionals;
if (!folder || !existsSync(folder)) {
  console.log(`bench:marks skipped: no folder at ${folder ?? '(no path given)'}`);
  process.exit(0);
}
const resources = loadResources();
const all = readPassages();
const halves = halvesOf(all.map(({ source }) => source));
const { passages, notes } = await readTexts(all, folder);
for (const note of notes) console.log(note);
if (values.errors) printErrors();
else printScores();

function printErrors(): void {
  const [inDevelopment] = HALVES;
  const open = passages.filter(({ source }) => halves.get(source) === inDevelopment);
  for (const line of errorLines(open.map((one) => extracted(one).pair))) console.log(line);
}

function printScores(): void {
  const measured = passages.map(extracted);
  const inHalf = groupBy(measured, ({ source }) => halves.get(source));
  const byAnnotator = [...groupBy(measured, ({ annotator }) => annotator)];
  const rows = [
    ...byAnnotator.map(([name, own]) => row(name, own)),
    ...HALVES.map((half) => row(half, inHalf.get(half) ?? [])),
    row('all', measured),
    ...byAnnotator.flatMap(([first, own], i) =>
      byAnnotator.slice(i + 1).flatMap(([second, others]) => onShared(first, own, second, others)),
    ),
  ];
  process.stdout.write(renderText([scoreSection(rows)]));
}

function row(name: string, measured: readonly Extracted[]): Measured {
  return { name, pairs: measured.map(({ pair }) => pair) };
}

function extracted(passage: ReadPassage): Extracted {
  const { annotator, name, text, stretches } = passage;
  return { ...passage, pair: programOn(documentOf(`${annotator}/${name}`, text, stretches)) };
}

/** What the program finds in the text of a document, against its annotations. */
function programOn(gold: AnnotatedDocument): EvaluationPair {
  const { id, text } = gold;
  const predicted = extractDocument(
    { id, text, meta: { ...NO_META, sha256: sha256(text) } },
    resources,
  );
  return { gold, predicted, sentences: predicted.sentences };
}

/** Two annotators against each other and the program against each, where both read the same. */
function onShared(
  first: string,
  own: readonly ReadPassage[],
  second: string,
  others: readonly ReadPassage[],
): Measured[] {
  const shared = sharedBy(own, others);
  if (shared.length === 0) return [];
  const ones = shared.map((both) => programOn(documentOf(both.source, both.text, both.first)));
  const twos = shared.map((both) => programOn(documentOf(both.source, both.text, both.second)));
  const agreement = ones.map((one, i) => ({ ...one, predicted: twos[i]!.gold }));
  return [
    { name: `${second} against ${first}, where both read`, pairs: agreement },
    { name: `program against ${first} there`, pairs: ones },
    { name: `program against ${second} there`, pairs: twos },
  ];
}
