import type { ExtractedDocument } from '../../model.ts';

/** Finds the sentence at an offset by halving. */
export function sentencesByStart({
  sentences,
}: Pick<ExtractedDocument, 'sentences'>): (offset: number) => number {
  return (offset) => {
    let low = 0;
    let high = sentences.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (sentences[middle]!.start <= offset) low = middle;
      else high = middle;
    }
    return low;
  };
}
