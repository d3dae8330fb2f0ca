/**
 * Words a second of each stage and of the whole pipeline, beside wink-nlp and compromise on the
 * same text in the same run.
 *
 *     npm run bench:speed -- ../shared/data/hrdsattack/train.json
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import nlp from 'compromise';
import { extractDates } from '../pipeline/extract/dates/dates.ts';
import { extractEntities } from '../pipeline/extract/entities/entities.ts';
import { summariseEvents } from '../pipeline/extract/events/events.ts';
import { linkEntities } from '../pipeline/extract/links/links.ts';
import { extractParticipants } from '../pipeline/extract/participants/participants.ts';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { benchTexts, wordsIn } from './texts.ts';

const ROUNDS = 3;
const COMPROMISE_SAMPLE = 40;

const path = process.argv[2];
if (!path || !existsSync(path)) {
  console.log(`bench:speed skipped: no texts at ${path ?? '(no path given)'}`);
  process.exit(0);
}

const texts = benchTexts(path);
const words = wordsIn(texts);
const resources = loadResources();
console.log(`${texts.length} documents, ${words} words, best of ${ROUNDS} rounds\n`);

const tokenized = texts.map((text) => tokenize(text, resources));
const mentions = tokenized.map((doc) => ({
  ...doc,
  entities: extractEntities(doc, resources),
  dates: extractDates(doc, resources),
  violations: extractViolations(doc, resources),
}));
const linked = mentions.map((doc) => ({
  ...doc,
  canonicalEntities: linkEntities(doc, resources),
}));
const peopled = linked.map((doc) => ({ ...doc, ...extractParticipants(doc, resources) }));

report('tokenize', words, () => texts.map((text) => tokenize(text, resources)));
report('entities', words, () => tokenized.map((doc) => extractEntities(doc, resources)));
report('dates', words, () => tokenized.map((doc) => extractDates(doc, resources)));
report('violations', words, () => tokenized.map((doc) => extractViolations(doc, resources)));
report('links', words, () => mentions.map((doc) => linkEntities(doc, resources)));
report('participants', words, () => linked.map((doc) => extractParticipants(doc, resources)));
report('events', words, () => peopled.map((doc) => summariseEvents(doc, resources)));
report('whole pipeline', words, () => texts.map((text) => extractDocument(text, resources)));

console.log();
const require = createRequire(import.meta.url);
const wink = require('wink-nlp')(require('wink-eng-lite-web-model'), ['sbd', 'pos']);
report('wink-nlp (tokens, tags)', words, () =>
  texts.map(({ text }) => wink.readDoc(text).tokens().out(wink.its.pos)),
);
const sample = texts.slice(0, COMPROMISE_SAMPLE);
report('compromise (people, places, orgs)', wordsIn(sample), () =>
  sample.map(({ text }) => nlp(text).topics().json()),
);

function report(name: string, count: number, run: () => unknown): void {
  const seconds = Array.from({ length: ROUNDS }, () => {
    const start = performance.now();
    run();
    return (performance.now() - start) / 1000;
  });
  const best = Math.min(...seconds);
  const rate = Math.round(count / best).toLocaleString('en');
  console.log(
    `${name.padEnd(36)}${rate.padStart(12)} words/s${((best / count) * 1e6).toFixed(2).padStart(9)} µs/word`,
  );
}
