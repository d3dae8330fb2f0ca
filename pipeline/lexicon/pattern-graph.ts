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
  readonly barrier: Barrier;
  /** An adverb that may stand between any two words of a pattern: `clamped down hard on`. */
  readonly aside: boolean;
  /** The ways that open with those steps from the beginning of patterns: place, leads, open. */
  readonly starts: readonly number[];
}

/** Which gaps of words a word ends: all, those without commas, or none. */
type Barrier = 'clause' | 'comma' | 'none';

/** What a form fits as a verb, and as any other word. */
interface Entry {
  readonly verb: Fits;
  readonly other: Fits;
}

/** Of words that no pattern has. */
const UNKNOWN: Readonly<Record<Barrier | 'aside', Entry>> = {
  clause: unknown('clause', false),
  comma: unknown('comma', false),
  none: unknown('none', false),
  aside: unknown('none', true),
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

/** Adverbs beside those in -ly; none turns a sentence into its opposite. */
const ASIDE: ReadonlySet<string> = new Set([
  'again',
  'already',
  'also',
  'always',
  'even',
  'further',
  'hard',
  'later',
  'often',
  'once',
  'repeatedly',
  'sometimes',
  'soon',
  'still',
  'then',
  'twice',
]);
const NEGATIVE = /^(?:near|hard|bare|scarce|rare|on)ly$/;

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
    const aside = isAside(lower);
    if (id < 0) return UNKNOWN[aside ? 'aside' : barrier];
    const cells = listAt(this.packed.fits, id);
    const entry = {
      verb: this.fits(cells, { barrier, aside }, 'noun'),
      other: this.fits(cells, { barrier, aside }, 'verb'),
    };
    this.entries.set(lower, entry);
    return entry;
  }

  /** What a form fits where it does not play a certain role. */
  private fits(
    cells: Int32Array,
    own: Pick<Fits, 'barrier' | 'aside'>,
    barred: 'verb' | 'noun',
  ): Fits {
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
    return { steps: steps.sort((a, b) => a - b), bits, starts, ...own };
  }
}

function isVerb(pos: PartOfSpeech): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

function unknown(barrier: Barrier, aside: boolean): Entry {
  const nothing: Fits = { steps: [], bits: ANY, starts: [], barrier, aside };
  return { verb: nothing, other: nothing };
}

function barrierOf(lower: string): Barrier {
  if (lower === ',') return 'comma';
  return CLAUSE_MARK.test(lower) || SUBORDINATOR.has(lower) ? 'clause' : 'none';
}

function isAside(lower: string): boolean {
  return (lower.endsWith('ly') && !NEGATIVE.test(lower)) || ASIDE.has(lower);
}
