import { execFileSync } from 'node:child_process';
import { lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerAgree } from '../pipeline/commands/agree.ts';
import { registerEvaluate } from '../pipeline/commands/evaluate.ts';
import { folderOf, runCommand } from './folders.ts';
import { rapporteur } from './support/program.ts';

const text = 'Ada met Bo in Ruritania.';
const ada = 'T1\tPERSON 0 3\tAda\n';
const bo = 'T2\tPERSON 8 10\tBo\n';
const gold = folderOf({ 'a.txt': text, 'a.ann': ada + bo, 'b.txt': text, 'b.ann': ada + bo });
const good = folderOf({ 'a.ann': ada + bo, 'b.ann': ada });
const poor = folderOf({ 'a.ann': ada, 'b.ann': '' });
const dataset = folderOf({ 'errors.csv': '', 'brat/a.ann': ada });
/** A table without its alignment. */
const plain = (table: string) => table.replaceAll(/ +/g, ' ');
const evaluate = (...args: string[]) => runCommand(registerEvaluate, 'evaluate', ...args);
const agree = (...args: string[]) => runCommand(registerAgree, 'agree', ...args);

describe('rapporteur evaluate', () => {
  it('prints the scores of one folder against another', async () => {
    const { out, err, code } = await evaluate('--gold', gold, '--pred', good);
    expect(plain(out)).toContain('entities strict 4 3 100.0 75.0 85.7 66.7–100.0');
    expect(plain(out)).toContain('dates value 0 0 n/a n/a n/a');
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('compares two predictions', async () => {
    const { out } = await evaluate('--gold', gold, '--pred', good, '--against', poor);
    expect(plain(out)).toContain('entities strict 85.7 40.0 +45.7');
    const csv = await evaluate(
      ...['--gold', gold, '--pred', good, '--against', poor, '--format', 'csv'],
    );
    expect(csv.out).toMatch(/^document,.*,f1_high,other_f1,difference,/);
    expect(csv.out).toMatch(/^,entities,strict,,4,3,3,0,0,1,0,1,0\.75,0\.8571,.*,0\.4,0\.4571,/m);
  });

  it('writes Markdown and JSON', async () => {
    const md = await evaluate('--gold', gold, '--pred', good, '--format', 'md');
    expect(md.out).toContain('| entities | strict | 4 | 3 | 100.0 | 75.0 | 85.7 |');
    const { out } = await evaluate('--gold', gold, '--pred', good, '--format', 'json');
    const file = JSON.parse(out);
    expect(file.cases).toMatchObject([
      {
        document: 'b',
        layer: 'entities',
        class: 'missed',
        gold: { label: 'PERSON', start: 8, end: 10, text: 'Bo' },
        predicted: null,
        sentence: text,
      },
    ]);
  });

  it('fails below a floor or a baseline, naming it', async () => {
    const floor = await evaluate('--gold', gold, '--pred', good, '--fail-under', 'entities=86');
    expect(floor.err).toContain('entities strict: F1 85.7 is below the floor of 86.0');
    expect(floor.code).toBe(1);
    const met = await evaluate('--gold', gold, '--pred', good, '--fail-under', 'entities=85');
    expect(met.code).toBe(0);
    const { out } = await evaluate('--gold', gold, '--pred', good, '--format', 'json');
    const baseline = join(folderOf({ 'old.json': out }), 'old.json');
    expect((await evaluate('--gold', gold, '--pred', good, '--baseline', baseline)).code).toBe(0);
    const worse = await evaluate('--gold', gold, '--pred', poor, '--baseline', baseline);
    expect(worse.err).toContain('entities strict: F1 40.0 is below the baseline of 85.7');
    expect(worse.code).toBe(1);
  });

  it('tells what is wrong with a document and scores the others', async () => {
    const broken = folderOf({ 'a.ann': 'T1\tPERSON 0 3\tEve\nnonsense\n', 'b.ann': ada });
    const { out, err, code } = await evaluate('--gold', gold, '--pred', broken);
    expect(err.split('\n')).toEqual([
      `rapporteur: ${broken}/a.ann:1: T1 says "Eve" but its offsets point at "Ada". Correct the offsets, or restore the text that was annotated`,
      expect.stringContaining(`rapporteur: ${broken}/a.ann:2: a line beginning with "n"`),
      'rapporteur: a: not scored',
      '',
    ]);
    expect(plain(out)).toContain('entities strict 2 1 ');
    expect(code).toBe(1);
  });

  it('counts a document without prediction as missed, and says what it leaves out', async () => {
    const partly = folderOf({
      'a.ann': `${ada}T9\tWeapon 8 10\tBo\n`,
      'z.ann': '',
    });
    const { out, err, code } = await evaluate('--gold', gold, '--pred', partly);
    expect(plain(out)).toContain('entities strict 4 1 ');
    expect(err).toContain('there is no b.ann; all that gold has counts as missed');
    expect(err).toContain(`not scored, as ${gold} does not have them: z`);
    expect(err).toContain('left out, as the scheme has no place for it: type Weapon (1)');
    expect(code).toBe(1);
  });

  it('tells a text that is not that of gold, and where it first differs', async () => {
    const spaced = folderOf({ 'a.ann': ada, 'a.txt': text.replace('.', ' .'), 'b.ann': '' });
    const { err } = await evaluate('--gold', gold, '--pred', spaced);
    expect(err).toBe(
      `rapporteur: ${spaced}/a.txt:1: not the text of a in which offsets are counted: here "Bo in Ruritania .", there "Bo in Ruritania."\n`,
    );
    expect((await evaluate('--gold', gold, '--pred', gold)).err).toBe('');
  });

  it('refuses a prediction of none of the documents, naming those of both sides', async () => {
    const other = folderOf({ 'report-a.ann': ada });
    const { out, err, code } = await evaluate('--gold', gold, '--pred', good, '--against', other);
    expect(err).toBe(
      `${other}: none of its documents (report-a) is in ${gold}, which has a, b. Give a document the same name on both sides\n`,
    );
    expect({ out, code }).toEqual({ out: '', code: 2 });
  });

  it.each([
    ['a folder that is not there', ['--gold', '/nowhere', '--pred', good], 'no such folder'],
    ['a file for a folder', ['--gold', join(gold, 'a.txt'), '--pred', good], 'not a folder'],
    ['an empty folder', ['--gold', folderOf({}), '--pred', good], 'no .ann file'],
    [
      'a dataset for its annotations',
      ['--gold', gold, '--pred', dataset],
      `there is no .ann file in this folder. Name the folder of its annotations: ${dataset}/brat`,
    ],
    [
      'a dataset that was made without annotations',
      ['--gold', folderOf({ SHA256SUMS: '' }), '--pred', good],
      'extract it again with --format brat',
    ],
    ['no text', ['--gold', good, '--pred', good], 'its text a.txt is not in'],
    ['a wrong floor', ['--gold', gold, '--pred', good, '--fail-under', 'x'], 'not a floor'],
    ['no baseline', ['--gold', gold, '--pred', good, '--baseline', '/no'], 'no such file'],
    ['a folder as baseline', ['--gold', gold, '--pred', good, '--baseline', good], 'is a folder'],
    ['a wrong format', ['--gold', gold, '--pred', good, '--format', 'xml'], 'Allowed choices'],
    ['no prediction', ['--gold', gold], '--pred'],
    ['a wrong number', ['--gold', gold, '--pred', good, '--draws', '-1'], 'whole number'],
  ])('refuses %s', async (_, args, message) => {
    const { out, err, code } = await evaluate(...args);
    expect(err).toContain(message);
    expect(out).toBe('');
    expect(code).toBe(2);
  });

  it('refuses a text with CRLF or a byte-order mark', async () => {
    for (const words of ['Ada\r\nmet', '\uFEFFAda met']) {
      const bad = folderOf({ 'a.txt': words, 'a.ann': ada });
      const { err, code } = await evaluate('--gold', bad, '--pred', bad);
      expect(err).toContain(`${bad}/a.txt:1: it`);
      expect(code).toBe(2);
    }
  });

  it('writes the report whole, beside no leftovers', async () => {
    const folder = folderOf({});
    const file = join(folder, 'sub', 'report.html');
    const { code } = await evaluate('--gold', gold, '--pred', good, '--report', file);
    expect(code).toBe(0);
    expect(readFileSync(file, 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(join(folder, 'sub'))).toEqual(['report.html']);
  });

  it.each(['old.html', 'new.html'])('writes what a link points at: %s', async (target) => {
    const folder = folderOf({ 'pages/old.html': 'old' });
    const link = join(folder, 'link.html');
    symlinkSync(join('pages', target), link);
    await evaluate('--gold', gold, '--pred', good, '--report', link);
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'pages', target), 'utf8')).toMatch(/^<!doctype html>/);
    expect(readdirSync(folder).sort()).toEqual(['link.html', 'pages']);
  });

  it('writes into a pipe and leaves it there', async () => {
    const pipe = join(folderOf({}), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const [page] = await Promise.all([
      readFile(pipe, 'utf8'),
      evaluate('--gold', gold, '--pred', good, '--report', pipe),
    ]);
    expect(page).toMatch(/^<!doctype html>/);
    expect(lstatSync(pipe).isFIFO()).toBe(true);
  });

  it('does not write over a folder', async () => {
    const folder = folderOf({ 'mine.txt': 'mine' });
    const args = ['--gold', gold, '--pred', good, '--report', folder];
    const { code, stderr } = await rapporteur(['evaluate', ...args]);
    expect(stderr).toBe(`rapporteur: ${folder}: it is a folder, not a file. Name a file\n`);
    expect(code).toBe(2);
    expect(readdirSync(folder)).toEqual(['mine.txt']);
  });
});

describe('rapporteur agree', () => {
  it('prints agreement of two and of three annotators', async () => {
    const two = await agree(gold, good);
    expect(two.out).toMatch(/entities +strict +85\.7/);
    expect(two.code).toBe(0);
    const three = await agree(gold, good, poor, '--format', 'json');
    const { rows } = JSON.parse(three.out);
    const pairs = rows.filter((row: { measure: string; of: string }) => row.of === 'strict');
    expect(pairs.map((row: { value: number }) => row.value)).toEqual([0.8571, 0.4, 0.5]);
  });

  it('leaves out what not everyone has, and says so', async () => {
    const { err, code } = await agree(gold, folderOf({ 'a.ann': ada }));
    expect(err).toContain('b: left out, as it is not in');
    expect(code).toBe(1);
  });

  it('refuses a single annotator', async () => {
    expect(await agree(gold)).toMatchObject({ code: 2, out: '' });
  });
});

describe('extract --gold', () => {
  it.each([
    [
      { 'report-a.ann': ada },
      1,
      /none of its documents \(report-a\) is among those extracted \(a …\)/,
    ],
    [{ 'a.ann': ada, 'c.ann': ada }, 0, /not scored, as no document has their ids: c\n$/],
  ])('tells which gold fits no document: %j', async (annotations, expected, says) => {
    const folder = folderOf({ 'reports/a.txt': text });
    const args = ['--gold', folderOf(annotations), '--out', 'dataset'];
    const { code, stderr } = await rapporteur(['extract', 'reports', ...args], { cwd: folder });
    expect(code).toBe(expected);
    expect(stderr).toMatch(says);
  });
});
