import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileFault } from '../pipeline/read/bytes.ts';
import { packageRoot } from '../pipeline/root.ts';
import { rapporteur, temporaryFolder } from './support/program.ts';

const REPORT = 'On 3 May 2019 police beat two protesters in Kano, witnesses said.';

/** A folder of the files given, by path. */
function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

describe('a dataset among the inputs', () => {
  it('is passed over, in whatever formats it is, and that is told', async () => {
    const cwd = folderWith({ 'reports/a.txt': REPORT });
    const into = (...args: string[]) => rapporteur(['extract', 'reports', ...args], { cwd });
    await into('--out', 'reports/2019/dataset');
    await into('--out', 'reports/brat', '--format', 'brat');
    const { code, stdout, stderr } = await into('--out', 'again');
    expect({ code, stdout: stdout.split(',')[0] }).toEqual({ code: 0, stdout: '1 document' });
    expect(stderr.trimEnd().split('\n')).toEqual([
      'rapporteur: reports/2019/dataset: passed over, for it is a dataset that rapporteur wrote',
      'rapporteur: reports/brat: passed over, for it is a dataset that rapporteur wrote',
    ]);
  });

  it('is refused where it is all there is, but its texts can be named', async () => {
    const cwd = folderWith({ 'reports/a.txt': REPORT });
    await rapporteur(['extract', 'reports', '--out', 'dataset'], { cwd });
    const of = (...inputs: string[]) =>
      rapporteur(['extract', ...inputs, '--out', 'again'], { cwd });
    for (const input of ['dataset', '**/text/*.txt']) {
      const { code, stderr } = await of(input);
      expect(code).toBe(2);
      expect(stderr).toMatch(
        /besides what rapporteur wrote itself: dataset\. .*name its folder text/,
      );
    }
    expect((await of('dataset/text')).code).toBe(0);
  });

  it.each([
    ['of a run in which all failed', 'empty.txt', []],
    ['without texts', 'a.txt', ['--format', 'brat']],
  ])('%s has no texts that could be named', async (_what, input, format) => {
    const cwd = folderWith({ 'a.txt': REPORT, 'empty.txt': '' });
    await rapporteur(['extract', input, '--out', 'dataset', ...format], { cwd });
    for (const path of ['dataset', 'dataset/*.txt']) {
      const { code, stderr } = await rapporteur(['extract', path, '--out', 'again'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain('besides what rapporteur wrote itself: dataset');
      expect(stderr).not.toContain('name its folder text');
    }
  });

  it('is none where reports lie beside their sums', async () => {
    const sums = `${'0'.repeat(64)}  other.txt\n`;
    const cwd = folderWith({ 'reports/a.txt': REPORT, 'reports/SHA256SUMS': sums });
    const { code, stderr } = await rapporteur(['extract', 'reports', '--out', 'dataset'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('a table of a dataset that lies alone', () => {
  const own = async (...names: string[]) => {
    const cwd = folderWith({ 'a.txt': REPORT });
    await rapporteur(['extract', 'a.txt', '--out', 'dataset'], { cwd });
    mkdirSync(join(cwd, 'reports'));
    for (const name of names) renameSync(join(cwd, 'dataset', name), join(cwd, 'reports', name));
    return cwd;
  };

  it.each(['violations.csv', 'entities.csv', 'sentences.csv', 'errors.csv', 'categories.csv'])(
    '%s is passed over, and that is told',
    async (name) => {
      const cwd = await own(name);
      writeFileSync(join(cwd, 'reports/b.txt'), REPORT);
      for (const inputs of [['reports'], ['reports/*'], ['reports/b.txt', `reports/${name}`]]) {
        const args = ['extract', ...inputs, '--out', 'again'];
        const { code, stdout, stderr } = await rapporteur(args, { cwd });
        expect({ code, stdout: stdout.split(',')[0] }).toEqual({ code: 0, stdout: '1 document' });
        expect(stderr).toBe(
          `rapporteur: reports/${name}: passed over, for it is a table that rapporteur wrote\n`,
        );
      }
    },
  );

  it('is refused where it is all there is', async () => {
    const cwd = await own('violations.csv', 'dates.csv');
    const { code, stderr } = await rapporteur(['extract', 'reports', '--out', 'again'], { cwd });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /reports\/dates\.csv, reports\/violations\.csv: no report, but what rapporteur wrote itself/,
    );
  });

  it('is none where other columns stand beside its own', async () => {
    const cwd = folderWith({ 'cases.csv': `violation_id,document_id,text\n1,a,${REPORT}\n` });
    const { code, stderr } = await rapporteur(['extract', 'cases.csv', '--out', 'out'], { cwd });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('a table without rows', () => {
  it.each([
    ['cases.csv', ''],
    ['cases.csv', 'id,text\n'],
    ['cases.tsv', 'id\ttext'],
    ['posts.jsonl', ''],
    ['posts.jsonl', '\n\n'],
  ])('%s of %j is told as a document without text is', async (name, content) => {
    const cwd = folderWith({ [name]: content });
    const { code, stderr } = await rapporteur(['extract', name, '--out', 'dataset'], { cwd });
    expect(code).toBe(1);
    const [id] = name.split('.');
    expect(stderr).toBe(
      `rapporteur: ${id} (read): ${name}: there is no row in it. Remove it or give it rows\n`,
    );
  });
});

describe('documents that cannot be counted by country and year', () => {
  const LINE = /^allegations may count in no year or country: (.*)$/m;
  const time = (count: string) =>
    `${count} with neither period nor date of publication (give --period, --published or --meta)`;
  const country = (count: string) => `${count} without a country (give --meta)`;
  const files = {
    'in/a.txt': REPORT,
    'in/b.txt': REPORT,
    'in/b.json': '{"published": "2019", "country": "NGA"}',
    'in/of-nothing.txt': 'The committee met in Kano.',
    'meta.csv': 'id,country\na,Nigeria\n',
  };

  it.each([
    ['of each kind', [], `${time('1 document')}, ${country('1 document')}`],
    ['without a country', ['--published', '2019'], country('1 document')],
    ['without a time', ['--meta', 'meta.csv'], time('1 document')],
    ['none, once all is given', ['--meta', 'meta.csv', '--period', '2019'], undefined],
    ['of each kind, where nothing is to be said', ['--quiet'], undefined],
  ])('are told with what to do: %s', async (_what, options, told) => {
    const args = ['extract', 'in', '--out', 'dataset', ...options];
    const { stdout } = await rapporteur(args, { cwd: folderWith(files) });
    expect(LINE.exec(stdout)?.[1]).toBe(told);
  });

  it('are numbers of the summary in JSON', async () => {
    const args = ['extract', 'in', '--out', 'dataset', '--json'];
    const { stdout } = await rapporteur(args, { cwd: folderWith(files) });
    expect(JSON.parse(stdout)).toMatchObject({ lacking: { time: 1, country: 1 } });
  });
});

describe('paths', () => {
  it('are looked for where the program was started, and that is told', async () => {
    const cwd = folderWith({ 'a.txt': REPORT });
    for (const path of ['reports', './reports/2019/*.txt']) {
      const { code, stderr } = await rapporteur(['extract', path, '--out', 'dataset'], { cwd });
      expect(code).toBe(2);
      expect(stderr).toContain(`no such file or folder (looked for ${join(cwd, 'reports')}`);
    }
  });

  it('count from where a person stands who runs the script of a project elsewhere', async () => {
    const cwd = folderWith({ 'reports/a.txt': REPORT });
    const script = ['--prefix', packageRoot, 'run', 'extract', '--', 'reports', '--out', 'dataset'];
    const child = spawn('npm', script, { cwd, stdio: 'ignore' });
    const [code] = await once(child, 'close');
    expect(code).toBe(0);
    expect(existsSync(join(cwd, 'dataset', 'errors.csv'))).toBe(true);
  });

  it.each([
    ['https://example.org/report?id=1', /an address, and nothing is fetched .* Save the page/],
    ['file:///tmp/report.pdf', /an address, .* Give its path alone/],
  ])('are no addresses: %s', async (address, says) => {
    const { code, stderr } = await rapporteur(['extract', address, '--out', 'dataset']);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });

  it.runIf(process.platform === 'linux')('of the system’s own are faults of the path', async () => {
    const cwd = folderWith({ 'a.txt': REPORT });
    symlinkSync('/proc/self/mem', join(cwd, 'memory.csv'));
    const inputs = await rapporteur(['extract', '.', '--out', 'dataset'], { cwd });
    expect(inputs.code).toBe(1);
    expect(inputs.stderr).toMatch(/memory\.csv: the disk cannot read it/);
    for (const out of ['/proc/dataset', '/proc/my/dataset']) {
      const output = await rapporteur(['extract', '.', '--out', out], { cwd });
      expect(output.code).toBe(2);
      expect(output.stderr).toContain(`rapporteur: ${out}: `);
    }
  });
});

it.each([
  ['EINVAL', 'read', 'x.csv: it cannot be read (EINVAL)'],
  ['EIO', 'read', 'x.csv: the disk cannot read it'],
  ['EMFILE', 'open', 'too many'],
])('what the system says of a file, %s at %s: %s', (code, syscall, says) => {
  const error = Object.assign(new Error('too many'), { code, syscall });
  expect((fileFault(error, 'x.csv') as Error).message).toContain(says);
});
