import { labelOf } from '../mention.ts';
import type { AnyMention, Sentence, Token } from '../model.ts';
import { compare, firstFrom } from '../span.ts';
import type { Format, Losses } from './format.ts';
import { allBut, lossesOf } from './losses.ts';
import { fileName } from './paths.ts';
import type { DocumentView } from './view.ts';

const LOSES = allBut('sentences');

const OVERLAPPING = 'overlapping mentions';
const UNALIGNED = 'mentions that cut a word or cross a sentence';

const LAYERS = ['entities', 'dates', 'violations'] as const;

/**
 * CoNLL-2002 columns (`word tag`, a blank line between sentences) with IOB2 tags. One tag a word
 * leaves no room for overlap, so each layer has a file of its own; within a layer the mention that
 * begins first stays, and of two that begin together the longer.
 */
export const conll: Format = {
  name: 'conll',
  description: 'CoNLL-2002 columns with IOB2 tags, a file for each document and layer.',
  readBy: 'spaCy convert, Flair, Hugging Face datasets, seqeval, rapporteur convert',
  offsetUnit: 'tokens',
  loses: [...LOSES, OVERLAPPING, UNALIGNED],
  flatMemory: true,
  part: (view) => {
    const layers = LAYERS.map((layer) => tagged(view, view.doc[layer]));
    return {
      chunks: layers.map(({ lines }, i) => ({
        path: `conll/${LAYERS[i]}/${fileName(view.doc.id)}.conll`,
        content: lines,
        whole: true,
      })),
      losses: layers.reduce(added, lossesOf(view.doc, LOSES)),
    };
  },
  open: () => ({}),
};

interface Tagged {
  readonly lines: string;
  readonly overlapping: number;
  readonly unaligned: number;
}

function tagged({ doc, sentenceOf }: DocumentView, mentions: readonly AnyMention[]): Tagged {
  const tags = new Array<string>(doc.tokens.length).fill('O');
  let overlapping = 0;
  let unaligned = 0;
  for (const mention of [...mentions].sort(compare)) {
    const sentence = sentenceOf(mention);
    const range = sentence && tokenRange(doc.tokens, sentence, mention);
    if (!range) unaligned += 1;
    else if (tags.slice(range.from, range.to).some((tag) => tag !== 'O')) overlapping += 1;
    else {
      tags.fill(`I-${labelOf(mention)}`, range.from, range.to);
      tags[range.from] = `B-${labelOf(mention)}`;
    }
  }
  const sentences = doc.sentences.map(({ firstToken, endToken }) =>
    doc.tokens
      .slice(firstToken, endToken)
      .map((token) => `${word(token)} ${tags[token.index]}\n`)
      .join(''),
  );
  return { lines: sentences.map((lines) => `${lines}\n`).join(''), overlapping, unaligned };
}

/** The tokens of a sentence that a mention covers exactly; `null` where it cuts one. */
function tokenRange(tokens: readonly Token[], sentence: Sentence, mention: AnyMention) {
  const from = firstFrom(tokens, mention.start);
  let to = from;
  while (to < sentence.endToken && tokens[to]!.end <= mention.end) to += 1;
  const fits = tokens[from]?.start === mention.start && tokens[to - 1]?.end === mention.end;
  return fits && to > from ? { from, to } : null;
}

/** A word may hold no white space: columns are parted by it. */
function word({ text }: Token): string {
  return text.replace(/\s/gu, '_');
}

function added(losses: Losses, { overlapping, unaligned }: Tagged): Losses {
  const sum = { ...losses };
  if (overlapping) sum[OVERLAPPING] = (sum[OVERLAPPING] ?? 0) + overlapping;
  if (unaligned) sum[UNALIGNED] = (sum[UNALIGNED] ?? 0) + unaligned;
  return sum;
}
