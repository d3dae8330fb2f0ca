import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../bench/marks/documents.ts';
import { halvesOf } from '../bench/marks/halves.ts';
import {
  type Filler,
  type Mark,
  markRows,
  readingRows,
  readPassages,
  readRolePassages,
  roleRows,
  stretchRows,
} from '../bench/marks/rows.ts';
import { sharedBy } from '../bench/marks/shared.ts';
import { readTexts } from '../bench/marks/texts.ts';
import { sha256 } from '../pipeline/read/hash.ts';
import { packageRoot } from '../pipeline/root.ts';
import { compare, contains } from '../pipeline/span.ts';
import { folderOf } from './folders.ts';

// Categories, assertions and offsets are checked where the rows are read.
describe('the committed marks', () => {
  const passages = readPassages();

  it.each([
    ['stretches.tsv', 'annotator\tpassage\tsource\tstart\tend\thash'],
    ['marks.tsv', 'annotator\tsource\tstart\tend\tcategory\tassertion'],
    ['roles.tsv', 'reader\tannotator\tsource\tstart\tend\tcategory\trole\tfrom\tto'],
    ['role-passages.tsv', 'reader\tannotator\tpassage'],
  ])('%s holds names, offsets and labels, and no words of the texts', (file, header) => {
    const tsv = readFileSync(join(packageRoot, 'bench', 'marks', file), 'utf8');
    const [first, ...rows] = tsv.trimEnd().split('\n');
    expect(first).toBe(header);
    expect(rows.filter((row) => !/^(?:[\w./[\]-]+\t){2,8}[\w-]+$/.test(row))).toEqual([]);
  });

  it('spans are not empty', () => {
    const rows = [...stretchRows(), ...markRows()];
    expect(rows.filter(({ start, end }) => start >= end)).toEqual([]);
  });

  it('each mark lies in one stretch that its annotator read', () => {
    const placed = passages.flatMap(({ stretches }) => stretches.flatMap(({ marks }) => marks));
    expect(placed).toHaveLength(markRows().length);
    expect(new Set(placed).size).toBe(placed.length);
  });

  it('each role is of a mark in a passage that was read for roles, and in its words', () => {
    const read = readRolePassages();
    const marks = read.flatMap(({ stretches }) => stretches.flatMap((one) => one.marks));
    expect(read).toHaveLength(readingRows().length);
    expect(marks.flatMap(({ fillers }) => fillers)).toHaveLength(roleRows().length);
    for (const { stretches } of read) {
      const outside = stretches.flatMap((stretch) =>
        stretch.marks.flatMap(({ fillers }) => fillers.filter((one) => !contains(stretch, one))),
      );
      expect(outside).toEqual([]);
    }
  });

  it('a passage is of one source, and its stretches stand in text order', () => {
    const sourceOf = new Map(passages.map((one) => [`${one.annotator} ${one.name}`, one.source]));
    for (const { annotator, passage, source } of stretchRows()) {
      expect(source).toBe(sourceOf.get(`${annotator} ${passage}`));
    }
    for (const { stretches } of passages) {
      expect(stretches).toEqual([...stretches].sort(compare));
    }
  });
});

const TEXT = '😀 Police beat him.\n\nNothing else.\n\nHe was tortured.';
const HIM: Filler = { start: 14, end: 17, role: 'victim' };
const BEAT: Mark = {
  start: 9,
  end: 13,
  category: 'ill-treatment',
  assertion: 'reported',
  fillers: [HIM],
};
const TORTURED: Mark = {
  start: 42,
  end: 50,
  category: 'torture',
  assertion: 'asserted',
  fillers: [],
};
const FIRST = { start: 2, end: 18, hash: sha256('Police beat him.').slice(0, 12), marks: [BEAT] };
const LAST = { start: 35, end: 51, hash: '000000000000', marks: [TORTURED] };
const PASSAGE = { annotator: 'a', name: 'p', source: 'a.txt', stretches: [FIRST, LAST] };

it('a document is made of the stretches alone, with the marks on their words', () => {
  const { text, violations, actors, participants } = documentOf('d', TEXT, PASSAGE.stretches);
  expect(text).toBe('Police beat him.\n\nHe was tortured.');
  expect(violations.map((one) => [one.text, one.category, one.assertion])).toEqual([
    ['beat', 'ill-treatment', 'reported'],
    ['tortured', 'torture', 'asserted'],
  ]);
  expect(actors.map((one) => one.text)).toEqual(['him']);
  expect(participants).toMatchObject([
    { violation: violations[0]!.id, role: 'victim', mention: actors[0]!.id },
  ]);
});

it('what is not there, or reads otherwise than when it was marked, is told and left out', async () => {
  const folder = folderOf({ 'a.txt': TEXT });
  const lost = { ...PASSAGE, source: 'b.json[3]' };
  const { passages, notes } = await readTexts([PASSAGE, lost], folder);
  expect(passages.map(({ stretches }) => stretches)).toEqual([[FIRST]]);
  expect(notes).toEqual([
    `not in ${folder}: b.json, 1 passages left out`,
    'read otherwise now: a.txt, 1 paragraphs left out',
  ]);
});

it('what two annotators both read keeps the marks of each', () => {
  const read = { ...PASSAGE, text: TEXT };
  const other = { ...read, annotator: 'b', stretches: [{ ...FIRST, end: 13, marks: [] }] };
  expect(sharedBy([read], [other])).toEqual([
    {
      source: 'a.txt',
      text: TEXT,
      first: [{ start: 2, end: 13, marks: [BEAT] }],
      second: [{ start: 2, end: 13, marks: [] }],
    },
  ]);
});

it('sources go into two halves by turns, whatever their order', () => {
  const halves = halvesOf(['c', 'a', 'b', 'a']);
  expect([...halves]).toEqual([
    ['a', 'read in development'],
    ['b', 'held out'],
    ['c', 'read in development'],
  ]);
});
