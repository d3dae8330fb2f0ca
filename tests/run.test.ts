import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../pipeline/run/in-order.ts';
import { NOTHING_LACKING } from '../pipeline/run/lacking.ts';
import type { Outcome } from '../pipeline/run/outcome.ts';
import { measureSpool, openSpool, readSpools } from '../pipeline/run/spool.ts';
import { placesOf, publish, recover } from '../pipeline/run/staging.ts';
import { writtenOutcome } from '../pipeline/run/written.ts';
import { PHASES, type Phase, signalled, timelineOf } from './support/kill.ts';
import { contentOf, rapporteur, start, temporaryFolder } from './support/program.ts';

/** How often the program is killed; more for a night: `KILLS=200 npx vitest run tests/run.test.ts`. */
const KILLS = Number(process.env['KILLS'] ?? 4);
const DOCUMENTS = 24;
/** Starting the program many times takes a while on a busy machine. */
const PATIENCE = 120_000 + 20_000 * KILLS;

describe('work in order', () => {
  it('gives results in the order of the items, with no more than its width under way', async () => {
    const delays = fc.array(fc.nat({ max: 5 }), { maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 6 }), async (items, width) => {
        let underWay = 0;
        let most = 0;
        const results: number[] = [];
        const work = async (delay: number) => {
          underWay += 1;
          most = Math.max(most, underWay);
          await new Promise((resolve) => setTimeout(resolve, delay));
          underWay -= 1;
          return delay;
        };
        for await (const result of inOrder(items, width, work)) results.push(result);
        expect(results).toEqual(items);
        expect(most).toBeLessThanOrEqual(width);
      }),
      { numRuns: 20 },
    );
  });
});

describe('the spool', () => {
  const outcome = (document: string, row: number): Outcome => ({
    position: [0, row],
    document,
    words: 1,
    parts: [{ chunks: [{ path: 'a', content: 'line\nline', whole: true }], losses: {} }],
    redacted: null,
    failure: null,
    scored: null,
    lacking: NOTHING_LACKING,
    notes: [],
  });
  const write = async (path: string, keepBytes: number, outcomes: readonly Outcome[]) => {
    const spool = await openSpool(path, keepBytes);
    for (const one of outcomes) spool.add(writtenOutcome(one));
    spool.close();
  };
  const documentsIn = async (...paths: string[]) => {
    const documents: string[] = [];
    for await (const { document } of readSpools(paths)) documents.push(document);
    return documents;
  };

  it.each([1, 10, 30, 200])(
    'keeps whole records only, where a kill cut off %d bytes',
    async (cut) => {
      const path = join(temporaryFolder(), 'spool');
      await write(path, 0, [outcome('a', 0), outcome('b\u2028\n', 1)]);
      const half = writtenOutcome(outcome('half', 2)).record.slice(0, -cut);
      writeFileSync(path, Buffer.concat([readFileSync(path), half]));
      const whole = await measureSpool(path);
      expect(whole.last).toEqual([0, 1]);
      await write(path, whole.bytes, [outcome('c', 2)]);
      expect(await documentsIn(path)).toEqual(['a', 'b\u2028\n', 'c']);
    },
  );

  it('is read together with others in document order', async () => {
    const folder = temporaryFolder();
    const rows = [outcome('a', 0), outcome('b', 1), outcome('c', 2), outcome('d', 11)];
    await write(join(folder, 'odd'), 0, [rows[1]!, rows[3]!]);
    await write(join(folder, 'even'), 0, [rows[0]!, rows[2]!]);
    await write(join(folder, 'none'), 0, []);
    const paths = ['odd', 'none', 'even'].map((name) => join(folder, name));
    expect(await documentsIn(...paths)).toEqual(['a', 'b', 'c', 'd']);
  });
});

describe('a dataset is put in place whole', () => {
  it.each([
    { left: { out: 'old' }, expected: 'old' },
    { left: { out: 'old', partial: 'half' }, expected: 'old' },
    { left: { out: 'old', ready: 'new' }, expected: 'new' },
    { left: { previous: 'old', ready: 'new' }, expected: 'new' },
    { left: { out: 'new', previous: 'old' }, expected: 'new' },
    { left: { previous: 'old' }, expected: 'old' },
    { left: { ready: 'new' }, expected: 'new' },
  ])('a run killed with $left leaves the $expected one', async ({ left, expected }) => {
    const places = placesOf(join(temporaryFolder(), 'dataset'));
    for (const [place, content] of Object.entries(left)) {
      const folder = places[place as keyof typeof places];
      mkdirSync(folder);
      writeFileSync(join(folder, 'file'), content);
    }
    await recover(places);
    expect(readFileSync(join(places.out, 'file'), 'utf8')).toBe(expected);
    expect(existsSync(places.previous)).toBe(false);
    expect(existsSync(places.ready)).toBe(false);
  });

  it('replaces the old dataset by the new one', async () => {
    const places = placesOf(join(temporaryFolder(), 'dataset'));
    mkdirSync(places.out);
    writeFileSync(join(places.out, 'stale'), '');
    mkdirSync(places.partial);
    writeFileSync(join(places.partial, 'fresh'), '');
    await publish(places);
    expect(existsSync(join(places.out, 'fresh'))).toBe(true);
    expect(existsSync(join(places.out, 'stale'))).toBe(false);
  });
});

describe('a run that is killed', () => {
  it(
    'leaves the old dataset or the new one, and resumes to the same bytes',
    async () => {
      const folder = temporaryFolder();
      const reports = writeReports(join(folder, 'reports'));
      const whole = join(folder, 'whole');
      const extract = ['extract', reports, '--quiet', '--out'];
      const timeline = await timelineOf(start([...extract, whole]), placesOf(whole));
      const expected = await contentOf(whole);
      const sum = createHash('sha256').update('old').digest('hex');
      const old = { file: 'old', SHA256SUMS: `${sum}  file\n` };

      const out = join(folder, 'out');
      const places = placesOf(out);
      const resumed = () => [...extract, out, ...(existsSync(places.spool) ? ['--resume'] : [])];
      let killed = 0;
      for (let kill = 0; kill < KILLS; kill += 1) {
        if (!existsSync(places.spool)) writeFolder(out, old);
        const phases = Object.keys(PHASES) as Phase[];
        const phase = phases[kill % phases.length]!;
        const next = phases[(kill % phases.length) + 1] ?? 'end';
        const delay = Math.random() * (timeline[next] - timeline[phase]);
        const code = await signalled(start(resumed()), places, phase, delay, 'SIGKILL');
        if (code === null) killed += 1;
        await recover(places);
        const left = await contentOf(out);
        expect(left).toEqual('file' in left ? old : expected);
      }
      expect(killed).toBeGreaterThan(0);
      await rapporteur(resumed());
      expect(await contentOf(out)).toEqual(expected);
    },
    PATIENCE,
  );

  it(
    'by Ctrl-C ends by itself, says how to go on, and does',
    async () => {
      const folder = temporaryFolder();
      const reports = writeReports(join(folder, 'reports'));
      const out = join(folder, 'out');
      const child = start(['extract', reports, '--out', out]);
      let said = '';
      child.stderr?.on('data', (data) => {
        said += data;
      });
      expect(await signalled(child, placesOf(out), 'spool', 0, 'SIGINT')).toBe(130);
      expect(said).toContain('the same command with --resume goes on from here');
      expect(existsSync(out)).toBe(false);
      expect((await rapporteur(['extract', reports, '--out', out, '--resume'])).code).toBe(0);
      const { 'documents.csv': table = '' } = await contentOf(out);
      expect(table.match(/^report-/gm)?.length).toBe(DOCUMENTS);
    },
    PATIENCE,
  );
});

describe('a document that takes too long', () => {
  it('is reported, and the others are done', async () => {
    const folder = temporaryFolder();
    const sentence = 'On 3 March 2019 police in Nairobi beat five protesters. ';
    const reports = { 'a.txt': sentence, 'b.txt': sentence.repeat(10_000), 'c.txt': sentence };
    writeFolder(join(folder, 'reports'), reports);
    const out = join(folder, 'out');
    const limit = ['--limit', 'extractionSeconds=0'];
    const { code } = await rapporteur(['extract', join(folder, 'reports'), '--out', out, ...limit]);
    expect(code).toBe(1);
    expect(readFileSync(join(out, 'errors.csv'), 'utf8')).toMatch(
      /^document,.*\nb,extract,[^\n]*takes too long to extract[^\n]*--limit extractionSeconds=NUMBER"\n$/,
    );
    expect(existsSync(join(out, 'text', 'c.txt'))).toBe(true);
  });
});

describe('a run over several machines', () => {
  it(
    'gives, merged, the dataset of a single run',
    async () => {
      const folder = temporaryFolder();
      const reports = writeReports(join(folder, 'reports'));
      writeFileSync(join(reports, 'broken.txt'), '');
      const whole = join(folder, 'whole');
      expect((await rapporteur(['extract', reports, '--out', whole, '--quiet'])).code).toBe(1);

      const shards = [1, 2].map((i) => join(folder, `shard-${i}`));
      await Promise.all(
        shards.map((shard, i) =>
          rapporteur(['extract', reports, '--out', shard, '--quiet', '--shard', `${i + 1}/2`]),
        ),
      );
      const merged = join(folder, 'merged');
      const lacking = await rapporteur(['merge', ...shards.slice(1), '--out', merged]);
      expect(lacking).toMatchObject({ code: 2, stderr: 'rapporteur: shards are missing: 1/2\n' });
      await rapporteur(['merge', ...shards.reverse(), '--out', merged, '--quiet']);
      expect(await contentOf(merged)).toEqual(await contentOf(whole));
    },
    PATIENCE,
  );
});

function writeFolder(folder: string, files: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
}

function writeReports(folder: string): string {
  mkdirSync(folder);
  for (let i = 0; i < DOCUMENTS; i += 1) {
    const day = 1 + (i % 28);
    const sentence = `On ${day} March 2019 police in Nairobi beat ${i + 2} protesters, witnesses said. `;
    writeFileSync(join(folder, `report-${i}.txt`), sentence.repeat(15));
  }
  return folder;
}
