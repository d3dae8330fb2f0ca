/**
 * `npm run train:names -- FOLDER`: trains the linear model that tells persons, organisations and
 * places apart among the names that no list holds, and writes `pipeline/lexicon/entities/model.tsv`.
 * With `--check` nothing is written, and the exit code is 1 where the file is not what training gives;
 * it is 2 where there is no FOLDER.
 *
 * FOLDER holds Universal NER (CC BY-SA 4.0) and WikiGold (CC BY 4.0) as `ner-texts.ts` reads them. The
 * same lexicon and texts give the same bytes: whatever changes lists, grammar or features of names
 * is followed by a new training.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { countUp } from '../pipeline/count-up.ts';
import { featuresOf } from '../pipeline/extract/entities/features.ts';
import { scanSentence } from '../pipeline/extract/entities/scan.ts';
import { viewOf } from '../pipeline/extract/entities/view.ts';
import { fold } from '../pipeline/lexicon/entities/keys.ts';
import { NAME_CLASSES, type NameClass, triples } from '../pipeline/lexicon/entities/model.ts';
import { tableRows } from '../pipeline/lexicon/entities/table.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { sha256 } from '../pipeline/read/hash.ts';
import { NO_META } from '../pipeline/read/metadata.ts';
import { lexiconRoot } from '../pipeline/root.ts';
import { overlaps } from '../pipeline/span.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { neededDataAt } from './data-path.ts';
import { type GoldText, readNerTexts } from './ner-texts.ts';
import { type Example, trainSoftmax } from './softmax.ts';

const OPTIONS = { classes: NAME_CLASSES.length, epochs: 8, decay: 0.1, least: 2 };
const SCALE = 100;

const folder = neededDataAt(
  process.argv.slice(2).find((argument) => !argument.startsWith('-')),
  'npm run train:names -- FOLDER [--check], the folder of Universal NER and WikiGold',
);

const resources = loadResources();
const letters = letterTable();
const lexicon = {
  ...resources.entityLexicon,
  model: { weights: new Map<string, Int16Array>(), letters },
};
const texts = readNerTexts(folder);
const examples = texts.flatMap(examplesOf);
const rows = [...trainSoftmax(examples, OPTIONS)]
  .map(([feature, row]) => [feature, ...row.map((weight) => Math.round(weight * SCALE))])
  .filter(([, ...row]) => row.some((weight) => weight !== 0))
  .map((row) => `w\t${row.join('\t')}\n`)
  .sort();
for (const [triple, value] of [...letters].sort()) rows.push(`l\t${triple}\t${value}\n`);
const model = rows.join('');
const file = join(lexiconRoot, 'entities/model.tsv');
const isSame = readFileSync(file, 'utf8') === model;
if (process.argv.includes('--check')) process.exitCode = isSame ? 0 : 1;
else writeFileSync(file, model);
process.stdout.write(
  `${texts.length} texts, ${examples.length} names, ${rows.length} features: ${isSame ? 'as it was' : 'changed'}\n`,
);

function examplesOf({ text, names }: GoldText): Example[] {
  const source = { id: 'train', text, meta: { ...NO_META, sha256: sha256(text) } };
  const view = viewOf(tokenize(source, resources), lexicon.grammar);
  return view.doc.sentences.flatMap((sentence) =>
    scanSentence(view, lexicon, sentence).open.map((name) => {
      const span = {
        start: view.tokens[name.from]!.start,
        end: view.tokens[name.to - 1]!.end,
      };
      const gold = names.find((one) => overlaps(one, span));
      return {
        features: featuresOf(view, lexicon, name),
        answer: NAME_CLASSES.indexOf(classOf(gold?.label)),
      };
    }),
  );
}

/** Letters of persons' names against those of places', from the tables of the gazetteer. */
function letterTable(): Map<string, number> {
  const persons = count(resources.entityLexicon.persons.keys());
  const places = count(
    tableRows('gazetteer/cities.tsv').flatMap(([, name]) => name!.split(/[ -]/).map(fold)),
  );
  const table = new Map<string, number>();
  for (const triple of [...new Set([...persons.counts.keys(), ...places.counts.keys()])].sort()) {
    const person = persons.counts.get(triple) ?? 0;
    const place = places.counts.get(triple) ?? 0;
    if (person + place < 8) continue;
    const ratio = (person + 1) / persons.total / ((place + 1) / places.total);
    table.set(triple, Math.round(100 * Math.log(ratio)));
  }
  return table;
}

function count(words: Iterable<string>): { counts: Map<string, number>; total: number } {
  const counts = new Map<string, number>();
  let total = 0;
  for (const word of words) {
    for (const triple of triples(word)) {
      countUp(counts, triple);
      total += 1;
    }
  }
  return { counts, total };
}

function classOf(label: string | undefined): NameClass {
  if (label === 'PER') return 'PERSON';
  if (label === 'ORG') return 'ORG';
  return label === 'LOC' ? 'PLACE' : 'OTHER';
}
