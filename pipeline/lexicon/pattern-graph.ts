import type { PartOfSpeech, Token, WordForm } from '../model.ts';
import { formFact } from '../word-form.ts';
import { ANY, bitOf, type PackedGraph, ROLES } from './packed-graph.ts';
import { listAt } from './packed-lists.ts';
import { WordTable } from './word-table.ts';

/** What a word can be in the patterns. */
export interface Fits {
  /** The steps that it fits, in ascending order. */
  readonly steps: readonly number[];
  /** The bits of those steps. */
  readonly bits: number;
  /** The ways that open with those steps from the beginning of patterns: place, leads, open. */
  readonly starts: readonly number[];
}

/** What a form fits as a verb, and as any other word. */
interface Entry {
  readonly verb: Fits;
  readonly other: Fits;
}

const NOTHING: Fits = { steps: [], bits: ANY, starts: [] };
const UNKNOWN: Entry = { verb: NOTHING, other: NOTHING };

/** Tells what a word is in the patterns; found out when its form is first met. */
export class PatternGraph<T> {
  readonly packed: PackedGraph<T>;
  private readonly forms: WordTable;
  private readonly entryOf: (form: WordForm) => Entry;
  private readonly entries = new Map<string, Entry>();

  constructor(packed: PackedGraph<T>) {
    this.packed = packed;
    this.forms = new WordTable(packed.forms);
    this.entryOf = formFact(({ lower }) => this.read(lower));
  }

  fitsOf({ form, pos }: Token): Fits {
    const { verb, other } = this.entryOf(form);
    return isVerb(pos) ? verb : other;
  }

  private read(lower: string): Entry {
    const known = this.entries.get(lower);
    if (known !== undefined) return known;
    const id = this.forms.idOf(lower);
    if (id < 0) return UNKNOWN;
    const cells = listAt(this.packed.fits, id);
    const entry = { verb: this.fits(cells, 'noun'), other: this.fits(cells, 'verb') };
    this.entries.set(lower, entry);
    return entry;
  }

  /** What a form fits where it does not play a certain role. */
  private fits(cells: Int32Array, barred: 'verb' | 'noun'): Fits {
    const steps: number[] = [];
    const starts: number[] = [];
    let bits = ANY;
    for (let i = 0; i < cells.length; i += 2) {
      const step = cells[i]!;
      if (ROLES[cells[i + 1]!] === barred) continue;
      steps.push(step);
      bits |= bitOf(step);
      if (step + 1 < this.packed.firsts.starts.length) {
        starts.push(...listAt(this.packed.firsts, step));
      }
    }
    return { steps: steps.sort((a, b) => a - b), bits, starts };
  }
}

function isVerb(pos: PartOfSpeech): boolean {
  return pos === 'VERB' || pos === 'AUX';
}
