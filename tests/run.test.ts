import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inOrder } from '../pipeline/run/inOrder.ts';
import { measureSpool, openSpool, readSpool } from '../pipeline/run/spool.ts';
import { placesOf, publish, recover } from '../pipeline/run/staging.ts';
import { contentOf, rapporteur, start, temporaryFolder } from './support/program.ts';

/** How often the program is killed; more for a night: `KILLS=200 npx vitest run tests/run.test.ts`. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const DOCUMENTS = 40;

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
  const outcome = (document: string) => ({
    document,
    words: 1,
    parts: [],
    failure: null,
    scored: null,
  });

  it('keeps whole lines only, whatever a kill left of the last', async () => {
    const path = join(temporaryFolder(), 'spool');
    const spool = await openSpool(path, 0);
    await spool.add(outcome('a'));
    await spool.add(outcome('b\u2028\n'));
    await spool.close();
    writeFileSync(path, `${readFileSync(path, 'utf8')}{"document":"half`);

    const whole = await measureSpool(path);
    expect(whole.outcomes).toBe(2);
    const resumed = await openSpool(path, whole.bytes);
    await resumed.add(outcome('c'));
    await resumed.close();
    const documents: string[] = [];
    for await (const { document } of readSpool(path)) documents.push(document);
    expect(documents).toEqual(['a', 'b\u2028\n', 'c']);
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
  it('leaves the old dataset or the new one, and resumes to the same bytes', async () => {
    const folder = temporaryFolder();
    const reports = writeReports(join(folder, 'reports'));
    const whole = join(folder, 'whole');
    await rapporteur(['extract', reports, '--out', whole, '--quiet']);
    const expected = await contentOf(whole);

    const out = join(folder, 'out');
    let finished = false;
    for (let kill = 0; kill < KILLS && !finished; kill += 1) {
      const resume = existsSync(placesOf(out).spool) ? ['--resume'] : [];
      const child = start(['extract', reports, '--out', out, '--quiet', ...resume]);
      const timer = setTimeout(() => child.kill('SIGKILL'), 300 + Math.random() * 1500);
      const [code] = (await once(child, 'close')) as [number | null];
      clearTimeout(timer);
      finished = code === 0;
      await recover(placesOf(out));
      if (existsSync(out)) expect(await contentOf(out)).toEqual(expected);
    }
    const resume = existsSync(placesOf(out).spool) ? ['--resume'] : [];
    await rapporteur(['extract', reports, '--out', out, '--quiet', ...resume]);
    expect(await contentOf(out)).toEqual(expected);
  });
});

function writeReports(folder: string): string {
  mkdirSync(folder);
  for (let i = 0; i < DOCUMENTS; i += 1) {
    const day = 1 + (i % 28);
    const sentence = `On ${day} March 2019 police in Nairobi beat ${i + 2} protesters, witnesses said. `;
    writeFileSync(join(folder, `report-${i}.txt`), sentence.repeat(200));
  }
  return folder;
}
