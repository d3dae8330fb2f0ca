import { headLength } from '../../bisect.ts';

/** Sentences before and after one in which its topic is looked for. */
const REACH = 25;
/** Mentions of a category that make it the topic. */
const LEAST = 2;

/** Where a document tells of each category. */
export class Topics {
  private readonly sentences = new Map<string, number[]>();

  /** Notes that a sentence tells of a category; in text order. */
  add(category: string, sentence: number): void {
    const told = this.sentences.get(category);
    if (told) told.push(sentence);
    else this.sentences.set(category, [sentence]);
  }

  /** Whether the sentences around one tell of a category often enough. */
  isNear(category: string, sentence: number): boolean {
    const told = this.sentences.get(category) ?? [];
    const before = headLength(told, (index) => index < sentence - REACH);
    const last = told[before + LEAST - 1];
    return last !== undefined && last <= sentence + REACH;
  }
}
