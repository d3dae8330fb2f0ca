import type { PartOfSpeech, Token } from '../model.ts';
import { formFact } from '../word-form.ts';
import type { FormRole } from './forms.ts';
import { ANY, type PackedGraph, type Place, UNMARKED, type Ways } from './packed-graph.ts';
import type { GapStep } from './pattern.ts';
import { type FormEntry, PatternGraph } from './pattern-graph.ts';

/** A pattern found in a sentence; positions are token indexes of the document. */
export interface PatternMatch<T> {
  readonly value: T;
  /** Tokens that stand for words of the pattern, in order, gaps left out. */
  readonly words: readonly number[];
  /** The words to mark, from the first to the last of them. */
  readonly from: number;
  readonly to: number;
}

/** A walk in progress. */
interface Walk<T> {
  readonly tokens: readonly Token[];
  readonly end: number;
  /** What is known of each token's form, counted from `from`. */
  readonly entries: readonly FormEntry<T>[];
  readonly from: number;
  /** Token indexes so far; `ELSEWHERE` where the words before belong to another conjunct. */
  readonly path: number[];
  readonly found: PatternMatch<T>[];
  /** Matches from the same first token begin here in `found`. */
  first: number;
}

/** Words that a shared word may reach over. */
const FARTHEST_CONJUNCT = 10;
const ELSEWHERE = -1;

/**
 * All patterns as one graph. Cost: one look-up a token, and a walk where a first word of some
 * pattern stands; independent of the number of patterns.
 */
export class PatternIndex<T> {
  private readonly graph: PatternGraph<T>;

  constructor(graph: PackedGraph<T>) {
    this.graph = new PatternGraph(graph);
  }

  /** Every pattern that matches in `tokens[from, end)`; of one pattern at one place the tightest. */
  find(tokens: readonly Token[], from: number, end: number): PatternMatch<T>[] {
    const entries: FormEntry<T>[] = [];
    for (let i = from; i < end; i += 1) entries.push(this.graph.entryOf(tokens[i]!.form));
    const walk: Walk<T> = { tokens, end, entries, from, path: [], found: [], first: 0 };
    for (let i = from; i < end; i += 1) {
      const { starts } = entries[i - from]!;
      if (starts.length === 0) continue;
      walk.first = walk.found.length;
      const { pos } = tokens[i]!;
      for (const { role, place, open } of starts) {
        if (!plays(role, pos) || !mayGoOn(place, i + 1, walk)) continue;
        walk.path.push(i);
        this.visit(place, i + 1, open, UNMARKED, walk);
        walk.path.pop();
      }
    }
    return walk.found;
  }

  private visit(place: Place<T>, at: number, open: number, close: number, walk: Walk<T>): void {
    const { path, end } = walk;
    const ways = this.graph.waysOf(place);
    if (ways.values) for (const value of ways.values) keep(value, open, close, walk);
    if (ways.joins) for (const join of ways.joins) this.visit(join, at, open, close, walk);
    if (ways.opens) this.visit(ways.opens, at, path.length, close, walk);
    if (ways.closes) this.visit(ways.closes, at, open, path.length, walk);
    if (at >= end) return;
    this.goOn(ways, at, open, close, walk);
    if (ways.shared) this.reach(ways, at, open, close, walk);
  }

  /** Takes the next word, at once or behind a gap. */
  private goOn(ways: Ways<T>, at: number, open: number, close: number, walk: Walk<T>): void {
    if (ways.words) this.step(ways.words, at, open, close, walk);
    if (!ways.gaps) return;
    for (const { step, place } of ways.gaps) {
      const last = Math.min(at + step.most, walk.end - 1);
      for (let next = at; next <= last; next += 1) {
        if (mayGoOn(place, next, walk)) this.visit(place, next, open, close, walk);
        if (!passes(step, walk.tokens[next]!)) break;
      }
    }
  }

  private step(
    words: ReadonlyMap<number, Place<T>>,
    at: number,
    open: number,
    close: number,
    walk: Walk<T>,
  ): void {
    const { fits } = walk.entries[at - walk.from]!;
    if (words.size <= fits.size) {
      for (const [id, child] of words) this.take(child, fits.get(id), at, open, close, walk);
    } else {
      for (const [id, role] of fits) this.take(words.get(id), role, at, open, close, walk);
    }
  }

  /** Goes over one word, if it stands here and in its role. */
  private take(
    place: Place<T> | undefined,
    role: FormRole | undefined,
    at: number,
    open: number,
    close: number,
    walk: Walk<T>,
  ): void {
    if (!place || !role || !plays(role, walk.tokens[at]!.pos)) return;
    if (!mayGoOn(place, at + 1, walk)) return;
    walk.path.push(at);
    this.visit(place, at + 1, open, close, walk);
    walk.path.pop();
  }

  /** Goes on behind each coordinator within reach: `forced marriage and | labor`. */
  private reach(ways: Ways<T>, at: number, open: number, close: number, walk: Walk<T>): void {
    const last = Math.min(walk.end - 1, at + FARTHEST_CONJUNCT);
    walk.path.push(ELSEWHERE);
    for (let i = at; i < last; i += 1) {
      const { pos, lower } = walk.tokens[i]!;
      const joins = pos === 'CCONJ' || lower === ',' || lower === '/';
      if (!joins && !CONJUNCT.has(pos)) break;
      if (!joins) continue;
      const article = walk.tokens[i + 1]!.pos === 'DET' && i + 2 < walk.end;
      this.goOn(ways, article ? i + 2 : i + 1, open, close, walk);
    }
    walk.path.pop();
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
const CLAUSE_MARK = /^[;:.!?()[\]—–]$/;
/** Words that begin a clause of its own, over which no gap reaches. */
const SUBORDINATOR: ReadonlySet<string> = new Set([
  'although',
  'because',
  'however',
  'if',
  'though',
  'unless',
  'whereas',
  'which',
  'while',
  'who',
  'whose',
]);
/** Ends the reach of a gap of words. */
const endsGap = formFact(({ lower }) => CLAUSE_MARK.test(lower) || SUBORDINATOR.has(lower));

/** Whether something ends at a place, or a word that may come next there can be the next word. */
function mayGoOn<T>(place: Place<T>, at: number, walk: Walk<T>): boolean {
  const next = at < walk.end ? walk.entries[at - walk.from]!.bits : ANY;
  return (place.leads & next) !== 0;
}

function plays(role: FormRole, pos: PartOfSpeech): boolean {
  if (role === 'any') return true;
  const verb = pos === 'VERB' || pos === 'AUX';
  return role === 'verb' ? verb : !verb;
}

function passes(step: GapStep, token: Token): boolean {
  if (step.of === 'modifiers') return MODIFIER.has(token.pos);
  if (token.lower === ',') return step.of === 'words-and-commas';
  return !endsGap(token.form);
}

/** Keeps the first match of a value from one place: gaps are tried from the shortest. */
function keep<T>(value: T, open: number, close: number, { path, found, first }: Walk<T>): void {
  const own = path.lastIndexOf(ELSEWHERE) + 1;
  const words = path.slice(own);
  const from = path[Math.max(open, own)];
  const last = path[(close === UNMARKED ? path.length : close) - 1];
  if (from === undefined || last === undefined || last < from) return;
  const to = last + 1;
  for (let i = first; i < found.length; i += 1) {
    const other = found[i]!;
    if (other.value === value && other.from === from && other.words.length >= words.length) return;
  }
  found.push({ value, words, from, to });
}
