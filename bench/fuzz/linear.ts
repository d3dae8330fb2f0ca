import { loadResources } from '../../pipeline/lexicon/resources.ts';
import { canonical } from '../../pipeline/read/canonical.ts';
import { languageOf } from '../../pipeline/read/language.ts';
import { NO_META } from '../../pipeline/read/metadata.ts';
import { tokenize } from '../../pipeline/tokenize/tokenize.ts';
import { readSoundly } from './read-soundly.ts';
import { TEXT_ATTACKS } from './texts.ts';

const SIZES = [25_000, 100_000] as const;
/** Four times the text may take so many times as long, and below so many milliseconds anything. */
const MOST = 8;
const NOISE = 150;

const resources = loadResources();
const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));

/** What is held to linear time. */
const SUBJECTS: Readonly<Record<string, (text: string) => unknown>> = {
  canonical,
  language: languageOf,
  tokenizer: (text) => {
    const meta = { ...NO_META, sha256: '' };
    return tokenize({ id: 'case', text: canonical(text), meta }, resources);
  },
  text: (text) => readSoundly('text', bytesOf(text)),
  markdown: (text) => readSoundly('markdown', bytesOf(text)),
  html: (text) => readSoundly('html', bytesOf(`<p>${text}`)),
};

/** Measures each subject on each attack. @returns what grows faster than the text */
export async function quadraticSpots(): Promise<string[]> {
  const spots: string[] = [];
  for (const [subject, run] of Object.entries(SUBJECTS)) {
    for (const { name, text } of TEXT_ATTACKS) {
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
    const begin = performance.now();
    await run(text);
    best = Math.min(best, performance.now() - begin);
  }
  return best;
}
