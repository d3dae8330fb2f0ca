/**
 * `npm run errors -- DIR`: where the violation layer goes wrong on a folder of `ID.txt` with
 * `ID.ann`: a table per category, and the most frequent error patterns with their sentences.
 */

import { countUp } from '../pipeline/count-up.ts';
import { InputError } from '../pipeline/errors.ts';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { categoryIds } from '../pipeline/lexicon/taxonomy.ts';
import type { ViolationMention } from '../pipeline/model.ts';
import { bratIds, readBratDocument } from '../pipeline/read/brat/folder.ts';
import { sha256 } from '../pipeline/read/hash.ts';
import { NO_META } from '../pipeline/read/metadata.ts';
import { align } from '../pipeline/reconcile/align.ts';
import { alignViolations } from '../pipeline/reconcile/layers/violations.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { neededDataAt } from './data-path.ts';
import { quote } from './quote.ts';

const MOST_PATTERNS = 20;
const SENTENCES_EACH = 2;

/** A gold mention with what was found for it; one of the two is missing in a miss or a surplus. */
interface Pair {
  readonly text: string;
  readonly document: string;
  readonly gold: ViolationMention | null;
  readonly found: ViolationMention | null;
}

const folder = neededDataAt(
  process.argv[2],
  'npm run errors -- DIR, a folder of ID.txt with ID.ann',
);
try {
  const pairs = await pairsIn(folder);
  printCategories(pairs);
  printPatterns(pairs);
} catch (error) {
  if (!(error instanceof InputError)) throw error;
  console.error(error.message);
  process.exit(2);
}

async function pairsIn(directory: string): Promise<Pair[]> {
  const resources = loadResources();
  const categories = categoryIds();
  const pairs: Pair[] = [];
  for (const id of await bratIds(directory)) {
    const { document: gold } = await readBratDocument(directory, id, [directory], categories);
    const { text } = gold;
    const doc = tokenize({ id, text, meta: { ...NO_META, sha256: sha256(text) } }, resources);
    const found = { violations: extractViolations(doc, resources) };
    pairs.push(...pairsOf(gold, found).map((pair) => ({ ...pair, text, document: id })));
  }
  return pairs;
}

type Violations = { readonly violations: readonly ViolationMention[] };

/** Pairs those of one category first; what is then left over shows a wrong category. */
function pairsOf(gold: Violations, found: Violations): Pick<Pair, 'gold' | 'found'>[] {
  const same = alignViolations(gold, found);
  const others = align(same.missed, same.spurious);
  return [
    ...[...same.pairs, ...others.pairs].map(([g, f]) => ({ gold: g.mention, found: f.mention })),
    ...others.missed.map(({ mention }) => ({ gold: mention, found: null })),
    ...others.spurious.map(({ mention }) => ({ gold: null, found: mention })),
  ];
}

function printCategories(all: readonly Pair[]): void {
  const categories = new Set(all.flatMap(({ gold, found }) => [gold?.category, found?.category]));
  console.log('category                    gold right missed surplus  confused with');
  for (const category of [...categories].filter((one) => one !== undefined).sort()) {
    const ofGold = all.filter(({ gold }) => gold?.category === category);
    const right = ofGold.filter(({ found }) => found?.category === category).length;
    const missed = ofGold.length - right;
    const surplus = all.filter(
      ({ gold, found }) => found?.category === category && gold?.category !== category,
    ).length;
    const others = ofGold.flatMap(({ found }) =>
      found && found.category !== category ? [found.category] : [],
    );
    const counts = [ofGold.length, right, missed, surplus].map((n) => String(n).padStart(6));
    console.log(`${category.padEnd(26)}${counts.join(' ')}  ${mostFrequent(others).join(', ')}`);
  }
}

function printPatterns(all: readonly Pair[]): void {
  const patterns = new Map<string, Pair[]>();
  for (const pair of all) {
    const pattern = patternOf(pair);
    if (pattern) patterns.set(pattern, [...(patterns.get(pattern) ?? []), pair]);
  }
  const ranked = [...patterns].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_PATTERNS);
  for (const [pattern, cases] of ranked) {
    console.log(`\n${cases.length} x ${pattern}`);
    for (const { text, document, gold, found } of cases.slice(0, SENTENCES_EACH)) {
      console.log(`    ${document}: ${quote(text, gold ?? found!)}`);
    }
  }
}

/** What is wrong with a pair, in words; `null` where nothing is. */
function patternOf({ gold, found }: Pair): string | null {
  if (!gold) return `surplus ${found!.category} by ${found!.rule}`;
  if (!found) return `missed ${gold.category}`;
  if (gold.category !== found.category) {
    return `${gold.category} taken for ${found.category} by ${found.rule}`;
  }
  if (gold.assertion === found.assertion) return null;
  return `${gold.assertion} judged ${found.assertion} by ${found.assertionRule}`;
}

function mostFrequent(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) countUp(counts, value);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${value} ${count}`);
}
