import type { Token, TokenizedDocument } from '../../model.ts';
import { wordForm } from '../../word-form.ts';

const TORN = /[’'] s\b/;
const MENDED = '’s';

/**
 * The document with possessives in one piece that scraping has torn: `China’ s army` has the tokens
 * `China`, `’s` and `army`. Offsets stay those of the text.
 */
export function mended(doc: TokenizedDocument): TokenizedDocument {
  if (!TORN.test(doc.text)) return doc;
  const tokens: Token[] = [];
  const sentences = doc.sentences.map((sentence) => {
    const firstToken = tokens.length;
    for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
      const token = doc.tokens[i]!;
      const index = tokens.length;
      if (i + 1 < sentence.endToken && isTorn(doc.tokens, i)) {
        const { end } = doc.tokens[i + 1]!;
        tokens.push({
          ...token,
          index,
          text: MENDED,
          lower: MENDED,
          form: wordForm(MENDED),
          pos: 'PART',
          end,
        });
        i += 1;
      } else tokens.push(index === token.index ? token : { ...token, index });
    }
    return { ...sentence, firstToken, endToken: tokens.length };
  });
  return { ...doc, tokens, sentences };
}

/** A mark that touches the word before it, then a blank and a lone `s`. */
function isTorn(tokens: readonly Token[], i: number): boolean {
  const mark = tokens[i]!;
  const next = tokens[i + 1]!;
  if (next.text !== 's' || (mark.text !== '’' && mark.text !== "'")) return false;
  return i > 0 && tokens[i - 1]!.end === mark.start && next.start === mark.end + 1;
}
