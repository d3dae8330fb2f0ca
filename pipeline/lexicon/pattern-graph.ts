import type { PartOfSpeech, Token } from '../model.ts';
import { formFact } from '../word-form.ts';
import type { FormRole } from './forms.ts';
import { type PackedGraph, ROLES } from './packed-graph.ts';
import { listAt, listsAt } from './packed-lists.ts';
import { type Barrier, type Between, Readings } from './readings.ts';
import { WordTable } from './word-table.ts';

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

/** What a form is as a verb, and as any other word. */
interface Entry {
  readonly verb: number;
  readonly other: number;
}

/** Tells what a word is in the patterns; found out when its form is first met. */
export class PatternGraph<T> {
  readonly packed: PackedGraph<T>;
  readonly readings = new Readings();
  private readonly forms: WordTable;
  private readonly asVerb = formFact(({ lower }) => this.read(lower).verb);
  private readonly asOther = formFact(({ lower }) => this.read(lower).other);
  private readonly entries = new Map<string, Entry>();
  /** Of words that no pattern has. */
  private readonly unknown: Readonly<Record<Barrier | 'aside', Entry>>;

  constructor(packed: PackedGraph<T>) {
    this.packed = packed;
    this.forms = new WordTable(packed.forms);
    this.unknown = {
      none: this.entry([], { barrier: 'none', aside: false }),
      comma: this.entry([], { barrier: 'comma', aside: false }),
      clause: this.entry([], { barrier: 'clause', aside: false }),
      aside: this.entry([], { barrier: 'none', aside: true }),
    };
  }

  /** The reading of a token, as a position in `readings`. */
  readingOf({ form, pos }: Token): number {
    return isVerb(pos) ? this.asVerb(form) : this.asOther(form);
  }

  private read(lower: string): Entry {
    const known = this.entries.get(lower);
    if (known !== undefined) return known;
    const id = this.forms.idOf(lower);
    const barrier = barrierOf(lower);
    const aside = isAside(lower);
    if (id < 0) return this.unknown[aside ? 'aside' : barrier];
    const entry = this.entry(listAt(this.packed.fits, id), { barrier, aside });
    this.entries.set(lower, entry);
    return entry;
  }

  private entry(fits: ArrayLike<number>, between: Between): Entry {
    return {
      verb: this.add(fits, between, 'noun'),
      other: this.add(fits, between, 'verb'),
    };
  }

  /** Adds the reading of a form where it does not play a certain role. */
  private add(fits: ArrayLike<number>, between: Between, barred: FormRole): number {
    const steps: number[] = [];
    for (let i = 0; i < fits.length; i += 2) {
      if (ROLES[fits[i + 1]!] !== barred) steps.push(fits[i]!);
    }
    const { firsts, outlook } = this.packed;
    return this.readings.add({
      ...between,
      starts: listsAt(firsts, steps),
      links: listsAt(outlook.links, steps),
      lasts: [...new Set(listsAt(outlook.lasts, steps))],
      steps: steps.sort((a, b) => a - b),
    });
  }
}

function isVerb(pos: PartOfSpeech): boolean {
  return pos === 'VERB' || pos === 'AUX';
}

function barrierOf(lower: string): Barrier {
  if (lower === ',') return 'comma';
  return CLAUSE_MARK.test(lower) || SUBORDINATOR.has(lower) ? 'clause' : 'none';
}

function isAside(lower: string): boolean {
  return (lower.endsWith('ly') && !NEGATIVE.test(lower)) || ASIDE.has(lower);
}
