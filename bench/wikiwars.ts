/**
 * `tsx bench/wikiwars.ts FOLDER`: the date layer against a brat folder whose gold marks dates alone,
 * such as WikiWars: strict spans (a leading article is ignored), overlap, type and value, for all
 * documents and for each half of them (even and odd positions by name). WikiWars marks the ends of a
 * range apart, our guidelines the range as one: so everything is measured three times, against the
 * gold as it stands; against the same gold with our ranges taken apart at their joint, as others that
 * are measured on it mark them; and against the gold by our guidelines: the ends of ranges joined,
 * months and seasons before our era (`BC0480-08`) in EDTF, and no value for what our guidelines call
 * a reference.
 */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractDates } from '../pipeline/extract/dates/dates.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { Span, TimexType } from '../pipeline/model.ts';
import { readDocument } from '../pipeline/read/document.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { dataAt } from './data-path.ts';

interface Dated extends Span {
  readonly type: TimexType;
  readonly value: string | null;
}

interface Tally {
  gold: number;
  predicted: number;
  strict: number;
  overlap: number;
  type: number;
  value: number;
}

const MEASURES = ['strict', 'overlap', 'type', 'value'] as const;
const TYPES = new Set(['DATE', 'TIME', 'DURATION', 'SET']);
const ARTICLE = /^(?:the|an?)\s+/i;
const resources = loadResources();

/** The time expressions of a standoff file, with offsets in UTF-16 code units. */
function readGold(standoff: string, text: string): Dated[] {
  const positions: number[] = [0];
  for (const point of text) positions.push((positions.at(-1) as number) + point.length);
  const values = new Map<string, string>();
  const lines = standoff.split('\n').map((line) => line.split('\t'));
  for (const [id, body] of lines) {
    const [, of, value] = id?.startsWith('N') ? (body ?? '').split(' ') : [];
    if (of && value?.startsWith('EDTF:')) values.set(of, value.slice('EDTF:'.length));
  }
  return lines.flatMap(([id, body]) => {
    const [type, start, end] = (body ?? '').split(/[ ;]/);
    if (!id?.startsWith('T') || !TYPES.has(type ?? '')) return [];
    return {
      start: positions[Number(start)] as number,
      end: positions[Number(end)] as number,
      type: type as TimexType,
      value: values.get(id) ?? null,
    };
  });
}

const JOINT = /^\s*(?:[-–—]|to|until|through)\s*(?:the\s+)?$/;

/** Joins the ends of ranges as our guidelines mark them: *1950* and *1953* of *1950-1953*. */
function withRanges(gold: readonly Dated[], text: string): Dated[] {
  const joined: Dated[] = [];
  for (const end of [...gold].sort((a, b) => a.start - b.start || a.end - b.end)) {
    const start = joined.at(-1);
    const gap = start ? text.slice(start.end, end.start) : '';
    const between =
      start &&
      /^\s+and\s+$/.test(gap) &&
      /between\s+$/i.test(text.slice(0, start.start).slice(-12));
    if (
      start?.type === 'DATE' &&
      end.type === 'DATE' &&
      start.end <= end.start &&
      (JOINT.test(gap) || between)
    )
      joined.splice(-1, 1, { ...start, end: end.end, value: `${start.value}/${end.value}` });
    else joined.push(end);
  }
  return joined;
}

const JOINTS = /\s*(?:[-–—]|\b(?:to|until|till|through|and)\b)\s*(?:the\s+)?/g;

/** Takes a range apart at the one joint in its words: *May 3 to 8* is `May 3` and `8`. */
function withoutRange(found: Dated, text: string): Dated[] {
  const ends = found.value?.split('/') ?? [];
  const joints = [...text.slice(found.start, found.end).matchAll(JOINTS)];
  const [joint] = joints;
  if (found.type !== 'DATE' || ends.length !== 2 || joints.length !== 1 || !joint) return [found];
  const [from, to] = ends as [string, string];
  return [
    { ...found, end: found.start + joint.index, value: from },
    { ...found, start: found.start + joint.index + joint[0].length, value: to },
  ];
}

const SEASONS: Readonly<Record<string, string>> = { SP: '21', SU: '22', FA: '23', WI: '24' };

/** The value as our guidelines write it: `BC0480-SP` is `-0479-21`. */
function byGuidelines(value: string | null): string | null {
  const old = /^BC(\d{4})-(\d\d|SP|SU|FA|WI)$/.exec(value ?? '');
  if (!old) return value;
  const year = String(Number(old[1]) - 1).padStart(4, '0');
  return `-${year}-${SEASONS[old[2] as string] ?? old[2]}`;
}

/** Gold without a value stands for a time that no calendar places. */
function isSameValue(gold: string | null, found: string | null): boolean {
  return gold === null ? (found ?? '').endsWith('_REF') : gold === found;
}

function withoutArticle(span: Dated, text: string): Dated {
  const article = ARTICLE.exec(text.slice(span.start, span.end));
  return { ...span, start: span.start + (article?.[0].length ?? 0) };
}

/** Pairs one to one, the best overlap (as a part of both) first. */
function pairs(gold: readonly Dated[], predicted: readonly Dated[]): [Dated, Dated][] {
  const candidates = gold.flatMap((a) =>
    predicted.flatMap((b) => {
      const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
      const joined = Math.max(a.end, b.end) - Math.min(a.start, b.start);
      return shared > 0 ? [{ a, b, score: shared / joined }] : [];
    }),
  );
  candidates.sort((x, y) => y.score - x.score || x.a.start - y.a.start);
  const used = new Set<Dated>();
  const found: [Dated, Dated][] = [];
  for (const { a, b } of candidates) {
    if (used.has(a) || used.has(b)) continue;
    used.add(a).add(b);
    found.push([a, b]);
  }
  return found;
}

/** The tallies of one document: as it stands, with our ranges taken apart, by our guidelines. */
async function talliesOf(folder: string, name: string): Promise<[Tally, Tally, Tally]> {
  const doc = await readDocument(join(folder, `${name}.txt`));
  const trimmed = (span: Dated) => withoutArticle(span, doc.text);
  const standoff = await readFile(join(folder, `${name}.ann`), 'utf8');
  const gold = readGold(standoff, doc.text).map(trimmed);
  const mentions = extractDates(tokenize(doc, resources), resources);
  const predicted = mentions.map(({ start, end, timexType, value }) =>
    trimmed({ start, end, type: timexType, value }),
  );
  const ours = gold.map((one) => ({ ...one, value: byGuidelines(one.value) }));
  const apart = predicted.flatMap((one) => withoutRange(one, doc.text));
  return [
    tallyOf(gold, predicted, (a, b) => a === b),
    tallyOf(gold, apart, (a, b) => a === b),
    tallyOf(withRanges(ours, doc.text), predicted, isSameValue),
  ];
}

function tallyOf(
  gold: readonly Dated[],
  predicted: readonly Dated[],
  isSame: (gold: string | null, found: string | null) => boolean,
): Tally {
  const matched = pairs(gold, predicted);
  const count = (test: (a: Dated, b: Dated) => boolean) =>
    matched.filter(([a, b]) => test(a, b)).length;
  return {
    gold: gold.length,
    predicted: predicted.length,
    strict: count((a, b) => a.start === b.start && a.end === b.end),
    overlap: matched.length,
    type: count((a, b) => a.type === b.type),
    value: count((a, b) => isSame(a.value, b.value)),
  };
}

function sum(tallies: readonly Tally[]): Tally {
  const total = { gold: 0, predicted: 0, strict: 0, overlap: 0, type: 0, value: 0 };
  for (const tally of tallies) {
    for (const key of Object.keys(total) as (keyof Tally)[]) total[key] += tally[key];
  }
  return total;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? 'n/a'.padStart(5) : ((100 * part) / whole).toFixed(1).padStart(5);
}

function report(title: string, total: Tally): void {
  console.log(`${title}: ${total.gold} in gold, ${total.predicted} found`);
  for (const measure of MEASURES) {
    const hits = total[measure];
    const f1 = percent(2 * hits, total.gold + total.predicted);
    const [p, r] = [percent(hits, total.predicted), percent(hits, total.gold)];
    console.log(`  ${measure.padEnd(8)} P ${p}  R ${r}  F1 ${f1}`);
  }
}

function reportAll(title: string, tallies: readonly Tally[]): void {
  report(`${title}, all`, sum(tallies));
  report(`${title}, even half`, sum(tallies.filter((_, i) => i % 2 === 0)));
  report(`${title}, odd half`, sum(tallies.filter((_, i) => i % 2 === 1)));
}

const folder = dataAt(process.argv[2], 'npx tsx bench/wikiwars.ts DIR, a brat folder');
const files = (await readdir(folder)).filter((file) => file.endsWith('.ann')).sort();
const tallies: [Tally, Tally, Tally][] = [];
for (const file of files) tallies.push(await talliesOf(folder, file.slice(0, -'.ann'.length)));
reportAll(
  'gold as it stands',
  tallies.map(([asItStands]) => asItStands),
);
reportAll(
  'gold as it stands, our ranges taken apart',
  tallies.map(([, apart]) => apart),
);
reportAll(
  'by our guidelines',
  tallies.map(([, , ours]) => ours),
);
