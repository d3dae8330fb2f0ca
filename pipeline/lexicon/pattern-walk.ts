import type { PartOfSpeech, Token } from '../model.ts';
import type { Outlook } from './outlook.ts';
import { FIRST_CELLS, NONE, UNMARKED, WAY_CELLS } from './packed-graph.ts';
import type { PackedLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import type { PatternGraph } from './pattern-graph.ts';
import { ASIDE, BARRIER, BARRIERS, BITS, bitOf, LISTS, STARTS, STEPS } from './readings.ts';

/** A pattern found in a sentence; positions are token indexes of the document. */
export interface PatternMatch<T> {
  readonly value: T;
  /** Tokens that stand for words of the pattern, in order, gaps left out. */
  readonly words: readonly number[];
  /** The words to mark, from the first to the last of them. */
  readonly from: number;
  readonly to: number;
}

/** Words that a shared word may reach over. */
export const FARTHEST_CONJUNCT = 10;
/** `RSF`, `FARDC`. */
const SHORT_FORM = /^\p{Lu}[\p{Lu}\d]{1,9}$/u;
/** Stands in a path for words that belong to another conjunct. */
const ELSEWHERE = -1;

/**
 * One walk over a sentence, from its last word to its first: from each word the ways through the
 * graph that the words behind it take.
 */
export class PatternWalk<T> {
  private readonly graph: PatternGraph<T>;
  private readonly outlook: Outlook;
  private readonly places: PackedLists;
  private readonly tokens: readonly Token[];
  private readonly from: number;
  private readonly end: number;
  /** The readings of the tokens, counted from `from`, and the cells in which they lie. */
  private readonly readings: number[] = [];
  private readonly words: Int32Array;
  /** Token indexes so far. */
  private readonly path: number[] = [];
  /** From the last to the first of the sentence. */
  private readonly found: PatternMatch<T>[] = [];
  /** Matches from the same first token begin here in `found`. */
  private first = 0;

  constructor(
    graph: PatternGraph<T>,
    outlook: Outlook,
    tokens: readonly Token[],
    from: number,
    end: number,
  ) {
    this.graph = graph;
    this.outlook = outlook;
    this.places = graph.packed.places;
    this.tokens = tokens;
    this.from = from;
    this.end = end;
    for (let i = from; i < end; i += 1) this.readings.push(graph.readingOf(tokens[i]!));
    this.words = graph.readings.cells;
    outlook.begin(end - from);
  }

  /** All matches, by their first tokens. */
  matches(): readonly PatternMatch<T>[] {
    for (let at = this.end - 1; at >= this.from; at -= 1) this.startAt(at);
    return this.found.reverse();
  }

  private startAt(at: number): void {
    const { words, outlook } = this;
    const word = at - this.from;
    const reading = this.readings[word]!;
    this.first = this.found.length;
    let cell = reading + LISTS + words[reading + STEPS]!;
    for (const end = cell + words[reading + STARTS]!; cell < end; cell += FIRST_CELLS) {
      if (!outlook.isOpen(words[cell + 2]!, words[cell + 3]!, word + 1)) continue;
      this.take(words[cell]!, at, words[cell + 1]!, UNMARKED);
    }
    turn(this.found, this.first);
    outlook.read(words, reading, word);
  }

  /** Goes over the word at a position, and an adverb behind it, to a place. */
  private take(place: number, at: number, open: number, close: number): void {
    this.path.push(at);
    this.visit(place, at + 1, open, close);
    if (this.isAside(at + 1)) this.visit(place, at + 2, open, close);
    this.path.pop();
  }

  /** Whether an adverb stands at a position: wink-nlp has `hard` in `clamped down hard on` for an adjective. */
  private isAside(at: number): boolean {
    if (at + 1 >= this.end) return false;
    if (this.words[this.readings[at - this.from]! + ASIDE] === 0) return false;
    const { pos } = this.tokens[at]!;
    return pos === 'ADV' || (pos === 'ADJ' && this.tokens[at + 1]!.pos === 'ADP');
  }

  private visit(place: number, at: number, open: number, close: number): void {
    const { starts, cells } = this.places;
    const first = starts[place]!;
    let cell = first + 1;
    for (let left = cells[cell++]!; left > 0; left -= 1) this.keep(cells[cell++]!, open, close);
    for (let left = cells[cell++]!; left > 0; left -= 1) {
      this.visit(cells[cell++]!, at, open, close);
    }
    const opens = cells[cell++]!;
    const closes = cells[cell++]!;
    if (opens !== NONE) this.visit(opens, at, this.path.length, close);
    if (closes !== NONE) this.visit(closes, at, open, this.path.length);
    if (at >= this.end) return;
    this.goOn(cell, at, open, close);
    if (cells[first] === 1) this.reach(cell, at, open, close);
  }

  /**
   * Takes the next word, at once or behind a gap.
   * @param ways the cell where a place's words begin
   */
  private goOn(ways: number, at: number, open: number, close: number): void {
    const { cells } = this.places;
    const bits = this.words[this.readings[at - this.from]! + BITS]!;
    const gaps = ways + 1 + cells[ways]! * WAY_CELLS;
    for (let way = ways + 1; way < gaps; way += WAY_CELLS) {
      const step = cells[way]!;
      if ((bits & bitOf(step)) === 0 || !this.fits(at, step)) continue;
      const place = cells[way + 1]!;
      if (this.outlook.leadsOn(place, at + 1 - this.from)) this.take(place, at, open, close);
    }
    const last = gaps + 1 + cells[gaps]! * WAY_CELLS;
    for (let way = gaps + 1; way < last; way += WAY_CELLS) {
      this.cross(this.graph.packed.gaps[cells[way]!]!, cells[way + 1]!, at, open, close);
    }
  }

  /** Visits a place before each word at which a gap may end. */
  private cross(gap: GapStep, place: number, at: number, open: number, close: number): void {
    const last = Math.min(at + gap.most, this.end - 1);
    for (let next = at; next <= last; next += 1) {
      if (this.outlook.leadsOn(place, next - this.from)) this.visit(place, next, open, close);
      if (!this.passes(gap, next)) return;
    }
  }

  private passes(gap: GapStep, at: number): boolean {
    if (gap.of === 'modifiers') return MODIFIER.has(this.tokens[at]!.pos);
    const barrier = BARRIERS[this.words[this.readings[at - this.from]! + BARRIER]!];
    if (barrier === 'clause') return isOfShortForm(this.tokens, at);
    return barrier === 'none' || gap.of === 'words-and-commas';
  }

  /** Whether the word at a position fits a step. */
  private fits(at: number, step: number): boolean {
    const { words } = this;
    const reading = this.readings[at - this.from]!;
    let low = reading + LISTS;
    let high = low + words[reading + STEPS]!;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (words[middle]! < step) low = middle + 1;
      else high = middle;
    }
    return low < reading + LISTS + words[reading + STEPS]! && words[low] === step;
  }

  /** Goes on behind each coordinator within reach: `forced marriage and | labor`. */
  private reach(ways: number, at: number, open: number, close: number): void {
    const last = Math.min(this.end - 1, at + FARTHEST_CONJUNCT);
    this.path.push(ELSEWHERE);
    for (let i = at; i < last; i += 1) {
      const { pos, lower } = this.tokens[i]!;
      const joins = pos === 'CCONJ' || lower === ',' || lower === '/';
      if (!joins && !CONJUNCT.has(pos)) break;
      if (!joins) continue;
      const article = this.tokens[i + 1]!.pos === 'DET' && i + 2 < this.end;
      this.goOn(ways, article ? i + 2 : i + 1, open, close);
    }
    this.path.pop();
  }

  /** Keeps the first match of a value from one token: gaps are tried from the shortest. */
  private keep(id: number, open: number, close: number): void {
    const { path, found } = this;
    const value = this.graph.packed.values[id]!;
    const own = path.lastIndexOf(ELSEWHERE) + 1;
    const from = path[Math.max(open, own)];
    const last = path[(close === UNMARKED ? path.length : close) - 1];
    if (from === undefined || last === undefined || last < from) return;
    const length = path.length - own;
    for (let i = this.first; i < found.length; i += 1) {
      const other = found[i]!;
      if (other.value === value && other.from === from && other.words.length >= length) return;
    }
    found.push({ value, words: path.slice(own), from, to: last + 1 });
  }
}

/** Turns the order of what stands from a position on. */
function turn(list: unknown[], from: number): void {
  for (let i = from, k = list.length - 1; i < k; i += 1, k -= 1) {
    const one = list[i];
    list[i] = list[k];
    list[k] = one;
  }
}

const CONJUNCT: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ', 'PROPN', 'DET']);
const MODIFIER: ReadonlySet<PartOfSpeech> = new Set([
  'DET',
  'ADJ',
  'ADV',
  'NUM',
  'PRON',
  'NOUN',
  'PROPN',
  'PART',
]);

/** The marks of a short form behind a name: `the Rapid Support Forces (RSF)`. */
function isOfShortForm(tokens: readonly Token[], at: number): boolean {
  const opening = tokens[at]!.lower === '(' ? at : at - 2;
  return (
    tokens[opening]?.lower === '(' &&
    tokens[opening + 2]?.lower === ')' &&
    SHORT_FORM.test(tokens[opening + 1]!.text)
  );
}
