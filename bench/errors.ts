/**
 * `npm run errors -- DIR`: where the violation layer goes wrong on a folder of `ID.txt` with
 * `ID.ann`: a table per category, and the most frequent error patterns with their sentences.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { TokenizedDocument } from '../pipeline/model.ts';
import { readDocument } from '../pipeline/read/document.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { type Pair, pairsOf } from './error-pairs.ts';
import { goldMentions, type ScoredMention } from './gold-mentions.ts';

const MOST_PATTERNS = 20;
const SENTENCES_EACH = 2;
const LONGEST_QUOTE = 160;

interface Located extends Pair {
  readonly doc: TokenizedDocument;
}

const folder = process.argv[2];
if (!folder) {
  console.error('usage: npm run errors -- DIR, a folder of ID.txt with ID.ann');
  process.exit(2);
}
const pairs = await locatedPairs(folder);
printCategories(pairs);
printPatterns(pairs);

async function locatedPairs(directory: string): Promise<Located[]> {
  const resources = loadResources();
  const located: Located[] = [];
  for (const file of readdirSync(directory).sort()) {
    if (!file.endsWith('.ann')) continue;
    const id = file.slice(0, -'.ann'.length);
    const doc = tokenize(await readDocument(join(directory, `${id}.txt`)), resources);
    const gold = goldMentions(join(directory, file), doc.text);
    const found: readonly ScoredMention[] = extractViolations(doc, resources);
    located.push(...pairsOf(gold, found).map((pair) => ({ ...pair, doc })));
  }
  return located;
}

function printCategories(all: readonly Located[]): void {
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
    console.log(`${category.padEnd(26)}${counts.join(' ')}  ${tally(others).join(', ')}`);
  }
}

function printPatterns(all: readonly Located[]): void {
  const patterns = new Map<string, Located[]>();
  for (const pair of all) {
    const pattern = patternOf(pair);
    if (pattern) patterns.set(pattern, [...(patterns.get(pattern) ?? []), pair]);
  }
  const ranked = [...patterns].sort((a, b) => b[1].length - a[1].length).slice(0, MOST_PATTERNS);
  for (const [pattern, cases] of ranked) {
    console.log(`\n${cases.length} x ${pattern}`);
    for (const { doc, gold, found } of cases.slice(0, SENTENCES_EACH)) {
      console.log(`    ${doc.id}: ${quote(doc, gold ?? found!)}`);
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

function quote(doc: TokenizedDocument, mention: ScoredMention): string {
  const from = Math.max(0, mention.start - LONGEST_QUOTE / 2);
  const to = Math.min(doc.text.length, mention.end + LONGEST_QUOTE / 2);
  const words = `${doc.text.slice(from, mention.start)}[${mention.text}]${doc.text.slice(mention.end, to)}`;
  return words.replaceAll('\n', ' ');
}

function tally(values: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value, count]) => `${value} ${count}`);
}
