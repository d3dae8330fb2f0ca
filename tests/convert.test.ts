import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { explain } from '../pipeline/commands/exit.ts';
import { runCommand } from '../pipeline/commands/program.ts';
import { FORMATS } from '../pipeline/export/formats.ts';
import { READERS } from '../pipeline/read/annotations/readers.ts';
import { packageRoot } from '../pipeline/root.ts';
import { loadCases } from './cases.ts';
import { exported, hardDocument } from './export-fixture.ts';
import { contentOf, temporaryFolder } from './support/program.ts';

afterEach(() => {
  vi.restoreAllMocks();
  process.exitCode = undefined;
});

/** Runs `rapporteur convert` in this process. */
async function convert(...args: string[]) {
  let stdout = '';
  let stderr = '';
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    stdout += text;
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
  process.exitCode = undefined;
  try {
    await runCommand(['convert', ...args]);
    return { code: Number(process.exitCode ?? 0), stdout, stderr };
  } catch (error) {
    const { code, line } = explain(error);
    return { code, stdout, stderr: line ? `${stderr}${line}\n` : stderr };
  }
}

function put(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** The shipped gold, beside its text. */
function goldFolder(): string {
  const folder = temporaryFolder();
  const id = 'hrw-north-korea-2018';
  const read = (path: string) => readFileSync(join(packageRoot, path), 'utf8');
  put(folder, {
    [`${id}.ann`]: read(`annotations/gold/${id}.ann`),
    [`${id}.txt`]: read(`corpus/reports/${id}.txt`),
  });
  return folder;
}

/** Where a format puts what its own reader reads. */
function inputOf(format: string, folder: string): string {
  const single: Readonly<Record<string, string>> = {
    jsonl: 'dataset.jsonl',
    spacy: 'spacy.jsonl',
    doccano: 'doccano/dataset.jsonl',
    'label-studio': 'label-studio/tasks.json',
  };
  return join(folder, single[format] ?? format);
}

describe('convert', () => {
  it.each(['jsonl', 'label-studio', 'cas-json', 'bdoc'])(
    'takes the gold to %s and back to brat without a change',
    async (format) => {
      const [there, back, direct] = [temporaryFolder(), temporaryFolder(), temporaryFolder()];
      const gold = goldFolder();
      expect(await convert(gold, '--from', 'brat', '--to', format, '--out', there)).toMatchObject({
        code: 0,
        stderr: '',
      });
      const input = inputOf(format, there);
      await convert(input, '--from', format, '--to', 'brat', '--out', back);
      await convert(gold, '--from', 'brat', '--to', 'brat', '--out', direct);
      expect(await contentOf(back)).toEqual(await contentOf(direct));
    },
  );

  it.each(Object.keys(READERS))('takes %s to every format', async (from) => {
    const [folder, out] = [temporaryFolder(), temporaryFolder()];
    const { files } = await exported([from], [hardDocument()]);
    put(folder, Object.fromEntries([...files].map(([path, content]) => [path, String(content)])));
    const all = Object.keys(FORMATS).join(',');
    const { code, stderr } = await convert(
      inputOf(from, folder),
      '--from',
      from,
      '--to',
      all,
      '-o',
      out,
    );
    expect([code, stderr]).toEqual([0, '']);
    const written = Object.keys(await contentOf(out));
    expect(written).toContain('entities.csv');
    expect(written).toContain('ro-crate-metadata.json');
    expect(written.some((path) => path.startsWith('cas-json/hard'))).toBe(true);
  });

  it('says what the format that it reads could not bring along to the target', async () => {
    const folder = temporaryFolder();
    put(folder, { 'a.conll': 'Mali B-GPE\n, O\n' });
    const into = async (to: string) => {
      const args = ['--from', 'conll', '--to', to, '-o', join(folder, to)];
      return (await convert(join(folder, 'a.conll'), ...args)).stdout;
    };
    expect(await into('brat')).toMatch(
      /^conll, as it was read, has no place for text between words, date values,.* made anew$/m,
    );
    expect(await into('conll')).not.toContain('as it was read');
  });

  it('says what the target cannot express and what the scheme has no place for', async () => {
    const [folder, out] = [temporaryFolder(), temporaryFolder()];
    const line = {
      text: 'Mali, Niger',
      label: [
        [0, 4, 'GPE'],
        [6, 11, 'COUNTRY'],
        [0, 4, 'LOC'],
      ],
    };
    put(folder, { 'a.jsonl': JSON.stringify(line) });
    const input = join(folder, 'a.jsonl');
    const { code, stdout, stderr } = await convert(
      input,
      '--from',
      'doccano',
      '--to',
      'conll',
      '-o',
      out,
    );
    expect(code).toBe(0);
    expect(stderr).toBe(
      `rapporteur: ${input}: left out, as the scheme has no place for it: label COUNTRY (1)\n`,
    );
    expect(stdout).toContain('conll cannot express 1 overlapping mentions\n');
  });

  it('converts what it can, names what it cannot, and ends with 1', async () => {
    const [folder, out] = [temporaryFolder(), temporaryFolder()];
    put(folder, {
      'good.txt': 'Mali',
      'good.ann': 'T1\tGPE 0 4\tMali\n',
      'bad.txt': 'Mali',
      'bad.ann': 'T1\tGPE 0 4\tNiger\n',
    });
    const { code, stderr } = await convert(folder, '--from', 'brat', '--to', 'bdoc', '-o', out);
    expect(code).toBe(1);
    expect(stderr).toMatch(/^rapporteur: .*bad\.ann:1: T1 says "Niger".*\n$/);
    expect(Object.keys(await contentOf(out))).toEqual(['bdoc/good.bdocjs']);
  });

  it('leaves other files of the folder alone', async () => {
    const out = temporaryFolder();
    put(out, { 'mine.txt': 'kept', 'brat/old.ann': 'kept' });
    await convert(goldFolder(), '--from', 'brat', '--to', 'brat', '-o', out);
    const content = await contentOf(out);
    expect(content['mine.txt']).toBe('kept');
    expect(content['brat/old.ann']).toBe('kept');
    expect(content).toHaveProperty(['brat/hrw-north-korea-2018.ann']);
  });

  it('refuses a target that is none before it reads anything', async () => {
    const out = join(temporaryFolder(), 'out');
    const { code, stderr } = await convert('nowhere', '--from', 'brat', '--to', 'word', '-o', out);
    expect([code, stderr.split('\n').length]).toEqual([2, 2]);
    expect(stderr).toContain('there is no format "word"');
  });
});

interface Fault {
  readonly name: string;
  readonly from: string;
  readonly files: Readonly<Record<string, string>>;
  readonly place?: string;
  readonly message?: string;
  readonly code?: number;
}

describe('a bad input', () => {
  it.each(loadCases<Fault[]>('convert-faults'))(
    'gives one line: $name',
    async ({ from, files, place, message, code = 2 }) => {
      const folder = temporaryFolder();
      put(join(folder, 'in'), files);
      const input = Object.keys(files).length > 0 ? 'in' : 'in/nowhere';
      const out = join(folder, 'out');
      const result = await convert(join(folder, input), '--from', from, '--to', 'jsonl', '-o', out);
      expect(result.code).toBe(code);
      expect(result.stderr).toMatch(/^rapporteur: [^\n]+\n$/);
      if (message) expect(result.stderr).toContain(message);
      if (place) expect(result.stderr.replace(`${folder}/`, '')).toContain(`rapporteur: ${place}`);
      expect(existsSync(out)).toBe(code !== 2);
    },
  );
});
