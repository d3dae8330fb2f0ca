import type { Resources } from '../lexicon/resources.ts';
import type {
  PartOfSpeech,
  Section,
  Sentence,
  SentenceKind,
  SourceDocument,
  Span,
  Token,
  TokenLayer,
  WordForm,
} from '../model.ts';
import { wordForm } from '../word-form.ts';
import { type Block, blocksOf } from './blocks.ts';
import { cutEndless } from './endless.ts';
import { isHeading, runInHeading } from './headings.ts';
import { splitAtHyphens } from './hyphens.ts';
import { repairStarts } from './sentences.ts';
import { winkTokens } from './wink.ts';

/**
 * Cuts a document into tokens, sentences and sections. Tokens do not overlap, stand in text order,
 * and between two of them there is only white space or what has no visible form.
 * @param doc its text is all that is read of it
 * @returns the document with the layer of its tokens
 */
export function tokenize<Doc extends Pick<SourceDocument, 'text'>>(
  doc: Doc,
  { abbreviations }: Pick<Resources, 'abbreviations'>,
): Doc & TokenLayer {
  const tokens: Token[] = [];
  const sentences: Sentence[] = [];
  const sections: Section[] = [];

  blocksOf(doc.text).forEach((block, blockIndex) => {
    const { words, starts } = wordsOf(doc.text, block);
    const kind = kindOf(doc.text, block, words);
    const runIn = kind === 'prose' ? runInHeading(words) : null;
    if (kind === 'heading') openSection(block);
    else if (runIn) openSection({ start: block.start, end: words[runIn.title - 1]!.end });
    else if (sections.length === 0) openSection(null);
    const repaired = withStart(repairStarts(words, starts, abbreviations), runIn?.length ?? 0);
    const breaks = cutEndless(words, repaired);
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
        kind: position === 0 && runIn ? 'heading' : kind,
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

/** A token whose place in the document is not known yet. */
type UnplacedToken = { -readonly [Key in keyof Token]: Token[Key] };

function wordsOf(text: string, block: Block): { words: UnplacedToken[]; starts: number[] } {
  const words: UnplacedToken[] = [];
  const starts: number[] = [];
  winkTokens(text.slice(block.start, block.end), (offset, form, lemma, pos, beginsSentence) => {
    if (beginsSentence || words.length === 0) starts.push(words.length);
    const start = block.start + offset;
    if (pos === 'ADJ' && form.lower === 'said' && words.at(-1)?.pos !== 'DET')
      words.push(word(start, form, 'say', 'VERB'));
    else if (!form.hyphenated) words.push(word(start, form, lemma, pos));
    else {
      for (const part of splitAtHyphens(form.text, pos)) {
        words.push(word(start + part.offset, wordForm(part.text), part.lemma, part.pos));
      }
    }
  });
  return { words, starts };
}

function word(start: number, form: WordForm, lemma: string, tag: PartOfSpeech): UnplacedToken {
  const { text, lower } = form;
  const pos = form.number ? 'NUM' : tag;
  return {
    start,
    end: start + text.length,
    index: -1,
    text,
    lower,
    form,
    lemma,
    pos,
    sentence: -1,
  };
}

function kindOf(text: string, block: Block, words: readonly UnplacedToken[]): SentenceKind {
  if (isHeading(text.slice(block.start, block.end), words)) return 'heading';
  return block.item ? 'item' : 'prose';
}

/** Each section ends where the next begins. */
function closed(sections: readonly Section[], end: number): Section[] {
  return sections.map((section, i) => ({ ...section, end: sections[i + 1]?.start ?? end }));
}
