import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBrat } from '../pipeline/read/brat/brat.ts';
import { type EvaluationPair, evaluate } from '../pipeline/reconcile/evaluation.ts';
import { renderReport } from '../pipeline/reconcile/report/report.ts';
import { packageRoot } from '../pipeline/root.ts';
import { annotated, categories } from './annotated.ts';
import { chromiumPath, launchBrowser } from './browser.ts';

const evil = '</script><script>globalThis.hacked = 1</script><img src=x onerror="hacked = 1">';
const text = `Police beat Ada in May 2019.\n${evil}\nBo was jailed in Ruritania.`;
const at = (words: string): string => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return `${start} ${start + [...words].length} | ${words}`;
};
const shared = `T1 | ACTOR ${at('Police')}
  T2 | PERSON ${at('Ada')}
  T3 | DATE ${at('May 2019')}
  T4 | ill-treatment ${at('beat')}
  T5 | PERSON ${at('Bo')}
  T6 | ORG ${at(evil)}`;
const sentences = [
  { start: 0, end: 28 },
  { start: 29, end: 29 + evil.length },
  { start: 30 + evil.length, end: text.length },
];
const pair: EvaluationPair = {
  gold: annotated(
    text,
    `${shared}
    T7 | arbitrary-detention ${at('jailed')}
    T8 | GPE ${at('Ruritania')}
    N1 | Reference T3 EDTF:2019-05 | May 2019
    E1 | ill-treatment:T4 Perpetrator:T1 Victim:T2
    E2 | arbitrary-detention:T7 Victim:T5`,
  ),
  predicted: annotated(
    text,
    `${shared}
    T8 | LOC ${at('Ruritania')}
    N1 | Reference T3 EDTF:2019 | May 2019
    E1 | ill-treatment:T4 Source:T1 Victim:T2
    A1 | Assertion E1 reported`,
  ),
  sentences,
};
const second: EvaluationPair = {
  gold: annotated('Cy slept.', 'T1 | PERSON 0 2 | Cy', 'other'),
  predicted: annotated('Cy slept.', 'T1 | PERSON 0 2 | Cy', 'other'),
  sentences: [{ start: 0, end: 9 }],
};

describe('the report as a file', () => {
  it('is under 2 MB for the shipped report even where everything is missed', () => {
    const id = 'hrw-north-korea-2018';
    const read = (...path: string[]) => readFileSync(join(packageRoot, ...path), 'utf8');
    const words = read('corpus', 'reports', `${id}.txt`);
    const source = { id, text: words, place: `${id}.ann`, categories };
    const gold = readBrat(read('annotations', 'gold', `${id}.ann`), source).document;
    const predicted = readBrat('', source).document;
    const pairs = [{ gold, predicted, sentences: [{ start: 0, end: words.length }] }];
    const page = renderReport(pairs, evaluate(pairs));
    expect(Buffer.byteLength(page)).toBeLessThan(2e6);
    expect(page).toContain('Kim Jong-un');
  });

  it('lets nothing in from the text and names no address', () => {
    const page = renderReport([pair], evaluate([pair]));
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page).not.toMatch(/https?:|src=["']|@import|url\(/);
  });
});

if (!chromiumPath) {
  console.warn('report.html is not tried in a browser: no Chromium found (set CHROMIUM_PATH)');
}

describe.skipIf(!chromiumPath)('the report in Chromium', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-report-'));
  const file = join(folder, 'report.html');
  const requests: string[] = [];
  const complaints: string[] = [];
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    writeFileSync(file, renderReport([pair, second], evaluate([pair, second])));
    browser = await launchBrowser(chromiumPath ?? '');
    page = await browser.newPage();
    page.on('request', (request) => requests.push(request.url()));
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(pathToFileURL(file).href);
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  const rows = () => page.locator('#rows .row');
  const lines = () => page.locator('.cases li').allTextContents();
  const reset = async () => {
    await page.selectOption('#document', 'case');
    for (const field of ['#layer', '#label', '#class']) await page.selectOption(field, '');
    await page.uncheck('#only');
  };

  it('shows both sides of every sentence, and what comes from a text only as text', async () => {
    await reset();
    expect(await rows().count()).toBe(3);
    const sides = await rows().nth(1).locator('.side').allTextContents();
    expect(sides.map((side) => side.replace(/ORG$/, ''))).toEqual([evil, evil]);
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(await page.locator('#rows img, #rows script').count()).toBe(0);
  });

  it('tells each difference by its class', async () => {
    await reset();
    expect(await lines()).toEqual([
      'role participants: “Police” perpetrator (beat) → “Police” source (beat)',
      'assertion violations: “beat” ill-treatment (asserted) → “beat” ill-treatment (reported)',
      'value dates: “May 2019” DATE (2019-05) → “May 2019” DATE (2019)',
      'missed participants: “Bo” victim (jailed)',
      'missed violations: “jailed” arbitrary-detention (asserted)',
      'label entities: “Ruritania” GPE → “Ruritania” LOC',
    ]);
    expect(await page.textContent('#status')).toBe('6 differences');
    expect(await page.locator('mark.alone').allTextContents()).toContain('jailed');
  });

  it('filters by layer, label and error class', async () => {
    await reset();
    await page.selectOption('#layer', 'violations');
    expect(await lines()).toHaveLength(2);
    await page.selectOption('#label', 'arbitrary-detention');
    await page.check('#only');
    expect(await rows().count()).toBe(1);
    expect(await page.locator('#rows mark').allTextContents()).toEqual(['jailed']);
    await reset();
    await page.selectOption('#class', 'value');
    expect(await lines()).toHaveLength(1);
    await page.selectOption('#document', 'other');
    expect(await page.textContent('#status')).toBe('0 differences');
    expect(await rows().count()).toBe(1);
  });

  it('can be walked by keyboard alone', async () => {
    await reset();
    await page.locator('body').press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toContain(
      '“Police” perpetrator',
    );
    await page.keyboard.press('j');
    expect(await page.evaluate('document.activeElement.textContent')).toContain('“Ruritania” GPE');
    await page.keyboard.press('k');
    expect(await page.evaluate('document.activeElement.textContent')).toContain(
      '“Police” perpetrator',
    );
    await page.focus('#document');
    const reached: string[] = [];
    for (let i = 0; i < 6; i++) {
      await page.keyboard.press('Tab');
      reached.push(String(await page.evaluate('document.activeElement.id')));
    }
    expect(reached).toEqual(['layer', 'label', 'class', 'only', 'previous', 'next']);
    const unnamed = page.locator('#filters :is(select, input)');
    for (const field of await unnamed.all()) {
      expect(
        await field.evaluate((one) => 'labels' in one && (one.labels as object[]).length),
      ).toBe(1);
    }
  });

  it('follows the light or dark setting of the reader', async () => {
    const ground = () => page.evaluate('getComputedStyle(document.body).backgroundColor');
    await page.emulateMedia({ colorScheme: 'light' });
    const light = await ground();
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await ground()).not.toBe(light);
  });

  it('asks for nothing but itself, and its policy stops what is not its own', async () => {
    expect(requests).toEqual([pathToFileURL(file).href]);
    expect(complaints).toEqual([]);
    await page.evaluate(`{
      const script = document.createElement('script');
      script.textContent = 'globalThis.hacked = 1';
      document.body.append(script);
    }`);
    expect(await page.evaluate('globalThis.hacked')).toBeUndefined();
    expect(complaints.join()).toContain('Content Security Policy');
  });
});
