import type { WordForm } from '../model.ts';
import { formFact } from '../word-form.ts';
import type { FormRole } from './forms.ts';
import { type First, GraphReader, type PackedGraph } from './packed-graph.ts';
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
export interface Start<T> extends First<T> {
  readonly role: FormRole;
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

/** All patterns as one graph, as it is made; equal beginnings are shared. */
export interface GraphData<T> {
  readonly root: Node<T>;
  /** The steps that a word of the patterns is in. */
  readonly steps: ReadonlyMap<string, readonly number[]>;
  /** The words of the patterns that a form belongs to, and what it must be there. */
  readonly forms: ReadonlyMap<string, ReadonlyMap<string, FormRole>>;
}

/** Tells what a form is in the patterns; found out when it is first met. */
export class PatternGraph<T> {
  readonly entryOf: (form: WordForm) => FormEntry<T>;
  private readonly graph: GraphReader<T>;
  private readonly entries = new Map<string, FormEntry<T>>();
  private readonly unknown: FormEntry<T> = { fits: new Map(), bits: ANY, starts: [] };

  constructor(graph: PackedGraph<T>) {
    this.graph = new GraphReader(graph);
    this.entryOf = formFact(({ lower }) => this.read(lower));
  }

  private read(lower: string): FormEntry<T> {
    const known = this.entries.get(lower);
    if (known !== undefined) return known;
    const fits = this.graph.fitsOf(lower);
    if (fits === null) return this.unknown;
    const starts: Start<T>[] = [];
    let bits = ANY;
    for (const [id, role] of fits) {
      for (const one of this.graph.firstsOf(id)) starts.push({ role, ...one });
      bits |= 1 << (id % BITS);
    }
    const entry = { fits, bits, starts };
    this.entries.set(lower, entry);
    return entry;
  }
}
