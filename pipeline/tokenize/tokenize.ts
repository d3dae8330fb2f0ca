import type { Resources } from '../lexicon/resources.ts';
import type {
  PartOfSpeech,
  Section,
  Sentence,
  SentenceKind,
  SourceDocument,
  Token,
  TokenizedDocument,
} from '../model.ts';
import { type Block, blocksOf } from './blocks.ts';
import { isHeading } from './headings.ts';
import { isHyphenated, splitAtHyphens } from './hyphens.ts';
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
    const { words, starts } = wordsOf(doc.text, block);
    const kind = kindOf(doc.text, block);
    if (kind === 'heading' || sections.length === 0) openSection(block, kind);
    const breaks = repairStarts(words, starts, abbreviations);
    breaks.forEach((from, position) => {
      const to = breaks[position + 1] ?? words.length;
      const firstToken = tokens.length;
      for (let i = from; i < to; i += 1) {
        const word = words[i]!;
        word.index = tokens.length;
        word.sentence = sentences.length;
        tokens.push(word);
      }
      sentences.push({
        start: words[from]!.start,
        end: words[to - 1]!.end,
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

/** A token whose place in the document is not known yet. */
type UnplacedToken = { -readonly [Key in keyof Token]: Token[Key] };

function wordsOf(text: string, block: Block): { words: UnplacedToken[]; starts: number[] } {
  const words: UnplacedToken[] = [];
  const starts: number[] = [];
  winkTokens(text.slice(block.start, block.end), (offset, whole, lemma, pos, beginsSentence) => {
    if (beginsSentence || words.length === 0) starts.push(words.length);
    if (!isHyphenated(whole)) {
      words.push(word(block.start + offset, whole, lemma, pos));
      return;
    }
    for (const part of splitAtHyphens(whole, pos)) {
      words.push(word(block.start + offset + part.offset, part.text, part.lemma, part.pos));
    }
  });
  return { words, starts };
}

function word(start: number, text: string, lemma: string, pos: PartOfSpeech): UnplacedToken {
  const end = start + text.length;
  return { start, end, index: -1, text, lower: lowerForm(text), lemma, pos, sentence: -1 };
}

function lowerForm(form: string): string {
  const lower = form.toLowerCase();
  return lower.includes('’') ? lower.replaceAll('’', "'") : lower;
}

function kindOf(text: string, block: Block): SentenceKind {
  if (isHeading(text.slice(block.start, block.end))) return 'heading';
  return block.item ? 'item' : 'prose';
}

/** Each section ends where the next begins. */
function closed(sections: readonly Section[], end: number): Section[] {
  return sections.map((section, i) => ({ ...section, end: sections[i + 1]?.start ?? end }));
}
