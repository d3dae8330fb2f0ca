import { AT_END, LINK_CELLS, type PackedOutlook } from './packed-graph.ts';
import { LASTS, LINKS, LISTS, STARTS, STEPS } from './readings.ts';

/**
 * Tells from which places of a graph the words behind a position can lead on to the end of a
 * pattern, so that no walk sets out in vain. A sentence is read from its end, word by word; what is
 * held of a prospect is the nearest word that opens it. Gaps count as if any word could stand in
 * them: a place that the outlook lets pass may lead nowhere, one that it bars never leads anywhere.
 *
 * Positions are counted on from one sentence to the next, so that nothing need be wiped out.
 */
export class Outlook {
  private readonly prospects: Int32Array;
  private readonly reach: Int16Array;
  private readonly beforeStarts: Uint32Array;
  private readonly befores: Int32Array;
  /** Of each prospect: the position of the nearest word that opens it. */
  private readonly nearest: Int32Array;
  /** Where the sentence begins, and where the next will. */
  private start = 0;
  private end = 0;
  /** Prospects that the word at hand leads on. */
  private readonly linked: Int32Array;

  constructor({ prospects, reach, links, befores }: PackedOutlook) {
    this.prospects = prospects;
    this.reach = reach;
    this.beforeStarts = befores.starts;
    this.befores = befores.cells;
    this.nearest = new Int32Array(befores.starts.length).fill(NEVER);
    this.linked = new Int32Array(links.cells.length);
  }

  /** Begins a sentence of so many words. */
  begin(words: number): void {
    if (this.end > FARTHEST) {
      this.nearest.fill(NEVER);
      this.end = 0;
    }
    this.start = this.end;
    this.end += words;
    this.nearest[AT_END] = this.start;
  }

  /** Whether the words from one on, of those that were read, may lead on from a place. */
  leadsOn(place: number, word: number): boolean {
    return this.isOpen(this.prospects[place]!, this.reach[place]!, word);
  }

  /** As {@link leadsOn}, of a place with a certain prospect and reach. */
  isOpen(prospect: number, reach: number, word: number): boolean {
    const nearest = this.nearest[prospect]!;
    return nearest >= this.start && nearest <= this.start + word + reach;
  }

  /**
   * Reads the word before those that were read.
   * @param cells which hold its reading at a position
   */
  read(cells: Int32Array, reading: number, word: number): void {
    const { nearest, linked } = this;
    const at = this.start + word;
    let count = 0;
    let cell = reading + LISTS + cells[reading + STEPS]! + cells[reading + STARTS]!;
    const lasts = cell + cells[reading + LINKS]!;
    for (; cell < lasts; cell += LINK_CELLS) {
      const next = nearest[cells[cell + 1]!]!;
      if (next > at && next <= at + 1 + cells[cell + 2]!) linked[count++] = cells[cell]!;
    }
    const end = lasts + cells[reading + LASTS]!;
    for (; cell < end; cell += 1) this.note(cells[cell]!, at);
    for (let i = 0; i < count; i += 1) this.note(linked[i]!, at);
  }

  private note(prospect: number, at: number): void {
    if (this.nearest[prospect] === at) return;
    this.nearest[prospect] = at;
    const end = this.beforeStarts[prospect + 1]!;
    for (let i = this.beforeStarts[prospect]!; i < end; i += 1) this.note(this.befores[i]!, at);
  }
}

const NEVER = -1;
const FARTHEST = 2 ** 30;
