import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { countryInTitle } from '../pipeline/read/country.ts';
import { readGivenMeta } from '../pipeline/read/given.ts';
import { fits } from '../pipeline/read/glob.ts';
import { distinctIds, idKey, safeId } from '../pipeline/read/ids.ts';
import {
  expandInputs,
  type ReadOptions,
  type ReadOutcome,
  readInput,
} from '../pipeline/read/inputs.ts';
import { chunksOf } from './fixtures/read.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rapporteur-read-'));
});
afterEach(() => rm(folder, { recursive: true }));

async function lay(files: Readonly<Record<string, string | Uint8Array>>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
}

const idsOf = async (...paths: string[]): Promise<string[]> =>
  (await expandInputs(paths.map((path) => join(folder, path)))).refs.map(({ id }) => id);

async function outcomes(path: string, options: ReadOptions = {}): Promise<ReadOutcome[]> {
  const { refs } = await expandInputs([path === '-' ? path : join(folder, path)]);
  const all: ReadOutcome[] = [];
  for (const ref of refs) for await (const one of readInput(ref, options)) all.push(one);
  return all;
}

/** `id: text`, or `id: reason` for a fault. */
const told = (all: readonly ReadOutcome[]): string[] =>
  all.map((one) => `${one.id}: ${'fault' in one ? one.fault.reason : one.document.text}`);

describe('the files of folders, globs and paths', () => {
  beforeEach(() =>
    lay({
      'b.txt': 'b',
      'a.html': '<p>a',
      '2019/angola.md': 'a',
      '2019/deep/er/x.jsonl': '',
      'notes.json': '{}',
      README: 'no',
      '.hidden.txt': 'no',
      'old.doc': 'x',
      'b.ann': 'T1',
    }),
  );

  it('of a folder and its folders, in order, with ids from the path', async () => {
    expect(await idsOf('.')).toEqual(['2019-angola', '2019-deep-er-x', 'a', 'b', 'old']);
  });

  it('of globs and paths, each once', async () => {
    expect(await idsOf('*.txt', '**/*.md', 'b.txt')).toEqual(['b', '2019-angola']);
    expect(await idsOf('20??/deep/**')).toEqual(['2019-deep-er-x']);
  });

  it('of nothing is a fault', async () => {
    await expect(idsOf('absent.txt')).rejects.toThrow('no such file');
    await expect(idsOf('*.pdf')).rejects.toThrow('no file fits this pattern');
    await mkdir(join(folder, 'empty'));
    await expect(idsOf('empty')).rejects.toThrow('no document in this folder');
  });

  it('names a document that has no reader, and what to do', async () => {
    const [one] = await outcomes('old.doc');
    expect(one).toMatchObject({ id: 'old', fault: { remedy: 'Save it as DOCX or PDF' } });
  });

  it('tells what it passes over in a folder, and not of what lies beside a document', async () => {
    await lay({ 'photo.PNG': 'x', 'sub/map.png': 'x', 'data.xyz': 'x' });
    const { notes } = await expandInputs([folder]);
    expect(notes.map((note) => note.slice(folder.length))).toEqual([
      ': passed over, for they are no documents: 1 .xyz, 2 .png',
    ]);
  });

  it('leaves out the parts of a page that a browser saved', async () => {
    await lay({ 'page.html': '<p>a', 'page_files/frame.html': '<p>b', 'own_files/c.txt': 'c' });
    expect(await idsOf('.')).toEqual(expect.arrayContaining(['page', 'own_files-c']));
    expect(await idsOf('.')).not.toContain('page_files-frame');
  });

  it('does not follow links to folders', async () => {
    await symlink('..', join(folder, '2019', 'loop'));
    expect(await idsOf('2019')).toEqual(['angola', 'deep-er-x']);
  });
});

describe('ids', () => {
  it.each([
    ['hrw-north-korea-2018', 'hrw-north-korea-2018'],
    ['A_HRC_59_60.en', 'A_HRC_59_60.en'],
    ['My report (2)', 'My report (2)'],
    ['../../etc/passwd', 'etc-passwd'],
    ['..', 'document-5ec1f7e700f3'],
    ['=cmd|x', 'cmd-x'],
    ['-rf', 'rf'],
    ['CON', '_CON'],
    ['a\u202eb\u0000c:d', 'a-b-c-d'],
    ['Résumé', 'Résumé'],
    ['a~1', 'a-1'],
  ])('of %j: %s', (name, id) => {
    expect(safeId(name)).toBe(id);
  });

  it('of texts stay; others of the same name get their extension, then a number', async () => {
    await lay({ 'a.txt': 'x', 'a.html': 'x', 'A.PDF': 'x', 'sub/b.htm': 'x', 'sub-b.htm': 'x' });
    const { refs, notes } = await expandInputs([folder]);
    const ids = Object.fromEntries(refs.map(({ path, id }) => [path.slice(folder.length + 1), id]));
    expect(ids).toEqual({
      'A.PDF': 'A-PDF',
      'a.html': 'a-html',
      'a.txt': 'a',
      'sub-b.htm': 'sub-b-htm',
      'sub/b.htm': 'sub-b',
    });
    expect(notes.map((note) => note.replaceAll(`${folder}/`, ''))).toEqual([
      'A.PDF: its id is A-PDF, as a.txt has a',
      'a.html: its id is a-html, as a.txt has a',
      'sub-b.htm: its id is sub-b-htm, as sub/b.htm has sub-b',
    ]);
  });

  it('never collide, whatever the names', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('a', 'A', 'a-pdf', 'á', '..'),
    );
    fc.assert(
      fc.property(fc.array(name), (names) => {
        const ids = distinctIds(names.map((stem) => ({ stem, extension: 'pdf' })));
        expect(new Set(ids.map(idKey)).size).toBe(names.length);
      }),
    );
  });
});

it.each([
  ['a/b/c.txt', '**/*.txt', true],
  ['c.txt', '**/*.txt', true],
  ['a/c.txt', '*.txt', false],
  ['a/c.txt', '*/c.???', true],
  ['ab', 'a*b*c', false],
  [`${'a'.repeat(5000)}b`, `${'a*'.repeat(50)}c`, false],
])('glob: %s fits %s: %s', (path, pattern, expected) => {
  expect(fits(path.split('/'), pattern.split('/'))).toBe(expected);
});

describe('tables', () => {
  it('of JSON Lines: each line a document or a fault of its own', async () => {
    const lines = [
      '{"id": "one", "text": "First.", "title": "T", "score": 3}',
      'not json',
      '',
      '{"id": "one", "text": "Again."}',
      '{"id": "two"}',
      '{"text": "No id."}',
      '[]',
      '{"id": 7, "text": "Seven."}',
    ];
    await lay({ 'posts.jsonl': lines.join('\n') });
    expect(told(await outcomes('posts.jsonl'))).toEqual([
      'one: First.',
      expect.stringMatching(/^posts~2: not valid JSON/),
      'posts~4: line 1 has the id one too',
      'posts~5: there is no column text',
      'posts~6: No id.',
      'posts~7: no JSON object',
      '7: Seven.',
    ]);
    const [first] = await outcomes('posts.jsonl');
    expect(first).toMatchObject({
      document: {
        meta: { title: 'T' },
        columns: { score: '3' },
        file: join(folder, 'posts.jsonl:1'),
      },
    });
  });

  it('of CSV, with the columns that are named, whatever the delimiter', async () => {
    await lay({ 'p.csv': '\uFEFFnr;body;x\n1;"Police; ""beat"" him.\nHe fled.";y\n2;"open' });
    const options = { columns: { text: 'body', id: 'nr' } };
    expect(told(await outcomes('p.csv', options))).toEqual([
      '1: Police; "beat" him.\nHe fled.',
      expect.stringMatching(/not valid CSV from here on/),
    ]);
  });

  it('of CSV without the column of the text say so once, not for each row', async () => {
    await lay({ 'p.csv': 'nr,body\n1,Police beat him.\n2,He fled.\n' });
    expect(told(await outcomes('p.csv'))).toEqual(['p: there is no column text']);
    const options = { columns: { text: 'body', id: 'number' } };
    expect(told(await outcomes('p.csv', options))).toEqual(['p: there is no column number']);
  });

  it('put their own id before those of their rows where there are more inputs', async () => {
    await lay({ 'a.jsonl': '{"id":"1","text":"x"}', 'b.jsonl': '{"id":"1","text":"y"}' });
    expect(told(await outcomes('.'))).toEqual(['a~1: x', 'b~1: y']);
  });

  it('from standard input', async () => {
    const stdin = chunksOf('{"id":"é","text":"Ünïted."}\n{"text":"two"}');
    expect(told(await outcomes('-', { stdin }))).toEqual(['é: Ünïted.', 'stdin~2: two']);
  });

  it('say which columns there are', async () => {
    await lay({ 'p.csv': 'a,b\n1,2' });
    const [one] = await outcomes('p.csv');
    expect(one).toMatchObject({ fault: { remedy: expect.stringContaining('a, b') } });
  });
});

describe('gzip', () => {
  it('of any text form', async () => {
    await lay({ 'a.txt.gz': gzipSync('Text.'), 'b.html.gz': gzipSync('<p>Page.') });
    await lay({ 'c.jsonl.gz': gzipSync('{"id":"1","text":"Row."}') });
    expect(told(await outcomes('.'))).toEqual(['a: Text.', 'b: Page.', 'c~1: Row.']);
  });

  it('damaged is a fault', async () => {
    await lay({ 'a.txt.gz': gzipSync('Text.').subarray(0, 12), 'b.jsonl.gz': 'x' });
    for (const line of told(await outcomes('.'))) expect(line).toMatch(/^[ab]: damaged gzip/);
  });
});

describe('metadata', () => {
  it('comes from --meta, then the file beside, then the document, then the defaults', async () => {
    await lay({
      'a.html': '<html lang="en"><title>Own</title><meta name="dc.publisher" content="Own"><p>x',
      'a.json': '{"title": "Beside", "country": "AGO"}',
      'meta.csv': 'id,country,published,other\na,PRK,,x\n',
    });
    const given = await readGivenMeta(join(folder, 'meta.csv'));
    const [one] = await outcomes('a.html', {
      given,
      defaults: { period: '2018', title: 'Default' },
    });
    expect(one).toMatchObject({
      document: {
        meta: {
          title: 'Beside',
          country: 'PRK',
          publisher: 'Own',
          period: '2018',
          published: null,
        },
      },
    });
  });

  it('of --meta may be a sheet with semicolons, and a country its name', async () => {
    await lay({ 'meta.csv': '\uFEFFid;title;country\r\na;One, two;North Korea\r\n' });
    const given = await readGivenMeta(join(folder, 'meta.csv'));
    expect(given.get('a')).toEqual({ title: 'One, two', country: 'PRK' });
  });

  it.each([
    ['published', '12/05/2019', 'a date such as 2018-01-18, 2018-01 or 2018'],
    ['published', '2019-13-45', 'a date such as 2018-01-18, 2018-01 or 2018'],
    ['published', '2019-02-30', 'a date such as 2018-01-18, 2018-01 or 2018'],
    ['published', '2019-23-05', 'a date such as 2018-01-18, 2018-01 or 2018'],
    ['published', '2019-21', 'a date such as 2018-01-18, 2018-01 or 2018'],
    ['period', 'last year', 'EDTF such as 2017 or 2017-03/2017-05'],
    ['period', '2019/2017', 'EDTF such as 2017 or 2017-03/2017-05'],
    [
      'country',
      'Atlantis',
      'the English name of a country or its ISO 3166 alpha-3 code such as PRK',
    ],
  ])('that is none is told and not used, the rest is: %s %s', async (key, value, accepted) => {
    const told = `${key} "${value}" is not used: it must be ${accepted}`;
    await lay({
      'meta.csv': `id,title,${key}\na,Given,${value}\n`,
      'meta.json': JSON.stringify({ a: { title: 'Given', [key]: value } }),
      'a.txt': 'Text.',
      'a.json': JSON.stringify({ title: 'Beside', [key]: value }),
      'rows.csv': `id,text,title,${key}\nr,Text.,Row,${value}\n`,
    });
    for (const name of ['meta.csv', 'meta.json']) {
      const lines: string[] = [];
      const given = await readGivenMeta(join(folder, name), (line) => lines.push(line));
      expect(given.get('a')).toEqual({ title: 'Given' });
      expect(lines).toEqual([`${join(folder, name)}: a: ${told}`]);
    }
    expect(await outcomes('a.txt')).toMatchObject([
      {
        document: { meta: { title: 'Beside', [key]: null } },
        notes: [`${join(folder, 'a.txt')}: a.json: ${told}`],
      },
    ]);
    expect(await outcomes('rows.csv')).toMatchObject([
      {
        document: { meta: { title: 'Row', [key]: null }, columns: { [key]: value } },
        notes: [`${join(folder, 'rows.csv')}:2: ${told}`],
      },
    ]);
  });

  it.each([
    ['2017 Country Reports on Human Rights Practices: Turkey', 'TUR'],
    ['World Report 2018: North Korea', 'PRK'],
    ['Summary of submissions on Italy', 'ITA'],
    ['Turkey (Türkiye)', 'TUR'],
    ['The Gambia', 'GMB'],
    ['Letter of the Representative of Canada to the Council', null],
    ['A Life in Chad', null],
    ['Annual Report: Burma', 'MMR'],
    ['World Report 2018: US', null],
    ['Notes on the car', null],
    ['Report', null],
  ])('the title %s says the country %s', (title, code) => {
    expect(countryInTitle(title)).toBe(code);
  });

  it('of which a key seems misspelt is told of; other keys are left out in peace', async () => {
    await lay({
      'a.txt': 'Text.',
      'a.json': '{"Published": "2018", "lang": "en", "gender": "f", "sha256": "0", "title": "A"}',
      'meta.csv': 'id,titel,publsher,score\na,x,y,1\n',
    });
    const lines: string[] = [];
    await readGivenMeta(join(folder, 'meta.csv'), (line) => lines.push(line));
    expect(lines.map((line) => line.replace(/.*the key /, ''))).toEqual([
      'titel is not known and left out; did you mean title?',
      'publsher is not known and left out; did you mean publisher?',
    ]);
    const [one] = await outcomes('a.txt');
    expect(one).toMatchObject({
      notes: [
        expect.stringContaining('the key Published is not known and left out'),
        expect.stringContaining('did you mean language?'),
      ],
    });
  });

  it('of which a column seems misspelt is told of once', async () => {
    await lay({
      't.csv': 'id,text,titel,date,score\na,One.,x,2018,1\nb,Two.,y,2019,2\n',
      'r.jsonl':
        '{"text": "One.", "date": "2018", "published": "2018"}\n{"text": "Two.", "lang": "en"}\n',
    });
    const notes = async (name: string) =>
      (await outcomes(name)).map((one) =>
        'notes' in one ? one.notes.map((note) => note.replace(/^.*: the column /, '')) : null,
      );
    expect(await notes('t.csv')).toEqual([
      [
        'titel is no metadata and stays a column; did you mean title?',
        'date is no metadata and stays a column; did you mean published?',
      ],
      [],
    ]);
    expect(await notes('r.jsonl')).toEqual([
      [],
      ['lang is no metadata and stays a column; did you mean language?'],
    ]);
  });

  it.each([
    ['m.json', '[{"id": "a"}, {"title": "x"}]', 'row 2 has no column id; its columns are title'],
    ['m.csv', 'name;title\na;x', 'row 1 has no column id; its columns are name, title'],
    ['m.csv', 'id,title\na,x\n,y', 'row 2 has no id'],
    ['m.json', '{"a": {}, "A": {}}', 'two rows for A'],
    ['m.json', '{', 'not valid JSON'],
    ['m.csv', 'id\n"a', 'not valid CSV'],
  ])('%s with %s is a fault', async (name, content, reason) => {
    await lay({ [name]: content });
    await expect(readGivenMeta(join(folder, name))).rejects.toThrow(`${name}: ${reason}`);
  });

  it('without rows is told', async () => {
    await lay({ 'm.csv': 'id,title\n' });
    const notes: string[] = [];
    await readGivenMeta(join(folder, 'm.csv'), (note) => notes.push(note));
    expect(notes).toEqual([expect.stringMatching(/m\.csv: there is no row in it/)]);
  });
});

describe('languages', () => {
  const french =
    'La police a arrêté les journalistes le trois mai et les a détenus pendant deux semaines dans une prison de la ville.';

  it('other than English are faults unless asked for, and are told', async () => {
    await lay({ 'f.txt': french });
    expect(told(await outcomes('f.txt'))).toEqual(['f: in French, not in English']);
    const [one] = await outcomes('f.txt', { anyLanguage: true });
    expect(one).toMatchObject({ document: { meta: { language: 'fr' } } });
  });

  it('of which a document has two are told', async () => {
    const english =
      'The police arrested the journalists on the third of May and held them for two weeks in a prison of the town. ';
    await lay({
      'e.txt': english.repeat(30) + `${french} `.repeat(15),
      'f.txt': english.repeat(10) + `${french} `.repeat(30),
      'g.txt': english.repeat(40),
    });
    const notes = (all: ReadOutcome[]) => all.flatMap((one) => ('notes' in one ? one.notes : []));
    expect(notes(await outcomes('e.txt'))).toEqual([
      expect.stringMatching(/about \d+ % of it is in French; all of it is read as English$/),
    ]);
    expect(told(await outcomes('f.txt'))).toEqual([
      expect.stringMatching(/^f: in French, not in English \(about \d+ % of it is in English\)$/),
    ]);
    expect(notes(await outcomes('g.txt'))).toEqual([]);
  });

  it('are told from the text, not from what the file claims', async () => {
    await lay({ 'f.html': `<html lang="en"><p>${french}` });
    expect(told(await outcomes('f.html'))).toEqual(['f: in French, not in English']);
  });
});

it('checks files against SHA256SUMS beside them', async () => {
  await lay({ 'a.txt': 'x', SHA256SUMS: `${'0'.repeat(64)}  a.txt\n` });
  expect(told(await outcomes('a.txt'))).toEqual(['a: its SHA-256 is not the one in SHA256SUMS']);
});
