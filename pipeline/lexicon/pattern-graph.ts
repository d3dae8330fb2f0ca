import type { WordForm } from '../model.ts';
import { formFact } from '../word-form.ts';
import type { FormRole } from './forms.ts';
import type { GapStep } from './pattern.ts';

/**
 * A place in the graph: what may come next, and which patterns end here. Most places have one way
 * on, so what a place does not have is `null`.
 */
export interface Node<T> {
  words: Map<number, Node<T>> | null;
  gaps: { readonly step: GapStep; readonly node: Node<T> }[] | null;
  /** Where the alternatives of a choice that begins here meet again, by the choice's key. */
  choices: Map<string, Node<T>> | null;
  /** Nodes that are reached without a word: the ends of choices. */
  joins: Node<T>[] | null;
  opens: Node<T> | null;
  closes: Node<T> | null;
  /** Reached over a word whose force reaches over a coordination. */
  shared: boolean;
  values: T[] | null;
  /** {@link leadsOf} it, once that was asked for. */
  leads: number | null;
}

/** What a word form can be: the steps that it fits, with the role in which it does. */
export type Fits = ReadonlyMap<number, FormRole>;

/** What the graph knows of a word form; of one that no pattern has, nothing. */
export interface FormEntry<T> {
  readonly fits: Fits;
  /** The bits of those steps. */
  readonly bits: number;
  /** The first steps of patterns that the form fits. */
  readonly starts: readonly Start<T>[];
}

/** A first word of patterns, and where it leads. */
export interface Start<T> {
  readonly role: FormRole;
  readonly node: Node<T>;
  readonly open: number;
}

/** Every step has one of 31 bits; with no bit in common, no word that may come next is here. */
const BITS = 31;
/** A bit that all words have: a place that must be visited whatever comes next. */
export const ANY = 1 << BITS;

/** The bits of the steps that lead on from a place. */
export function leadsOf<T>(node: Node<T>): number {
  node.leads ??= readLeads(node);
  return node.leads;
}

function readLeads<T>({ words, gaps, joins, opens, closes, shared, values }: Node<T>): number {
  if (gaps || shared || values) return ANY;
  let bits = 0;
  for (const id of words?.keys() ?? []) bits |= 1 << (id % BITS);
  for (const join of joins ?? []) bits |= leadsOf(join);
  if (opens) bits |= leadsOf(opens);
  if (closes) bits |= leadsOf(closes);
  return bits;
}

/** No mark has been met on the way. */
export const UNMARKED = -1;

/** All patterns as one graph; equal beginnings are shared. Plain data. */
export interface GraphData<T> {
  readonly root: Node<T>;
  /** The steps that a word of the patterns is in. */
  readonly steps: ReadonlyMap<string, readonly number[]>;
  /** The words of the patterns that a form belongs to: `any=torture verb=beat/v`. */
  readonly forms: ReadonlyMap<string, string>;
}

/** Tells what a form is in the patterns; found out when it is first met. */
export class PatternGraph<T> {
  readonly entryOf: (form: WordForm) => FormEntry<T>;
  private readonly data: GraphData<T>;
  private readonly entries = new Map<string, FormEntry<T>>();
  private readonly unknown: FormEntry<T> = { fits: new Map(), bits: ANY, starts: [] };
  private first: Map<number, Omit<Start<T>, 'role'>[]> | null = null;

  constructor(data: GraphData<T>) {
    this.data = data;
    this.entryOf = formFact(({ lower }) => this.read(lower));
  }

  private read(lower: string): FormEntry<T> {
    const known = this.entries.get(lower);
    if (known !== undefined) return known;
    const words = this.data.forms.get(lower);
    if (words === undefined) return this.unknown;
    const fits = new Map<number, FormRole>();
    for (const [role, word] of words.split(' ').map(readMembership)) {
      for (const id of this.data.steps.get(word) ?? []) {
        if (fits.get(id) !== 'any') fits.set(id, role);
      }
    }
    this.first ??= this.firstSteps();
    const starts: Start<T>[] = [];
    for (const [id, role] of fits) {
      for (const one of this.first.get(id) ?? []) starts.push({ role, ...one });
    }
    let bits = ANY;
    for (const id of fits.keys()) bits |= 1 << (id % BITS);
    const entry = { fits, bits, starts };
    this.entries.set(lower, entry);
    return entry;
  }

  private firstSteps(): Map<number, Omit<Start<T>, 'role'>[]> {
    const first = new Map<number, Omit<Start<T>, 'role'>[]>();
    const enter = (node: Node<T>, open: number): void => {
      for (const [id, child] of node.words ?? []) {
        const known = first.get(id);
        if (known) known.push({ node: child, open });
        else first.set(id, [{ node: child, open }]);
      }
      for (const join of node.joins ?? []) enter(join, open);
      if (node.opens) enter(node.opens, 0);
    };
    enter(this.data.root, UNMARKED);
    return first;
  }
}

/** How the words of a form are written in {@link GraphData}. */
export function writeMembership(role: FormRole, word: string): string {
  return `${role}=${word}`;
}

function readMembership(written: string): [FormRole, string] {
  const at = written.indexOf('=');
  return [written.slice(0, at) as FormRole, written.slice(at + 1)];
}
