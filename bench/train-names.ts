/**
 * Trains the linear model that tells persons, organisations and places apart among the names that
 * no list holds, and writes `pipeline/lexicon/entities/model.tsv`:
 *
 *     tsx bench/train-names.ts FOLDER
 *
 * FOLDER holds `uner-ewt/*.iob2` (Universal NER, English Web Treebank, CC BY-SA 4.0) and
 * `wikigold/CONLL-format/data/wikigold.conll.txt` (WikiGold, CC BY 4.0). Logistic
 * regression, in a fixed order, with weights rounded to integers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { featuresOf } from '../pipeline/extract/entities/features.ts';
import { scanSentence } from '../pipeline/extract/entities/scan.ts';
import { viewOf } from '../pipeline/extract/entities/view.ts';
import type { EntityLexicon } from '../pipeline/lexicon/entities/entities.ts';
import { fold } from '../pipeline/lexicon/entities/keys.ts';
import { NAME_CLASSES, type NameClass, triples } from '../pipeline/lexicon/entities/model.ts';
import { tableRows } from '../pipeline/lexicon/entities/table.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { Span } from '../pipeline/model.ts';
import { NO_META } from '../pipeline/read/metadata.ts';
import { lexiconRoot } from '../pipeline/root.ts';
import { overlaps } from '../pipeline/span.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';

const EPOCHS = 6;
const RATE = 0.1;
const DECAY = 0.01;
const SCALE = 100;
const MIN_COUNT = 2;
const SENTENCES_IN_DOCUMENT = 25;

interface GoldText {
  readonly text: string;
  readonly names: readonly (Span & { readonly label: string })[];
}

interface Example {
  readonly features: readonly string[];
  readonly answer: number;
}

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('usage: tsx bench/train-names.ts FOLDER');

const resources = loadResources();
const texts = [
  ...conll(join(folder, 'uner-ewt/en_ewt-ud-dev.iob2'), '\t', 1, 2),
  ...conll(join(folder, 'uner-ewt/en_ewt-ud-test.iob2'), '\t', 1, 2),
  ...conll(join(folder, 'wikigold/CONLL-format/data/wikigold.conll.txt'), ' ', 0, 1),
];
const letters = letterTable();
const lexicon: EntityLexicon = {
  ...resources.entityLexicon,
  model: { weights: new Map(), letters },
};
const examples = texts.flatMap((text) => examplesOf(text, lexicon));
const weights = train(examples);
const rows = [...weights]
  .map(([feature, row]) => [feature, ...row.map((weight) => Math.round(weight * SCALE))])
  .filter(([, ...row]) => row.some((weight) => weight !== 0))
  .map((row) => `w\t${row.join('\t')}`)
  .sort();
for (const [triple, value] of [...letters].sort()) rows.push(`l\t${triple}\t${value}`);
writeFileSync(join(lexiconRoot, 'entities/model.tsv'), rows.map((row) => `${row}\n`).join(''));
process.stdout.write(`${texts.length} texts, ${examples.length} names, ${rows.length} features\n`);

/** Tokens and labels of a CoNLL file as texts of a few sentences each. */
function conll(path: string, separator: string, word: number, label: number): GoldText[] {
  const sentences = readFileSync(path, 'utf8')
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('# '))
        .map((line) => line.split(separator))
        .filter((cells) => cells[label] !== undefined),
    )
    .filter((rows) => rows.length > 0);
  const result: GoldText[] = [];
  for (let i = 0; i < sentences.length; i += SENTENCES_IN_DOCUMENT) {
    let text = '';
    const names: (Span & { label: string })[] = [];
    for (const sentence of sentences.slice(i, i + SENTENCES_IN_DOCUMENT)) {
      let previous = 'O';
      for (const cells of sentence) {
        const token = cells[word]!;
        const tag = cells[label]!.trim();
        if (text !== '' && !text.endsWith('\n') && !isGlued(token, text)) text += ' ';
        const start = text.length;
        text += token;
        const kind = tag.slice(2);
        const last = names.at(-1);
        if (tag !== 'O') {
          if (last && previous === kind && !tag.startsWith('B-')) {
            names[names.length - 1] = { ...last, end: text.length };
          } else names.push({ start, end: text.length, label: kind });
        }
        previous = kind;
      }
      text += '\n\n';
    }
    result.push({ text, names });
  }
  return result;
}

function isGlued(token: string, text: string): boolean {
  return /^(?:[,.;:!?)\]%]|'s|n't|'(?:re|ve|ll|d|m))$/.test(token) || /[([]$/.test(text);
}

function examplesOf({ text, names }: GoldText, lexicon: EntityLexicon): Example[] {
  const source = { id: 'train', text, meta: { ...NO_META, sha256: '' } };
  const view = viewOf(tokenize(source, resources));
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
      counts.set(triple, (counts.get(triple) ?? 0) + 1);
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

/** Multinomial logistic regression by AdaGrad (Duchi, Hazan and Singer 2011) with weight decay. */
function train(given: readonly Example[]): Map<string, number[]> {
  const counts = new Map<string, number>();
  for (const { features } of given) {
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  }
  const weights = new Map<string, number[]>();
  const squares = new Map<string, number[]>();
  const zeros = () => NAME_CLASSES.map(() => 0);
  for (const [feature, count] of counts) {
    if (count < MIN_COUNT) continue;
    weights.set(feature, zeros());
    squares.set(feature, zeros());
  }
  const order = given.map((_, i) => i);
  const random = generator(20180118);
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    shuffle(order, random);
    for (const index of order) {
      const { features, answer } = given[index]!;
      const chances = probabilities(features, weights);
      for (const feature of features) {
        const row = weights.get(feature);
        const square = squares.get(feature);
        if (!row || !square) continue;
        for (let k = 0; k < row.length; k += 1) {
          const gradient = chances[k]! - (k === answer ? 1 : 0) + DECAY * row[k]!;
          square[k]! += gradient * gradient;
          row[k]! -= (RATE * gradient) / Math.sqrt(square[k]! + 1e-8);
        }
      }
    }
  }
  return weights;
}

function probabilities(
  features: readonly string[],
  weights: ReadonlyMap<string, number[]>,
): number[] {
  const scores = NAME_CLASSES.map(() => 0);
  for (const feature of features) {
    const row = weights.get(feature);
    if (row) for (let k = 0; k < scores.length; k += 1) scores[k]! += row[k]!;
  }
  const most = Math.max(...scores);
  const powers = scores.map((score) => Math.exp(score - most));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}

/** Integers of a linear congruential generator (Numerical Recipes), the same on every machine. */
function generator(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state % below;
  };
}

function shuffle(list: number[], random: (below: number) => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const k = random(i + 1);
    [list[i], list[k]] = [list[k]!, list[i]!];
  }
}
