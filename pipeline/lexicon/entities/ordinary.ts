import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexiconRoot } from '../../root.ts';
import { tableLines } from './table.ts';

/**
 * Ordinary English words in folded form: a short list, then a long one, of which nothing is read at
 * loading but the text; a word is looked for there by halving, once.
 */
export class OrdinaryWords {
  private readonly short: ReadonlySet<string> = new Set(tableLines('gazetteer/words.txt'));
  /** One word a line, in the order of code units, with a line's end before the first. */
  private readonly long =
    `\n${readFileSync(join(lexiconRoot, 'gazetteer/dictionary.txt'), 'utf8')}`;
  private readonly known = new Map<string, boolean>();

  has(word: string): boolean {
    if (this.short.has(word)) return true;
    let answer = this.known.get(word);
    if (answer === undefined) {
      answer = this.holds(word);
      this.known.set(word, answer);
    }
    return answer;
  }

  private holds(word: string): boolean {
    let low = 0;
    let high = this.long.length - 1;
    while (low < high) {
      const start = this.long.lastIndexOf('\n', (low + high) >> 1);
      const end = this.long.indexOf('\n', start + 1);
      const line = this.long.slice(start + 1, end);
      if (line === word) return true;
      if (line < word) low = end;
      else high = start;
    }
    return false;
  }
}
