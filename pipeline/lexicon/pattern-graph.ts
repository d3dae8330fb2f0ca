import type { PartOfSpeech, Token, WordForm } from '../model.ts';
import { formFact } from '../word-form.ts';
import { bitOf, type PackedGraph, ROLES } from './packed-graph.ts';
import { listAt, type PackedLists } from './packed-lists.ts';
import { WordTable } from './word-table.ts';

/** What a word can be in the patterns. */
export interface Fits {
  /** The steps that it fits, in ascending order. */
  readonly steps: readonly number[];
  /** The bits of those steps. */
  readonly bits: number;
  readonly barrier: Barrier;
  /** The ways that open with those steps from the beginning of patterns: place, open. */
  readonly starts: readonly number[];
  /** What those steps say in the outlook. */
  readonly lasts: readonly number[];
  readonly links: readonly number[];
}

/** Which gaps of words a word ends: all, those without commas, or none. */
type Barrier = 'clause' | 'comma' | 'none';

/** What a form fits as a verb, and as any other word. */
interface Entry {
  readonly verb: Fits;
  readonly other: Fits;
}

/** Of words that no pattern has. */
const UNKNOWN: Readonly<Record<Barrier, Entry>> = {
  clause: unknown('clause'),
  comma: unknown('comma'),
  none: unknown('none'),
};

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
    const barrier = barrierOf(lower);
    if (id < 0) return UNKNOWN[barrier];
    const cells = listAt(this.packed.fits, id);
    const entry = {
      verb: this.fits(cells, barrier, 'noun'),
      other: this.fits(cells, barrier, 'verb'),
    };
    this.entries.set(lower, entry);
    return entry;
  }

  /** What a form fits where it does not play a certain role. */
  private fits(cells: Int32Array, barrier: Barrier, barred: 'verb' | 'noun'): Fits {
    const steps: number[] = [];
    for (let i = 0; i < cells.length; i += 2) {
      if (ROLES[cells[i + 1]!] !== barred) steps.push(cells[i]!);
    }
    const { firsts, outlook } = this.packed;
    const all = (lists: PackedLists): number[] => steps.flatMap((step) => [...listAt(lists, step)]);
    const starts = all(firsts);
    const lasts = [...new Set(all(outlook.lasts))];
    const links = all(outlook.links);
    const bits = steps.reduce((sum, step) => sum | bitOf(step), 0);
    return { steps: steps.sort((a, b) => a - b), bits, starts, lasts, links, barrier };
  }
}

function isVerb(pos: PartOfSpeech): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

function unknown(barrier: Barrier): Entry {
  const nothing: Fits = { steps: [], bits: 0, starts: [], lasts: [], links: [], barrier };
  return { verb: nothing, other: nothing };
}

function barrierOf(lower: string): Barrier {
  if (lower === ',') return 'comma';
  return CLAUSE_MARK.test(lower) || SUBORDINATOR.has(lower) ? 'clause' : 'none';
}
