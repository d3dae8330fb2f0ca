import * as z from 'zod';
import { countUp } from '../count-up.ts';
import { loadLexicon } from '../lexicon/load.ts';

const schema = z.strictObject({
  words: z.record(z.string(), z.array(z.string())),
  scripts: z.record(z.string(), z.string()),
});

interface LanguageData {
  /** The languages of which a word is a function word. */
  readonly languagesOf: ReadonlyMap<string, readonly string[]>;
  readonly scripts: readonly (readonly [RegExp, string])[];
}

/** Characters that are looked at: the beginning, the middle and the end of a long text. */
const SAMPLE = 1_500;
/** Characters of a sample where parts of a text may be in several languages, and how many there are. */
const PART = 800;
const MOST_PARTS = 12;
/** A language of this share of a text is told. */
const MUCH = 0.15;
const FEWEST_WORDS = 20;
/** A shorter text is told by this many function words in lower case, since names have capitals. */
const FEWEST_TELLING = 2;
const SHORT_SHARE = 0.2;
/** Share of the words that the function words of a language make up in running text, at least. */
const LEAST_SHARE = 0.08;
/** A language must have this many times the function words of English to be told from it. */
const CLEARLY_MORE = 1.3;

let loaded: LanguageData | null = null;

/**
 * The language that a text is written in, as its ISO 639-1 code.
 * @returns `null` where the text is too short or too much a list of names and numbers to tell
 */
export function languageOf(text: string): string | null {
  loaded ??= loadLanguages();
  const sample = sampleOf(text);
  return scriptLanguage(sample, loaded) ?? wordLanguage(sample, loaded);
}

/**
 * The languages other than the main one in which much of a text is written, the most used first:
 * samples from all over it are looked at one by one.
 * @returns ISO 639-1 codes with their share of the samples; nothing for short texts
 */
export function furtherLanguages(
  text: string,
  main: string,
): readonly { readonly code: string; readonly share: number }[] {
  const count = Math.min(MOST_PARTS, Math.floor(text.length / PART));
  if (count < 2) return [];
  loaded ??= loadLanguages();
  const shares = new Map<string, number>();
  for (let i = 0; i < count; i += 1) {
    const start = Math.floor((i * text.length) / count);
    const sample = text.slice(start, start + PART);
    const code = scriptLanguage(sample, loaded) ?? wordLanguage(sample, loaded);
    if (code !== null && code !== main) shares.set(code, (shares.get(code) ?? 0) + 1 / count);
  }
  return [...shares]
    .map(([code, share]) => ({ code, share }))
    .filter(({ share }) => share >= MUCH)
    .sort((a, b) => b.share - a.share);
}

/** The English name of a language, for messages. */
export function languageName(code: string): string {
  return new Intl.DisplayNames('en', { type: 'language' }).of(code) ?? code;
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE) return text;
  const middle = text.length >> 1;
  return [
    text.slice(0, SAMPLE),
    text.slice(middle, middle + SAMPLE),
    text.slice(text.length - SAMPLE),
  ].join('\n');
}

/** Where more than half of the letters are not Latin, the script with the most. */
function scriptLanguage(sample: string, { scripts }: LanguageData): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const latin = sample.match(/\p{Script=Latin}/gu)?.length ?? 0;
  if (letters < FEWEST_WORDS || latin >= letters / 2) return null;
  const counted = scripts.map(([script, code]) => ({
    code,
    count: sample.match(script)?.length ?? 0,
  }));
  const kana = counted.find(({ code, count }) => code === 'ja' && count > letters * 0.1);
  const most = counted.reduce((best, one) => (one.count > best.count ? one : best));
  return kana?.code ?? (most.count > 0 ? most.code : null);
}

function wordLanguage(sample: string, { languagesOf }: LanguageData): string | null {
  const written = sample.match(/[\p{L}\p{M}]+(?:['’]\p{L}+)?/gu) ?? [];
  const isShort = written.length < FEWEST_WORDS;
  const all = isShort
    ? written.filter((word) => word === word.toLowerCase())
    : written.map((word) => word.toLowerCase());
  const counts = new Map<string, number>();
  for (const word of all) {
    for (const code of languagesOf.get(word.replace('’', "'")) ?? []) {
      countUp(counts, code);
    }
  }
  let best = 'en';
  for (const [code, count] of counts) if (count > (counts.get(best) ?? 0)) best = code;
  const most = counts.get(best) ?? 0;
  if (isShort) {
    const isTold = most >= Math.max(FEWEST_TELLING, SHORT_SHARE * written.length);
    return isTold && best !== 'en' && most >= 3 * (counts.get('en') ?? 0) ? best : null;
  }
  if (most < LEAST_SHARE * all.length) return null;
  return most < CLEARLY_MORE * (counts.get('en') ?? 0) ? 'en' : best;
}

/** @throws InputError where `languages.yml` has a fault */
export function loadLanguages(): LanguageData {
  const data = loadLexicon('languages.yml', schema);
  const languages = new Map<string, string[]>();
  for (const [code, list] of Object.entries(data.words)) {
    for (const word of new Set(list)) languages.set(word, [...(languages.get(word) ?? []), code]);
  }
  return {
    languagesOf: languages,
    scripts: Object.entries(data.scripts).map(([script, code]) => [
      new RegExp(`\\p{Script=${script}}`, 'gu'),
      code,
    ]),
  };
}
