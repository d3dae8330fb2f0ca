/**
 * Words a second of each stage and of the whole pipeline on one core, beside wink-nlp and
 * compromise on the same text in the same run. Processor time, so that a busy machine tells nearly
 * the same; of several rounds the best.
 *
 *     npm run bench:speed -- ../shared/data/hrdsattack/train.json
 *     npm run bench:speed -- --length TEXTS   cost of one document of 10 kB to 10 MB
 *     npm run bench:speed -- --jobs TEXTS     the program with 1, 2 and all cores, peak memory
 *     npm run bench:speed -- --memory TEXTS   peak memory with 5,000 and 20,000 generated documents
 *     npm run bench:speed -- --start TEXTS    what each resource costs to load
 */
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import nlp from 'compromise';
import { DEFAULT_FORMATS } from '../pipeline/export/formats.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { SourceDocument } from '../pipeline/model.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { packageVersion } from '../pipeline/root.ts';
import { dataAt } from './data-path.ts';
import { jobRuns } from './speed/jobs.ts';
import { LENGTHS, lengthCosts } from './speed/length.ts';
import { leastCpu, rateLine } from './speed/measure.ts';
import { memoryOf } from './speed/memory.ts';
import { stageCosts } from './speed/stages.ts';
import { loadCosts } from './speed/start.ts';
import { benchTexts, wordsIn } from './texts.ts';

const ROUNDS = 3;
const COMPROMISE_SAMPLE = 40;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    length: { type: 'boolean' },
    jobs: { type: 'boolean' },
    memory: { type: 'boolean' },
    start: { type: 'boolean' },
  },
});
const path = dataAt(
  positionals[0],
  'npm run bench:speed -- TEXTS, a folder of .txt files or a file of HRDsAttack',
);
const texts = benchTexts(path);
const words = wordsIn(texts);
if (values.start) showStart();
else if (values.jobs) await showJobs();
else if (values.memory) await showMemory();
else if (values.length) showLengths();
else showStages();

function showStages(): void {
  const resources = loadResources();
  console.log(`${texts.length} documents, ${words} words, best of ${ROUNDS} rounds\n`);
  const rounds = Array.from({ length: ROUNDS }, () => stageCosts(texts, resources));
  for (const stage of rounds[0]!.keys()) {
    const least = Math.min(...rounds.map((round) => round.get(stage)!));
    console.log(rateLine(stage, words, least));
  }
  report('whole pipeline', texts, (text) => extractDocument(text, resources));
  console.log();
  const require = createRequire(import.meta.url);
  const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
  report('wink-nlp (tokens, tags)', texts, ({ text }) =>
    wink.readDoc(text).tokens().out(wink.its.pos),
  );
  report('compromise (people, places, orgs)', texts.slice(0, COMPROMISE_SAMPLE), ({ text }) =>
    nlp(text).topics().json(),
  );
}

function report(
  name: string,
  sample: readonly SourceDocument[],
  run: (text: SourceDocument) => unknown,
): void {
  const least = leastCpu(ROUNDS, () => {
    for (const text of sample) run(text);
  });
  console.log(rateLine(name, wordsIn(sample), least));
}

function showLengths(): void {
  const taxonomy = loadResources().violations.taxonomy;
  for (const [name, separator] of [
    ['paragraphs', '\n\n'],
    ['one paragraph', ' '],
  ] as const) {
    const costs = lengthCosts(texts, loadResources(), {
      formats: DEFAULT_FORMATS,
      context: { taxonomy, version: packageVersion },
      longest: LENGTHS.at(-1)!,
      separator,
    });
    for (const { length, extraction, formats } of costs) {
      const each = [extraction, formats].map((cost) => (cost / length).toFixed(2));
      console.log(
        `${name}, ${length.toLocaleString('en')} characters: ${each[0]} µs a character, default formats ${each[1]}`,
      );
    }
  }
}

async function showJobs(): Promise<void> {
  const counts = [...new Set([1, 2, availableParallelism()])];
  for (const { jobs, seconds, peakMemory } of await jobRuns(texts, counts)) {
    const rate = Math.round(words / seconds).toLocaleString('en');
    const memory = peakMemory === null ? '' : `, peak ${Math.round(peakMemory / 2 ** 20)} MB`;
    console.log(`${jobs} jobs: ${seconds.toFixed(1)} s, ${rate} words/s${memory}`);
  }
}

async function showMemory(): Promise<void> {
  for (const documents of [5_000, 20_000]) {
    const { seconds, peakMemory } = await memoryOf(documents);
    const memory = peakMemory === null ? 'not told' : `${Math.round(peakMemory / 2 ** 20)} MB`;
    console.log(`${documents} documents, 2 jobs: ${seconds.toFixed(0)} s, peak memory ${memory}`);
  }
}

function showStart(): void {
  for (const [name, micros] of loadCosts()) {
    console.log(`${name.padEnd(16)}${(micros / 1000).toFixed(0).padStart(6)} ms`);
  }
}
