import type { PartOfSpeech } from '../model.ts';

/** A part of a token; `offset` counts UTF-16 code units from the token's beginning. */
export interface TokenPart {
  readonly offset: number;
  readonly text: string;
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

const HYPHEN = /[-‐‑‒–—]/u;
const PARTS = /[-‐‑‒–—]+|[^-‐‑‒–—]+/gu;

/**
 * wink-nlp splits `Devandas-Aguilar` but keeps `mid-2017`, `12-15` and `UN-led` whole; here every
 * hyphen and dash stands alone. Addresses stay whole.
 */
export function splitAtHyphens(token: string, pos: PartOfSpeech): TokenPart[] {
  return [...token.matchAll(PARTS)].map(({ 0: text, index }) => ({
    offset: index,
    text,
    lemma: text.toLowerCase(),
    pos: partOfSpeech(text, pos),
  }));
}

function partOfSpeech(part: string, whole: PartOfSpeech): PartOfSpeech {
  if (HYPHEN.test(part)) return 'PUNCT';
  return /^\d/.test(part) ? 'NUM' : whole;
}
