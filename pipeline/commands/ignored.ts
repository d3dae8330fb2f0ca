import { countUp } from '../count-up.ts';
import { say } from './say.ts';

/** What a reader left out, by kind, with how often it met it. */
export type Ignored = ReadonlyMap<string, number>;

/** Tells in one line what was left out of the annotations of a file or folder, if anything was. */
export function sayIgnoredIn(place: string, ofEachDocument: Iterable<Ignored>): void {
  const total = new Map<string, number>();
  for (const ignored of ofEachDocument) {
    for (const [what, count] of ignored) countUp(total, what, count);
  }
  if (total.size === 0) return;
  const parts = [...total].map(([what, count]) => `${what} (${count})`);
  say(`${place}: left out, as the scheme has no place for it: ${parts.join(', ')}`);
}
