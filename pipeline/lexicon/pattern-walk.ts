import type { PartOfSpeech, Token } from '../model.ts';
import { countBelow } from '../offsets.ts';
import type { Outlook } from './outlook.ts';
import { bitOf, NONE, UNMARKED, WAY_CELLS } from './packed-graph.ts';
import type { PackedLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import type { Fits, PatternGraph } from './pattern-graph.ts';

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
  /** What each token fits, counted from `from`. */
  private readonly fits: Fits[] = [];
  /** Token indexes so far. */
  private readonly path: number[] = [];
  /** Matches from the same first token. */
  private found: PatternMatch<T>[] = [];

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
    for (let i = from; i < end; i += 1) this.fits.push(graph.fitsOf(tokens[i]!));
    outlook.begin(end - from);
  }

  /** Finds the patterns that begin with a token; first the last token is asked for, then the one before. */
  startAt(at: number): readonly PatternMatch<T>[] {
    const fits = this.fits[at - this.from]!;
    const { starts } = fits;
    if (this.found.length > 0) this.found = [];
    for (let i = 0; i < starts.length; i += 2) this.take(starts[i]!, at, starts[i + 1]!, UNMARKED);
    this.outlook.read(fits, at - this.from);
    return this.found;
  }

  /** Goes over the word at a position to a place, if the words behind it may lead on. */
  private take(place: number, at: number, open: number, close: number): void {
    if (!this.outlook.leadsOn(place, at + 1 - this.from)) return;
    this.path.push(at);
    this.visit(place, at + 1, open, close);
    this.path.pop();
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
    const { bits, steps } = this.fits[at - this.from]!;
    const gaps = ways + 1 + cells[ways]! * WAY_CELLS;
    for (let way = ways + 1; way < gaps; way += WAY_CELLS) {
      const step = cells[way]!;
      if ((bits & bitOf(step)) !== 0 && holds(steps, step)) {
        this.take(cells[way + 1]!, at, open, close);
      }
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
      if (!passes(gap, this.tokens[next]!, this.fits[next - this.from]!)) return;
    }
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
    for (const other of found) {
      if (other.value === value && other.from === from && other.words.length >= length) return;
    }
    found.push({ value, words: path.slice(own), from, to: last + 1 });
  }
}

/** Whether a number is among others in ascending order. */
function holds(ascending: readonly number[], sought: number): boolean {
  return ascending[countBelow(ascending, sought)] === sought;
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

function passes(gap: GapStep, { pos }: Token, { barrier }: Fits): boolean {
  if (gap.of === 'modifiers') return MODIFIER.has(pos);
  return barrier === 'none' || (barrier === 'comma' && gap.of === 'words-and-commas');
}
