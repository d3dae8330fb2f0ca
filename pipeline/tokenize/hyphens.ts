import type { PartOfSpeech, Span } from '../model.ts';

/** A part of a token, with offsets into the token. */
export interface TokenPart extends Span {
  readonly lemma: string;
  readonly pos: PartOfSpeech;
}

const HYPHENS = /[-‐‑‒–—]+|[^-‐‑‒–—]+/gu;
const HYPHEN = /^[-‐‑‒–—]/u;
const ADDRESS = /[@]|:\/\/|^www\./u;

/**
 * wink-nlp splits `Devandas-Aguilar` but keeps `mid-2017`, `12-15` and `UN-led` whole; here every
 * hyphen and dash stands alone. Addresses stay whole.
 */
export function splitAtHyphens(
  text: string,
  token: { readonly lemma: string; readonly pos: PartOfSpeech },
): TokenPart[] {
  const parts = ADDRESS.test(text) ? [] : [...text.matchAll(HYPHENS)];
  if (parts.length <= 1)
    return [{ start: 0, end: text.length, lemma: token.lemma, pos: token.pos }];
  return parts.map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    lemma: match[0].toLowerCase(),
    pos: partOfSpeech(match[0], token.pos),
  }));
}

function partOfSpeech(part: string, whole: PartOfSpeech): PartOfSpeech {
  if (HYPHEN.test(part)) return 'PUNCT';
  return /^\d/.test(part) ? 'NUM' : whole;
}
