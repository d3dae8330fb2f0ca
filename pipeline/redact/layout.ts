import type { Section, Sentence, Token, TokenizedDocument } from '../model.ts';
import { overlaps } from '../span.ts';
import { wordForm } from '../word-form.ts';
import type { OffsetMap, Substitution } from './offsets.ts';

type Layout = Pick<TokenizedDocument, 'tokens' | 'sentences' | 'sections'>;

/**
 * Tokens, sentences and sections on the new text. Tokens that a substitution touches become the
 * words that stand there now; all others keep their form, lemma and tag.
 * @param substitutions none reaches over the end of a sentence
 */
export function layoutAfter(
  doc: TokenizedDocument,
  text: string,
  substitutions: readonly Substitution[],
  map: OffsetMap,
): Layout {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  let next = 0;
  for (const sentence of doc.sentences) {
    const firstToken = tokens.length;
    for (let i = sentence.firstToken; i < sentence.endToken; ) {
      const token = doc.tokens[i]!;
      while (next < substitutions.length && substitutions[next]!.end <= token.start) next += 1;
      const end = endOfTouched(i, sentence.endToken);
      if (end === i) {
        const { start, end: stop } = map.span(token);
        tokens.push({ ...token, start, end: stop, index: tokens.length });
        i += 1;
      } else {
        const { start } = map.span(token);
        pushWords(start, map.end(doc.tokens[end - 1]!.end), sentence.index);
        i = end;
      }
    }
    const { start, end } = map.span(sentence);
    sentences.push({ ...sentence, start, end, firstToken, endToken: tokens.length });
  }
  return { tokens, sentences, sections: doc.sections.map(sectionAfter) };

  /** The end of the run of tokens that hang together by substitutions; `from` where none does. */
  function endOfTouched(from: number, limit: number): number {
    const first = substitutions[next];
    if (!first || !overlaps(doc.tokens[from]!, first)) return from;
    let at = next;
    let end = from;
    let reach = first.end;
    while (end < limit && doc.tokens[end]!.start < reach) {
      const token = doc.tokens[end]!;
      while (at + 1 < substitutions.length && substitutions[at + 1]!.start < token.end) at += 1;
      reach = Math.max(reach, substitutions[at]!.end);
      end += 1;
    }
    return end;
  }

  function pushWords(from: number, to: number, sentence: number): void {
    for (const { 0: words, index } of text.slice(from, to).matchAll(/\S+/gu)) {
      const form = wordForm(words);
      tokens.push({
        start: from + index,
        end: from + index + words.length,
        index: tokens.length,
        text: words,
        lower: form.lower,
        form,
        lemma: form.lower,
        pos: /^\d/.test(words) ? 'NUM' : 'PROPN',
        sentence,
      });
    }
  }

  function sectionAfter(section: Section): Section {
    const start = map.start(section.start);
    const titleEnd = map.end(section.start + section.title.length);
    const title = section.title === '' ? '' : text.slice(start, titleEnd);
    return { ...section, start, end: map.end(section.end), title };
  }
}
