import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { systemFault } from '../pipeline/commands/system-fault.ts';
import { CHECKSUMS } from '../pipeline/read/beside.ts';
import { outcomesIn } from '../pipeline/run/command.ts';
import { placesOf } from '../pipeline/run/staging.ts';
import { signalled } from './support/kill.ts';
import { contentOf, rapporteur, start, temporaryFolder } from './support/program.ts';

/** Starting the program many times takes a while on a busy machine. */
const PATIENCE = 240_000;
const TEXT = 'On 3 May 2019 police beat two protesters in Kano, witnesses said.';

/** A folder that holds `reports/`, and whatever else is given, by path. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

const REPORTS = { 'reports/a.txt': TEXT, 'reports/b.txt': TEXT };

/** As if a process were writing `out`. */
function lockAs(folder: string, id: number): void {
  const holder = JSON.stringify({ process: id, host: hostname() });
  writeFileSync(placesOf(join(folder, 'out')).lock, holder);
}

/** What a person may do to a run before it starts, and what the run then says. Nothing is lost. */
const REFUSED: readonly {
  readonly what: string;
  readonly prepare: (folder: string) => void;
  readonly args: readonly string[];
  readonly says: RegExp;
}[] = [
  {
    what: 'an output that is a file',
    prepare: (folder) => writeFileSync(join(folder, 'out'), 'mine'),
    args: ['extract', 'reports', '--out', 'out'],
    says: /out is a file: name a folder/,
  },
  {
    what: 'an output below a file',
    prepare: (folder) => writeFileSync(join(folder, 'out'), 'mine'),
    args: ['extract', 'reports', '--out', 'out/dataset'],
    says: /out: a file stands where a folder should be\. Name another folder/,
  },
  {
    what: 'an output whose name leaves no room for that of its lock',
    prepare: () => {},
    args: ['extract', 'reports', '--out', 'o'.repeat(250)],
    says: /\/o{250}: the name is too long for this disk\. Give a shorter name/,
  },
  {
    what: 'an output that holds the inputs',
    prepare: () => {},
    args: ['extract', 'reports', '--out', 'reports'],
    says: /all inputs lie in reports, which would be replaced: name another folder/,
  },
  {
    what: 'a folder of notes',
    prepare: (folder) => {
      mkdirSync(join(folder, 'out'));
      writeFileSync(join(folder, 'out', 'notes.md'), 'mine');
    },
    args: ['extract', 'reports', '--out', 'out'],
    says: /rapporteur did not write \(notes\.md\); name a new or empty folder/,
  },
  {
    what: 'an output that another run is writing',
    prepare: (folder) => lockAs(folder, process.pid),
    args: ['extract', 'reports', '--out', 'out'],
    says: /out is being written by another run \(process \d+ on .*\)\. Wait for it .*delete .*\.out\.lock/,
  },
  {
    what: 'a conversion into an output that a run is writing',
    prepare: (folder) => {
      lockAs(folder, process.pid);
      writeFileSync(join(folder, 'reports', 'a.ann'), '');
    },
    args: ['convert', 'reports', '--from', 'brat', '--to', 'conll', '--out', 'out'],
    says: /out is being written by another run/,
  },
  {
    what: 'a shard before the first',
    prepare: () => {},
    args: ['extract', 'reports', '--out', 'out', '--shard', '0/3'],
    says: /--shard 0\/3: write i\/n, with i from 1 to n, such as 2\/8/,
  },
  {
    what: 'a shard behind the last',
    prepare: () => {},
    args: ['extract', 'reports', '--out', 'out', '--shard', '3/2'],
    says: /--shard 3\/2: write i\/n/,
  },
];

describe('a run that cannot be done as it was asked for', () => {
  it.each(REFUSED)(
    'ends before it writes anything: $what',
    async ({ prepare, args, says }) => {
      const folder = folderWith(REPORTS);
      prepare(folder);
      const before = await contentOf(folder);
      const { code, stderr } = await rapporteur(args, { cwd: folder });
      expect(stderr).toMatch(says);
      expect(code).toBe(2);
      expect(await contentOf(folder)).toEqual(before);
    },
    PATIENCE,
  );
});

describe('a dataset that somebody has worked in', () => {
  it(
    'is not replaced, and says which files are theirs',
    async () => {
      const folder = folderWith(REPORTS);
      const again = () => rapporteur(['extract', 'reports', '--out', 'out', '-q'], { cwd: folder });
      expect((await again()).code).toBe(0);
      expect((await again()).code).toBe(0);
      writeFileSync(join(folder, 'out', 'notes.md'), 'mine');
      expect(await again()).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/out .*did not write \(notes\.md\); move them elsewhere/),
      });
      rmSync(join(folder, 'out', 'notes.md'));
      appendFileSync(join(folder, 'out', 'brat', 'a.ann'), '#1\tAnnotatorNotes T1\tcorrected\n');
      expect(await again()).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/were changed since rapporteur wrote them \(brat\/a\.ann\)/),
      });
      expect(readFileSync(join(folder, 'out', 'brat', 'a.ann'), 'utf8')).toContain('corrected');
    },
    PATIENCE,
  );
});

describe('a run that comes to nothing', () => {
  it(
    'leaves the dataset that lies in its place, and says why there is none',
    async () => {
      const folder = folderWith({ ...REPORTS, 'empty.txt': '' });
      const into = (input: string, out: string) =>
        rapporteur(['extract', input, '--out', out, '-q'], { cwd: folder });
      expect((await into('reports', 'out')).code).toBe(0);
      const before = await contentOf(join(folder, 'out'));
      expect(await into('empty.txt', 'out')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/out stays as it is.*empty\.txt: there is no text in it/),
      });
      expect(await contentOf(join(folder, 'out'))).toEqual(before);
    },
    PATIENCE,
  );

  it(
    'puts the list of faults in a new place, and no tables; the next run takes it over',
    async () => {
      const folder = folderWith({ ...REPORTS, 'empty.txt': '' });
      const from = (...inputs: string[]) =>
        rapporteur(['extract', ...inputs, '--out', 'out', '--jobs', '2'], { cwd: folder });
      const files = () => readdirSync(join(folder, 'out')).sort();
      for (const inputs of [['empty.txt'], ['empty.txt', '--format', 'brat']]) {
        const { code, stdout } = await from(...inputs);
        expect({ code, stdout }).toEqual({
          code: 1,
          stdout: 'no document was finished, so there is no dataset: see out/errors.csv\n',
        });
        expect(files()).toEqual(['SHA256SUMS', 'errors.csv', 'run.json']);
        expect((await contentOf(join(folder, 'out')))['errors.csv']).toContain('no text in it');
      }
      expect((await from('reports')).code).toBe(0);
      expect(files()).toContain('violations.csv');
    },
    PATIENCE,
  );

  it('is a dataset without rows where there was nothing to do', async () => {
    const folder = folderWith({});
    const { code } = await rapporteur(['extract', '-', '--out', 'out'], { cwd: folder });
    expect(code).toBe(0);
    expect((await contentOf(join(folder, 'out')))['documents.csv']).toMatch(
      /^document_id,[^\n]*\n$/,
    );
  });
});

describe('odd inputs', () => {
  it(
    'cost at most their own document: links in a circle, an output inside, ids twice',
    async () => {
      const row = JSON.stringify({ id: '1', text: TEXT });
      const folder = folderWith({
        ...REPORTS,
        'reports/deep/a.txt': TEXT,
        'reports/a.html': `<p>${TEXT}</p>`,
        'reports/one.jsonl': `${row}\n`,
        'reports/two.jsonl': `${row}\n`,
      });
      symlinkSync('.', join(folder, 'reports', 'circle'));
      symlinkSync('self.txt', join(folder, 'reports', 'self.txt'));
      const args = ['extract', 'reports', '--out', 'reports/out', '-q'];
      const first = await rapporteur(args, { cwd: folder });
      expect(first).toMatchObject({
        code: 1,
        stderr: expect.stringMatching(/^rapporteur: self \(read\): reports\/self\.txt: [^\n]*\n$/),
      });
      const made = await contentOf(join(folder, 'reports', 'out'));
      const ids = made['documents.csv']!.split('\n')
        .slice(1, -1)
        .map((line) => line.split(',')[0]);
      expect(new Set(ids).size).toBe(6);
      await rapporteur(args, { cwd: folder });
      expect(await contentOf(join(folder, 'reports', 'out'))).toEqual(made);
    },
    PATIENCE,
  );

  it(
    'a stream that ends at once is no fault, nor is a reader that has seen enough',
    async () => {
      expect(await rapporteur(['extract', '-'])).toEqual({ code: 0, stdout: '', stderr: '' });
      const child = start(['extract', '-']);
      let said = '';
      child.stderr?.on('data', (data) => {
        said += data;
      });
      child.stdout?.once('data', () => child.stdout?.destroy());
      const rows = Array.from({ length: 300 }, (_, id) => JSON.stringify({ id, text: TEXT }));
      child.stdin?.on('error', () => {});
      child.stdin?.end(rows.join('\n'));
      const code = await new Promise((resolve) => child.on('close', resolve));
      expect({ code, said }).toEqual({ code: 0, said: '' });
    },
    PATIENCE,
  );
});

describe('a run that is stopped', () => {
  const MANY = Object.fromEntries(
    Array.from({ length: 40 }, (_, i) => [`reports/r${i}.txt`, `${TEXT} `.repeat(40 + i)]),
  );

  it.each([
    { what: 'SIGTERM', signals: ['SIGTERM'] },
    { what: 'SIGINT twice', signals: ['SIGINT', 'SIGINT'] },
  ] as const)(
    'by $what goes on with --resume, but not over changed inputs or with other options',
    async ({ signals }) => {
      const folder = folderWith(MANY);
      const out = join(folder, 'out');
      const child = start(['extract', 'reports', '--out', 'out', '-q'], folder);
      const twice = setInterval(() => {
        if (signals.length > 1 && existsSync(outcomesIn(placesOf(out).spool))) child.kill('SIGINT');
      }, 1);
      const code = await signalled(child, placesOf(out), 'spool', 0, signals[0]);
      clearInterval(twice);
      expect([130, null]).toContain(code);
      expect(existsSync(out)).toBe(false);

      const resume = (...more: string[]) =>
        rapporteur(['extract', 'reports', '--out', 'out', '-q', '--resume', ...more], {
          cwd: folder,
        });
      expect(await resume('--format', 'csv')).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(/had other inputs or options; repeat them, or start anew/),
      });
      expect((await resume('--shard', '1/2')).code).toBe(2);
      appendFileSync(join(folder, 'reports', 'r0.txt'), 'More.');
      expect(await resume()).toMatchObject({
        code: 2,
        stderr: expect.stringMatching(
          /r0\.txt has changed since the run was interrupted; start anew/,
        ),
      });
      expect(existsSync(out)).toBe(false);
      const anew = await rapporteur(['extract', 'reports', '--out', 'out', '-q'], { cwd: folder });
      expect(anew).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(existsSync(placesOf(out).lock)).toBe(false);
    },
    PATIENCE,
  );

  it.each([
    { first: 'SIGINT', second: 'SIGTERM' },
    { first: 'SIGTERM', second: 'SIGINT' },
  ] as const)(
    'by $first and has to wait ends at once by $second',
    async ({ first, second }) => {
      // When the first is done the second is under way, and takes seconds.
      const long = `${TEXT} `.repeat(60_000);
      const folder = folderWith({ 'reports/a.txt': TEXT, 'reports/b.txt': long });
      const child = start(['extract', 'reports', '--out', 'out', '-q'], folder);
      onTestFinished(() => void child.kill('SIGKILL'));
      const outcomes = outcomesIn(placesOf(join(folder, 'out')).spool);
      const size = () => statSync(outcomes, { throwIfNoEntry: false })?.size ?? 0;
      await vi.waitUntil(() => size() > 0, PATIENCE);
      child.kill(first);
      await setTimeout(500);
      expect(child.exitCode).toBeNull();
      child.kill(second);
      expect(await once(child, 'close')).toEqual([null, second]);
    },
    PATIENCE,
  );

  it.each(['SIGINT', 'SIGTERM'] as const)(
    'by %s while it only waits for standard input ends at once, and goes on with --resume',
    async (signal) => {
      const cwd = temporaryFolder();
      const args = ['extract', '-', '--out', 'out', '-q'];
      const lines = ['a', 'b'].map((id) => `${JSON.stringify({ id, text: TEXT })}\n`);
      const child = start(args, cwd);
      onTestFinished(() => void child.kill('SIGKILL'));
      child.stdin?.on('error', () => {});
      child.stdin?.write(lines[0]);
      await vi.waitUntil(() => existsSync(placesOf(join(cwd, 'out')).spool), PATIENCE);
      child.kill(signal);
      expect(await once(child, 'close')).toEqual([130, null]);
      expect(existsSync(join(cwd, 'out'))).toBe(false);
      const stdin = lines.join('');
      const { code } = await rapporteur([...args, '--resume'], { cwd, stdin });
      expect(code).toBe(0);
      const { 'documents.csv': documents } = await contentOf(join(cwd, 'out'));
      expect(documents?.match(/^[ab],/gm)).toEqual(['a,', 'b,']);
    },
    PATIENCE,
  );

  it.runIf(process.platform === 'linux')(
    'by a kill of which the parent has not taken note leaves the folder to the next',
    async () => {
      const folder = folderWith(REPORTS);
      // What becomes of the shell never asks how its child ended; the shell itself still might.
      const parent = spawn('sh', ['-c', 'sleep 600 & echo $!; exec sleep 600']);
      onTestFinished(() => void parent.kill());
      const [id] = (await once(parent.stdout, 'data')) as [Buffer];
      const zombie = Number(id);
      const statusOf = (pid: number | undefined) => readFileSync(`/proc/${pid}/stat`, 'utf8');
      await vi.waitUntil(() => statusOf(parent.pid).includes('(sleep)'), PATIENCE);
      process.kill(zombie, 'SIGKILL');
      await vi.waitUntil(() => statusOf(zombie).includes(') Z '), PATIENCE);
      lockAs(folder, zombie);
      const args = ['extract', 'reports', '--out', 'out', '-q'];
      expect(await rapporteur(args, { cwd: folder })).toMatchObject({ code: 0, stderr: '' });
    },
    PATIENCE,
  );

  it(
    'by a second run into the same folder does not happen: the second is refused',
    async () => {
      const folder = folderWith(MANY);
      const args = ['extract', 'reports', '--out', 'out', '-q'];
      const both = await Promise.all([0, 1].map(() => rapporteur(args, { cwd: folder })));
      const codes = both.map(({ code }) => code).sort();
      expect([
        [0, 2],
        [0, 0],
      ]).toContainEqual(codes);
      for (const { code, stderr } of both) {
        expect(stderr).toMatch(code === 0 ? /^$/ : /is being written by another run/);
      }
      const { [CHECKSUMS]: sums } = await contentOf(join(folder, 'out'));
      expect(sums?.match(/ {2}text\//g)).toHaveLength(40);
    },
    PATIENCE,
  );

  it(
    'by the loss of an input tells of that input alone',
    async () => {
      const folder = folderWith(MANY);
      const child = start(['extract', 'reports', '--out', 'out', '-q'], folder);
      const watch = setInterval(() => {
        if (!existsSync(outcomesIn(placesOf(join(folder, 'out')).spool))) return;
        clearInterval(watch);
        rmSync(join(folder, 'reports', 'r9.txt'));
      }, 1);
      const code = await new Promise((resolve) => child.on('close', resolve));
      const { 'errors.csv': errors } = await contentOf(join(folder, 'out'));
      expect(errors?.trimEnd().split('\n')).toHaveLength(code === 0 ? 1 : 2);
      if (code === 1) expect(errors).toMatch(/r9,read,[^\n]*r9\.txt/);
    },
    PATIENCE,
  );
});

describe('shards that do not fit', () => {
  it(
    'are named: damaged, twice, of other inputs, the output itself',
    async () => {
      const folder = folderWith({ ...REPORTS, 'other/a.txt': TEXT });
      const shard = (from: string, i: number, to: string) =>
        rapporteur(['extract', from, '--out', to, '-q', '--shard', `${i}/2`], { cwd: folder });
      await Promise.all([
        shard('reports', 1, 's1'),
        shard('reports', 2, 's2'),
        shard('other', 2, 'o2'),
      ]);
      const merge = async (...args: string[]) => {
        const { code, stderr } = await rapporteur(['merge', ...args], { cwd: folder });
        expect(code).toBe(2);
        return stderr;
      };
      expect(await merge('s1', 's1', '--out', 'm')).toMatch(/s1 and s1 are the same shard/);
      expect(await merge('s1', 'o2', '--out', 'm')).toMatch(/o2 is a shard of another command/);
      expect(await merge('s1', 's2', '--out', 's1')).toMatch(/s1 is a shard: name another folder/);
      appendFileSync(outcomesIn(join(folder, 's2')), '{');
      expect(await merge('s1', 's2', '--out', 'm')).toMatch(/s2.* is damaged or was not copied/);
      expect(existsSync(join(folder, 'm'))).toBe(false);
    },
    PATIENCE,
  );
});

describe('a fault of the machine', () => {
  it.each([
    { code: 'ENOSPC', path: undefined, says: 'the output: the disk is full. Make room' },
    { code: 'EISDIR', path: '/data/x', says: '/data/x: it is a folder, not a file. Name a file' },
    { code: 'EACCES', path: '/data/x', says: '/data/x: you may not read or write there' },
    { code: 'EROFS', path: '/data/x', says: '/data/x: nothing can be written there' },
  ])('$code is told with place and remedy', ({ code, path, says }) => {
    const error = Object.assign(new Error(code), { code, syscall: 'write', path });
    expect(systemFault(error)).toContain(says);
    expect(systemFault(new TypeError('x is not a function'))).toBeNull();
  });
});
