import type { AssertionCue } from './assertion.ts';
import { checkedOnce } from './checked.ts';
import { compileViolations } from './compile-violations.ts';
import { sourceOf } from './load.ts';
import { PatternIndex } from './pattern-index.ts';
import { loadTaxonomy, type Taxonomy } from './taxonomy.ts';

/** Words that name a violation, and when they do. */
export interface ViolationEntry {
  readonly kind: 'violation';
  /** `category.entry`, the `rule` of the mentions that it makes. */
  readonly id: string;
  readonly category: string;
  /** A second category that the same words name. */
  readonly also: string | null;
  /** Named conditions of which one must hold; empty: none needed. */
  readonly needs: readonly string[];
  /** Named conditions of which none may hold. */
  readonly unless: readonly string[];
  /** The cue of those harmed that must be the nearest such cue; `null`: whoever is harmed. */
  readonly ground: string | null;
  /** Names a freedom: a violation where the text says that it is restricted, else a norm. */
  readonly freedom: boolean;
  /** Of a freedom: no norm either where it is not restricted. */
  readonly silent: boolean;
  /** Neighbours joined by `and` or a comma are one mention: `tear gas and rubber bullets`. */
  readonly lists: boolean;
  /** Sentences in which the entry must find itself. */
  readonly examples: readonly string[];
}

/** Words that look like a violation and are none. */
export interface Shield {
  readonly kind: 'shield';
  readonly id: string;
}

/** Words that say something of the violations near them. */
export interface ContextCue {
  readonly kind: 'context';
  readonly name: string;
}

/** Words that stand for the freedoms named before: `this right`. */
export interface Antecedent {
  readonly kind: 'antecedent';
  readonly id: string;
}

/** Words by which a candidate gives way: to what stands beside it, to another category, or to none. */
export interface Exception {
  readonly kind: 'exception';
  /** `category.exception`, the `rule` of what becomes of another category. */
  readonly id: string;
  /** The categories of the candidates that give way. */
  readonly of: readonly string[];
  /** The category that they take; `null`: they are left out. */
  readonly as: string | null;
  /** Categories of which one must stand beside; empty: none needed. */
  readonly beside: readonly string[];
  /** Words that may lie between a candidate and the words of the exception, or what stands beside. */
  readonly within: number;
  /** Named cues of which none may stand in the sentence. */
  readonly unless: readonly string[];
}

export type ViolationPattern =
  | ViolationEntry
  | Shield
  | ContextCue
  | Antecedent
  | Exception
  | AssertionCue;

/** All that the violation layer knows, in one index: one pass over the tokens finds it. */
export interface ViolationLexicon {
  readonly taxonomy: Taxonomy;
  readonly entries: readonly ViolationEntry[];
  /** Names of the cues that entries call their ground. */
  readonly grounds: ReadonlySet<string>;
  readonly index: PatternIndex<ViolationPattern>;
}

/** Besides the taxonomy and a file for each of its groups. */
const FILES = [
  'taxonomy.json',
  'irregular.yml',
  'assertion.yml',
  'violations/classes.yml',
  'violations/shields.yml',
  'violations/context.yml',
  'violations/antecedents.yml',
  'violations/exceptions.yml',
];

/** @throws InputError where an entry cannot be read, or names what does not exist */
export function loadViolations(): ViolationLexicon {
  const taxonomy = loadTaxonomy();
  const files = [...FILES, ...taxonomy.groups.map(({ id }) => `violations/${id}.yml`)];
  const compiled = checkedOnce('violations', sourceOf(...files), () => compileViolations(taxonomy));
  const { entries, graph } = compiled;
  const grounds = new Set(entries.flatMap(({ ground }) => ground ?? []));
  return { taxonomy, entries, grounds, index: new PatternIndex(graph) };
}
