import type { PartOfSpeech, Token } from '../model.ts';
import type { FormRole, GapStep, Pattern, WordStep } from './pattern.ts';

/** A pattern found in a sentence; positions are token indexes of the document. */
export interface PatternMatch<T> {
  readonly value: T;
  /** Tokens that stand for words of the pattern, in order, gaps left out. */
  readonly words: readonly number[];
  /** The words to mark, from the first to the last of them. */
  readonly from: number;
  readonly to: number;
}

interface Node<T> {
  readonly words: Map<number, Node<T>>;
  readonly gaps: { readonly step: GapStep; readonly node: Node<T> }[];
  /** Where the node was reached over a word whose force reaches over a coordination. */
  shared: boolean;
  readonly ends: { readonly value: T; readonly firstMarked: number; readonly endMarked: number }[];
}

interface Edge {
  readonly id: number;
  readonly role: FormRole;
}

/** Words that a shared word may reach over. */
const FARTHEST_CONJUNCT = 6;
const NO_EDGES: readonly Edge[] = [];

/**
 * All patterns as one tree. Cost: one look-up a token, and a walk where a first word of some
 * pattern stands; independent of the number of patterns.
 */
export class PatternIndex<T> {
  private readonly root: Node<T> = newNode();
  private readonly stepIds = new Map<string, number>();
  private readonly edges = new Map<string, Edge[]>();

  add(pattern: Pattern, value: T): void {
    let node = this.root;
    const place: number[] = [];
    let words = 0;
    for (const step of pattern.steps) {
      place.push(words);
      if (step.kind === 'gap') node = gapChild(node, step);
      else {
        words += 1;
        node = this.wordChild(node, step);
        node.shared = step.shared;
      }
    }
    place.push(words);
    const firstMarked = place[pattern.firstMarked]!;
    node.ends.push({ value, firstMarked, endMarked: place[pattern.endMarked]! });
  }

  /** Every pattern that matches in `tokens[from, end)`; of one pattern at one place the tightest. */
  find(tokens: readonly Token[], from: number, end: number): PatternMatch<T>[] {
    const found: PatternMatch<T>[] = [];
    for (let i = from; i < end; i += 1) {
      for (const edge of this.edgesOf(tokens[i]!)) {
        const child = this.root.words.get(edge.id);
        if (child && fits(edge.role, tokens[i]!.pos)) {
          this.walk(child, tokens, i + 1, end, [i], found, found.length);
        }
      }
    }
    return found;
  }

  private walk(
    node: Node<T>,
    tokens: readonly Token[],
    at: number,
    end: number,
    path: number[],
    found: PatternMatch<T>[],
    first: number,
  ): void {
    for (const { value, firstMarked, endMarked } of node.ends) {
      const from = path[firstMarked]!;
      const to = path[endMarked - 1]! + 1;
      if (path.includes(SHARED_ELSEWHERE)) {
        const own = path.slice(path.lastIndexOf(SHARED_ELSEWHERE) + 1);
        push(found, first, { value, words: own, from: own[0]!, to: Math.max(to, own[0]! + 1) });
      } else push(found, first, { value, words: [...path], from, to });
    }
    if (at < end && node.words.size > 0) {
      this.step(node, tokens, at, end, path, found, first);
      if (node.shared) this.reach(node, tokens, at, end, path, found, first);
    }
    for (const { step, node: child } of node.gaps) {
      for (let skipped = 0; at + skipped <= end; skipped += 1) {
        this.walk(child, tokens, at + skipped, end, path, found, first);
        const token = tokens[at + skipped];
        if (skipped === step.most || at + skipped >= end || !token || !passes(step, token)) break;
      }
    }
  }

  private step(
    node: Node<T>,
    tokens: readonly Token[],
    at: number,
    end: number,
    path: number[],
    found: PatternMatch<T>[],
    first: number,
  ): void {
    const token = tokens[at]!;
    for (const edge of this.edgesOf(token)) {
      const child = node.words.get(edge.id);
      if (!child || !fits(edge.role, token.pos)) continue;
      path.push(at);
      this.walk(child, tokens, at + 1, end, path, found, first);
      path.pop();
    }
  }

  /** Goes on behind each coordinator within reach: `forced marriage and | labor`. */
  private reach(
    node: Node<T>,
    tokens: readonly Token[],
    at: number,
    end: number,
    path: number[],
    found: PatternMatch<T>[],
    first: number,
  ): void {
    const last = Math.min(end - 1, at + FARTHEST_CONJUNCT);
    path.push(SHARED_ELSEWHERE);
    for (let i = at; i < last; i += 1) {
      const token = tokens[i]!;
      if (!CONJUNCT.has(token.pos) && token.lower !== ',' && token.lower !== '/') break;
      const joins = token.pos === 'CCONJ' || token.lower === ',' || token.lower === '/';
      if (i > at && joins) this.step(node, tokens, i + 1, end, path, found, first);
    }
    path.pop();
  }

  private edgesOf(token: Token): readonly Edge[] {
    return this.edges.get(token.lower) ?? NO_EDGES;
  }

  private wordChild(node: Node<T>, step: WordStep): Node<T> {
    let id = this.stepIds.get(step.key);
    if (id === undefined) {
      id = this.stepIds.size;
      this.stepIds.set(step.key, id);
      for (const [form, role] of step.forms) {
        const known = this.edges.get(form);
        if (known) known.push({ id, role });
        else this.edges.set(form, [{ id, role }]);
      }
    }
    let child = node.words.get(id);
    if (!child) {
      child = newNode();
      node.words.set(id, child);
    }
    return child;
  }
}

/** Stands in a path where the words before belong to another conjunct. */
const SHARED_ELSEWHERE = -1;
const CONJUNCT: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ', 'PROPN', 'CCONJ', 'DET']);
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

function newNode<T>(): Node<T> {
  return { words: new Map(), gaps: [], shared: false, ends: [] };
}

function gapChild<T>(node: Node<T>, step: GapStep): Node<T> {
  const known = node.gaps.find((gap) => gap.step.key === step.key);
  if (known) return known.node;
  const child = newNode<T>();
  node.gaps.push({ step, node: child });
  return child;
}

function fits(role: FormRole, pos: PartOfSpeech): boolean {
  if (role === 'any') return true;
  const verb = pos === 'VERB' || pos === 'AUX';
  return role === 'verb' ? verb : !verb;
}

function passes(step: GapStep, token: Token): boolean {
  if (step.of === 'modifiers') return MODIFIER.has(token.pos);
  if (token.lower === ',') return step.of === 'words-and-commas';
  return !CLAUSE_MARK.test(token.lower);
}

/** Keeps the first match of a value from one place: gaps are tried from the shortest. */
function push<T>(found: PatternMatch<T>[], first: number, match: PatternMatch<T>): void {
  for (let i = first; i < found.length; i += 1) {
    const other = found[i]!;
    if (other.value === match.value && other.from === match.from && other.to >= match.to) return;
  }
  found.push(match);
}
