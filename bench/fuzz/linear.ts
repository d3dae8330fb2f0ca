import { loadResources } from '../../pipeline/lexicon/resources.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { canonical } from '../../pipeline/read/canonical.ts';
import { sha256 } from '../../pipeline/read/hash.ts';
import { languageOf } from '../../pipeline/read/language.ts';
import { NO_META } from '../../pipeline/read/metadata.ts';
import { redactDocument } from '../../pipeline/redact/redact.ts';
import { policyWith } from '../../tests/redact-support.ts';
import { readSoundly } from './read-soundly.ts';
import { REPORT_ATTACKS } from './reports.ts';
import { TEXT_ATTACKS } from './texts.ts';

const SIZES = [25_000, 100_000] as const;
/** Four times the text may take so many times as long, and below so many milliseconds anything. */
const MOST = 8;
const NOISE = 150;

const resources = loadResources();
const policy = policyWith({ generalise: true });
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** What is held to linear time. */
const SUBJECTS: Readonly<Record<string, (text: string) => unknown>> = {
  canonical,
  language: languageOf,
  'all layers, redacted': (given) => {
    const text = canonical(given);
    const meta = { ...NO_META, sha256: sha256(text) };
    const doc = extractDocument({ id: 'case', text, meta }, resources);
    return redactDocument(doc, policy);
  },
  text: (text) => readSoundly('text', bytesOf(text)),
  markdown: (text) => readSoundly('markdown', bytesOf(text)),
  html: (text) => readSoundly('html', bytesOf(`<p>${text}`)),
};

const REPORTED = [...TEXT_ATTACKS, ...REPORT_ATTACKS];

/** Measures each subject on each attack, in processor time. @returns what grows faster than the text */
export async function quadraticSpots(): Promise<string[]> {
  const spots: string[] = [];
  for (const [subject, run] of Object.entries(SUBJECTS)) {
    for (const { name, text } of REPORTED) {
      const inputs = SIZES.map(text) as [string, string];
      const short = await fastest(run, inputs[0], 2);
      let long = await fastest(run, inputs[1], 1);
      const isSlow = (): boolean => long > NOISE && long > MOST * short;
      if (isSlow()) long = await fastest(run, inputs[1], 2);
      if (isSlow()) {
        spots.push(`${subject} on ${name}: ${short.toFixed(0)} ms, then ${long.toFixed(0)} ms`);
      }
    }
  }
  return spots;
}

/** The shortest of several times, in milliseconds. */
async function fastest(
  run: (text: string) => unknown,
  text: string,
  times: number,
): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < times; i += 1) {
    const begin = process.cpuUsage();
    await run(text);
    const { user, system } = process.cpuUsage(begin);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}
