import type { FormRole } from './forms.ts';
import { listAt, type PackedLists } from './packed-lists.ts';
import type { GapStep } from './pattern.ts';
import { type PackedWords, WordTable } from './word-table.ts';

/** A graph of patterns in flat arrays: only what a text needs of it becomes objects. Plain data. */
export interface PackedGraph<T> {
  readonly forms: PackedWords;
  /** Of each form: the steps that it fits and its role in them, by turns. */
  readonly fits: PackedLists;
  /** Of each step: the places that it leads to from the beginning, and where they are open, by turns. */
  readonly firsts: PackedLists;
  /** Of each place: what `pack-graph.ts` writes. */
  readonly places: PackedLists;
  /** Of each place: its {@link Place.leads}. */
  readonly leads: Int32Array;
  readonly gaps: readonly GapStep[];
  readonly values: readonly T[];
}

/** A place in the graph. What leads on from it is read when a text first comes there. */
export interface Place<T> {
  readonly id: number;
  /** The bits of the steps that lead on; `ANY` where it must be visited whatever comes next. */
  readonly leads: number;
  ways: Ways<T> | null;
}

/** What leads on from a place and which patterns end there; `null` for nothing. */
export interface Ways<T> {
  readonly words: ReadonlyMap<number, Place<T>> | null;
  readonly gaps: readonly { readonly step: GapStep; readonly place: Place<T> }[] | null;
  /** Places that are reached without a word: the ends of choices. */
  readonly joins: readonly Place<T>[] | null;
  readonly opens: Place<T> | null;
  readonly closes: Place<T> | null;
  /** Reached over a word whose force reaches over a coordination. */
  readonly shared: boolean;
  readonly values: readonly T[] | null;
}

/** Where a first step leads. */
export interface First<T> {
  readonly place: Place<T>;
  readonly open: number;
}

/** No mark has been met on the way. */
export const UNMARKED = -1;
/** Stands for a place that is not there. */
export const NONE = -1;
/** Roles by their number. */
export const ROLES: readonly FormRole[] = ['any', 'verb', 'noun'];

/** Every step has one of 31 bits; with no bit in common, no word that may come next is here. */
const BITS = 31;
/** A bit that all words have. */
export const ANY = 1 << BITS;

export function bitOf(step: number): number {
  return 1 << (step % BITS);
}

/** Reads a packed graph. */
export class GraphReader<T> {
  private readonly graph: PackedGraph<T>;
  private readonly forms: WordTable;
  private readonly places: Place<T>[] = [];

  constructor(graph: PackedGraph<T>) {
    this.graph = graph;
    this.forms = new WordTable(graph.forms);
  }

  /** The steps that a form fits, with its role in them; `null` where no pattern has it. */
  fitsOf(form: string): Map<number, FormRole> | null {
    const id = this.forms.idOf(form);
    if (id < 0) return null;
    const fits = new Map<number, FormRole>();
    const cells = listAt(this.graph.fits, id);
    for (let i = 0; i < cells.length; i += 2) fits.set(cells[i]!, ROLES[cells[i + 1]!]!);
    return fits;
  }

  /** Where a step leads from the beginning of patterns. */
  firstsOf(step: number): First<T>[] {
    const { firsts } = this.graph;
    const found: First<T>[] = [];
    if (step + 1 >= firsts.starts.length) return found;
    const cells = listAt(firsts, step);
    for (let i = 0; i < cells.length; i += 2) {
      found.push({ place: this.placeAt(cells[i]!), open: cells[i + 1]! });
    }
    return found;
  }

  waysOf(place: Place<T>): Ways<T> {
    place.ways ??= this.read(listAt(this.graph.places, place.id));
    return place.ways;
  }

  private placeAt(id: number): Place<T> {
    let place = this.places[id];
    if (!place) {
      place = { id, leads: this.graph.leads[id]!, ways: null };
      this.places[id] = place;
    }
    return place;
  }

  private read(cells: Int32Array): Ways<T> {
    let at = 0;
    const next = (): number => cells[at++]!;
    const place = (): Place<T> => this.placeAt(next());
    const placeOrNone = (): Place<T> | null => {
      const id = next();
      return id === NONE ? null : this.placeAt(id);
    };
    const list = <One>(one: () => One): One[] | null => {
      const all = Array.from({ length: next() }, one);
      return all.length === 0 ? null : all;
    };
    const shared = next() === 1;
    const opens = placeOrNone();
    const closes = placeOrNone();
    const words = list((): [number, Place<T>] => [next(), place()]);
    return {
      words: words && new Map(words),
      gaps: list(() => ({ step: this.graph.gaps[next()]!, place: place() })),
      joins: list(place),
      opens,
      closes,
      shared,
      values: list(() => this.graph.values[next()]!),
    };
  }
}
