import type { Resources } from '../lexicon/resources.ts';
import type {
  Section,
  Sentence,
  SentenceKind,
  SourceDocument,
  Token,
  TokenizedDocument,
} from '../model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isHeading } from './headings.ts';
import { splitAtHyphens } from './hyphens.ts';
import { repairStarts } from './sentences.ts';
import { winkTokens } from './wink.ts';

/**
 * Cuts a document into tokens, sentences and sections. Tokens do not overlap, stand in text order,
 * and between two of them there is only white space or what has no visible form.
 */
export function tokenize(
  doc: SourceDocument,
  { abbreviations }: Pick<Resources, 'abbreviations'>,
): TokenizedDocument {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const sections: Section[] = [];

  blocksOf(doc.text).forEach((block, blockIndex) => {
    const words = wordsOf(doc.text, block);
    const starts = repairStarts(words.words, words.starts, abbreviations);
    const kind = kindOf(doc.text, block);
    if (kind === 'heading' || sections.length === 0) openSection(block, kind);
    starts.forEach((from, position) => {
      const to = starts[position + 1] ?? words.words.length;
      const firstToken = tokens.length;
      for (const word of words.words.slice(from, to)) {
        tokens.push({ ...word, index: tokens.length, sentence: sentences.length });
      }
      sentences.push({
        start: tokens[firstToken]!.start,
        end: tokens.at(-1)!.end,
        index: sentences.length,
        firstToken,
        endToken: tokens.length,
        kind,
        block: blockIndex,
        section: sections.length - 1,
      });
    });
  });
  return { ...doc, tokens, sentences, sections: closed(sections, doc.text.length) };

  function openSection(block: Block, kind: SentenceKind): void {
    const isTitled = kind === 'heading';
    sections.push({
      index: sections.length,
      heading: isTitled ? sentences.length : null,
      title: isTitled ? doc.text.slice(block.start, block.end) : '',
      start: block.start,
      end: doc.text.length,
    });
  }
}

type UnplacedToken = Omit<Token, 'index' | 'sentence'>;

function wordsOf(text: string, block: Block): { words: UnplacedToken[]; starts: number[] } {
  const raw = winkTokens(text.slice(block.start, block.end));
  const sentenceStarts = new Set(raw.sentenceStarts);
  const placed: UnplacedToken[] = [];
  const starts: number[] = [];
  raw.tokens.forEach((token, index) => {
    if (sentenceStarts.has(index)) starts.push(placed.length);
    const start = block.start + token.start;
    const whole = text.slice(start, block.start + token.end);
    for (const part of splitAtHyphens(whole, token)) {
      const words = whole.slice(part.start, part.end);
      placed.push({
        start: start + part.start,
        end: start + part.end,
        text: words,
        lower: words.toLowerCase().replaceAll('’', "'"),
        lemma: part.lemma,
        pos: part.pos,
      });
    }
  });
  return { words: placed, starts };
}

function kindOf(text: string, block: Block): SentenceKind {
  if (isHeading(text.slice(block.start, block.end))) return 'heading';
  return block.item ? 'item' : 'prose';
}

/** Each section ends where the next begins. */
function closed(sections: readonly Section[], end: number): Section[] {
  return sections.map((section, i) => ({ ...section, end: sections[i + 1]?.start ?? end }));
}
