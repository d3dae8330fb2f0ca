import type { WordForm } from '../model.ts';
import { formFact } from '../word-form.ts';
import type { FormRole } from './forms.ts';
import {
  ANY,
  bitOf,
  type First,
  GraphReader,
  type PackedGraph,
  type Place,
  type Ways,
} from './packed-graph.ts';

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

  /** What leads on from a place. */
  waysOf(place: Place<T>): Ways<T> {
    return place.ways ?? this.graph.waysOf(place);
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
      bits |= bitOf(id);
    }
    const entry = { fits, bits, starts };
    this.entries.set(lower, entry);
    return entry;
  }
}
