import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it, vi } from 'vitest';
import { explain } from '../pipeline/commands/exit.ts';
import { runCommand } from '../pipeline/commands/program.ts';
import { packageRoot } from '../pipeline/root.ts';
import { contentOf, rapporteur, temporaryFolder } from './support/program.ts';

const FINE = 'On 3 May 2019 police beat two protesters in Kano, witnesses said.';

/** A folder with one good report and whatever else is given. */
function reportsWith(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries({ 'fine.txt': FINE, ...files })) {
    writeFileSync(join(folder, name), content);
  }
  return folder;
}

function rows(dataset: string, table: string): Record<string, string>[] {
  return parse(readFileSync(join(dataset, `${table}.csv`), 'utf8'), { columns: true });
}

/** What the program would say and return, without a process of its own: it does not get to work. */
async function called(args: readonly string[]): Promise<{ code: number; stderr: string }> {
  let stderr = '';
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    stderr += text;
    return true;
  });
  try {
    await runCommand(args);
    return { code: 0, stderr };
  } catch (error) {
    const { code, line } = explain(error);
    return { code, stderr: stderr + (line ?? '') };
  } finally {
    spy.mockRestore();
  }
}

/** Broken in a way each, and what is said of it. */
const BROKEN: readonly { name: string; content: string | Uint8Array; says: RegExp }[] = [
  { name: 'empty.txt', content: '', says: /empty\.txt: there is no text in it/ },
  {
    name: 'binary.txt',
    content: Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    says: /binary\.txt/,
  },
  { name: 'scan.pdf', content: '%PDF-1.4\nnothing', says: /scan\.pdf/ },
  { name: 'old.doc', content: 'x', says: /old\.doc.*DOCX or PDF/ },
  { name: 'torn.json', content: '{"title": 1', says: /torn\.json: not valid JSON/ },
];

describe('a broken document costs one row of errors.csv', () => {
  it('and a line that says what to do; the others are done', async () => {
    const files = Object.fromEntries(BROKEN.map(({ name, content }) => [name, content]));
    const reports = reportsWith({ ...files, 'torn.txt': FINE });
    const out = join(temporaryFolder(), 'dataset');
    const { code, stderr } = await rapporteur(['extract', reports, '--out', out]);
    expect(code).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    expect(lines).toHaveLength(BROKEN.length);
    for (const { says } of BROKEN) expect(lines).toContainEqual(expect.stringMatching(says));
    expect(rows(out, 'errors')).toHaveLength(BROKEN.length);
    expect(rows(out, 'documents').map((row) => row['document_id'])).toEqual(['fine']);
  });

  it('a gold span that does not match its text is named with file and line', async () => {
    const gold = temporaryFolder();
    writeFileSync(join(gold, 'fine.ann'), 'T1\tGPE 0 4\tKano\n');
    const out = join(temporaryFolder(), 'dataset');
    const { code, stderr } = await rapporteur([
      ...['extract', reportsWith({}), '--out', out, '--gold', gold],
    ]);
    expect(code).toBe(1);
    expect(stderr).toMatch(/fine\.ann:1/);
    expect(rows(out, 'violations')).toHaveLength(1);
  });
});

describe('wrong usage ends with exit code 2 and says what to do', () => {
  it.each([
    { args: ['extract', '/no/such/folder', '--out', 'x'], says: /\/no\/such\/folder/ },
    { args: ['extract', 'corpus/reports'], says: /--out FOLDER/ },
    { args: ['extract', 'corpus/reports', '--outt', 'x'], says: /Did you mean --out/ },
    { args: ['extract', 'corpus/reports', '-out', 'x'], says: /two dashes: --out/ },
    { args: ['extract', 'corpus/reports', '--out', 'x', '--format', 'xml'], says: /csv, / },
    { args: ['extract', 'corpus/reports', '--out', 'corpus'], says: /all inputs lie in corpus/ },
    { args: ['extract', 'corpus/reports', '--out', 'x', '--jobs', '0'], says: /1 or more/ },
    { args: ['extrakt'], says: /Did you mean extract/ },
    { args: ['evaluate', '--gold', 'corpus'], says: /--pred/ },
    { args: ['merge', 'corpus', '--out', 'x'], says: /holds no shard/ },
    {
      args: ['extract', 'corpus/reports', '--out', 'x', '--profile', 'public'],
      says: /--key-file/,
    },
    {
      args: ['extract', 'corpus/reports', '--out', 'x', '--redact-officials', '--generalise'],
      says: /--redact-officials, --generalise .*--profile public/,
    },
    {
      args: ['extract', '-', '--remove-names', 'names.txt'],
      says: /--remove-names .*--profile public/,
    },
  ])('$args', async ({ args, says }) => {
    const { code, stderr } = await called(args);
    expect(code).toBe(2);
    expect(stderr).toMatch(says);
  });

  it('asks for help with exit code 0', async () => {
    const { code, stdout } = await rapporteur(['extract', '--help']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/--resume/);
  });
});

describe('the main job', () => {
  it('gives the committed dataset, on as many threads as it may', async () => {
    const out = join(temporaryFolder(), 'dataset');
    const project = ['corpus/reports', '--gold', 'annotations/gold'];
    const { code } = await rapporteur(['extract', ...project, '--out', out, '--jobs', '2']);
    expect(code).toBe(0);
    expect(await contentOf(out)).toEqual(await contentOf(join(packageRoot, 'output')));
  });

  it('reads JSON Lines and writes JSON Lines', async () => {
    const stdin = `${JSON.stringify({ id: 'a', text: FINE, country: 'Atlantis' })}\n{"id":"b"}\n`;
    const { code, stdout, stderr } = await rapporteur(['extract', '-'], { stdin });
    expect(code).toBe(1);
    expect(stderr).toMatch(/stdin:1: country "Atlantis" is not used/);
    expect(stderr).toMatch(/stdin:2/);
    const [line] = stdout.trimEnd().split('\n');
    expect(JSON.parse(line ?? '')).toMatchObject({
      id: 'a',
      violations: [{ assertion: 'reported' }],
    });
  });
});

describe('the public profile', () => {
  it('leaves no protected name in anything that is written or printed', async () => {
    const folder = temporaryFolder();
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    const text = 'Police beat Nadia Okonkwo in Kano. “They hit me,” Okonkwo said.';
    writeFileSync(join(reports, 'nadia-okonkwo.txt'), text);
    writeFileSync(join(reports, 'okonkwo-notes.txt'), '');
    writeFileSync(join(reports, 'nadia-okonkwo.json'), '{"country": "Okonkwo"}');
    const key = join(folder, 'key');
    writeFileSync(key, '0123456789abcdef0123456789abcdef');
    const out = join(folder, 'dataset');
    const profile = ['--profile', 'public', '--key-file', key];
    const { stdout, stderr } = await rapporteur(['extract', reports, '--out', out, ...profile]);
    const files = await contentOf(out);
    expect(`${JSON.stringify(files)}${stdout}${stderr}`).not.toMatch(/okonkwo|0123456789abcdef/i);
    expect(stderr).toMatch(/not told, since it may name persons: 1 note on documents/);
    expect(files['violations.csv']).toMatch(/ill-treatment/);
    expect(files['redaction_log.csv']).toMatch(/Person-[0-9A-F]{12}/);
  });

  it('says which names to remove no document has, without naming them', async () => {
    const folder = temporaryFolder();
    const text = 'Police beat Nadia Okonkwo in Kano. The case of Zarko Pelivan is open.';
    writeFileSync(join(folder, 'case.txt'), text);
    const key = join(folder, 'key');
    writeFileSync(key, '0123456789abcdef0123456789abcdef');
    const list = join(folder, 'remove.txt');
    writeFileSync(list, '# witnesses\nŽarko Pelivan\nNadja Okonkwo\nOkonkwo, Nadia\n');
    const profile = ['--profile', 'public', '--key-file', key, '--remove-names', list];
    const { stderr } = await rapporteur([
      ...['extract', join(folder, 'case.txt')],
      ...['--out', join(folder, 'dataset'), ...profile],
    ]);
    expect(stderr).toMatch(/line 3 of the names to remove is in no document/);
    expect(stderr).not.toMatch(/line [24]|nadja/i);
  });

  it('writes nothing where a name that goes stands in its own words, and ends with exit code 2', async () => {
    const folder = temporaryFolder();
    const paths = { reports: 'reports', key: 'key', remove: 'remove.txt', out: 'dataset' };
    const at = (name: keyof typeof paths) => join(folder, paths[name]);
    mkdirSync(at('reports'));
    writeFileSync(join(at('reports'), 'a.txt'), 'Police beat Data Package in Kano.');
    writeFileSync(at('key'), '0123456789abcdef0123456789abcdef');
    writeFileSync(at('remove'), 'Data Package\n');
    const { code, stdout, stderr } = await rapporteur([
      ...['extract', at('reports'), '--out', at('out'), '--profile', 'public'],
      ...['--key-file', at('key'), '--remove-names', at('remove')],
    ]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/a protected name was still there in .*, so nothing was written/);
    expect(existsSync(at('out'))).toBe(false);
  });

  it('publishes all reports named after one victim, with the same ids in several threads', async () => {
    const folder = temporaryFolder();
    const reports = join(folder, 'reports');
    mkdirSync(reports);
    for (const name of ['nadia-okonkwo', 'nadia_okonkwo', 'Okonkwo, Nadia']) {
      writeFileSync(join(reports, `${name}.txt`), `Police beat Nadia Okonkwo in Kano.`);
    }
    const key = join(folder, 'key');
    writeFileSync(key, '0123456789abcdef0123456789abcdef');
    const made = async (jobs: string) => {
      const out = join(folder, `dataset-${jobs}`);
      const profile = ['--profile', 'public', '--key-file', key, '--jobs', jobs];
      const { code } = await rapporteur(['extract', reports, '--out', out, ...profile]);
      expect(code).toBe(0);
      return rows(out, 'documents').map(({ document_id }) => document_id);
    };
    const ids = await made('1');
    expect(new Set(ids).size).toBe(3);
    expect(await made('2')).toEqual(ids);
  });
});
