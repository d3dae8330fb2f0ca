import type { Resources } from '../lexicon/resources.ts';
import type {
  Section,
  Sentence,
  SentenceKind,
  SourceDocument,
  Span,
  Token,
  TokenizedDocument,
} from '../model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isHeading, runInHeading } from './headings.ts';
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
    const kind = kindOf(doc.text, block, words.words);
    const runIn = kind === 'prose' ? runInHeading(words.words) : 0;
    const starts = repairStarts(words.words, words.starts, abbreviations);
    if (kind === 'heading') openSection(block);
    else if (runIn > 0) openSection({ start: block.start, end: words.words[runIn - 2]!.end });
    else if (sections.length === 0) openSection(null);
    withStart(starts, runIn).forEach((from, position, all) => {
      const to = all[position + 1] ?? words.words.length;
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
        kind: position === 0 && runIn > 0 ? 'heading' : kind,
        block: blockIndex,
        section: sections.length - 1,
      });
    });
  });
  return { ...doc, tokens, sentences, sections: closed(sections, doc.text.length) };

  /** @param heading the heading's words; `null` for the text before the first heading */
  function openSection(heading: Span | null): void {
    sections.push({
      index: sections.length,
      heading: heading ? sentences.length : null,
      title: heading ? doc.text.slice(heading.start, heading.end) : '',
      start: heading?.start ?? 0,
      end: doc.text.length,
    });
  }
}

/** A run-in heading is a sentence of its own: nothing begins within it, and one after it. */
function withStart(starts: readonly number[], runIn: number): number[] {
  return runIn === 0 ? [...starts] : [0, runIn, ...starts.filter((start) => start > runIn)];
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

function kindOf(text: string, block: Block, words: readonly UnplacedToken[]): SentenceKind {
  if (isHeading(text.slice(block.start, block.end), words)) return 'heading';
  return block.item ? 'item' : 'prose';
}

/** Each section ends where the next begins. */
function closed(sections: readonly Section[], end: number): Section[] {
  return sections.map((section, i) => ({ ...section, end: sections[i + 1]?.start ?? end }));
}
