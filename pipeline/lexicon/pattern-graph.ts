import { type FormRole, formsOf } from './forms.ts';
import type { Inflect } from './inflect.ts';
import type { GapStep, Step, WordStep } from './pattern.ts';

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

/** What the graph knows of a word form. */
export interface FormEntry<T> {
  readonly fits: Fits;
  /** The bits of those steps. */
  readonly bits: number;
  /** The first steps of patterns that the form fits. */
  readonly starts: readonly Start<T>[];
}

/** A word of the patterns that a form belongs to. */
interface Membership {
  readonly word: string;
  readonly role: FormRole;
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

/**
 * All patterns as one graph; equal beginnings are shared. Forms are looked up when first met, so
 * patterns are added before anything is looked up.
 */
export class PatternGraph<T> {
  private readonly root: Node<T> = newNode();
  private readonly stepIds = new Map<string, number>();
  /** The steps that a word of the patterns is in. */
  private readonly steps = new Map<string, number[]>();
  /** The words of the patterns that a form belongs to, until the form is met; then what it is. */
  private readonly forms = new Map<string, Membership[] | FormEntry<T>>();
  private first: Map<number, Omit<Start<T>, 'role'>[]> | null = null;
  private readonly inflect: Inflect;

  constructor(inflect: Inflect) {
    this.inflect = inflect;
  }

  /** Adds what is missing of a way through the graph. @returns where it ends */
  follow(steps: readonly Step[], start: Node<T> = this.root): Node<T> {
    let node = start;
    for (const step of steps) node = this.after(node, step);
    return node;
  }

  /** What is known of a form; `null` where no pattern has it. */
  entryOf(form: string): FormEntry<T> | null {
    const known = this.forms.get(form);
    if (known === undefined) return null;
    if (!Array.isArray(known)) return known;
    const fits = new Map<number, FormRole>();
    for (const { word, role } of known) {
      for (const id of this.steps.get(word) ?? []) if (fits.get(id) !== 'any') fits.set(id, role);
    }
    this.first ??= this.firstSteps();
    const starts: Start<T>[] = [];
    for (const [id, role] of fits) {
      for (const one of this.first.get(id) ?? []) starts.push({ role, ...one });
    }
    let bits = ANY;
    for (const id of fits.keys()) bits |= 1 << (id % BITS);
    const entry = { fits, bits, starts };
    this.forms.set(form, entry);
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
    enter(this.root, UNMARKED);
    return first;
  }

  private after(node: Node<T>, step: Step): Node<T> {
    if (step.kind === 'word') return this.afterWord(node, step);
    if (step.kind === 'gap') return afterGap(node, step);
    if (step.kind === 'mark') {
      if (step.key === '<') {
        node.opens ??= newNode();
        return node.opens;
      }
      node.closes ??= newNode();
      return node.closes;
    }
    node.choices ??= new Map();
    let meeting = node.choices.get(step.key);
    if (!meeting) {
      meeting = newNode();
      node.choices.set(step.key, meeting);
      for (const alternative of step.of) {
        const last = this.follow(alternative, node);
        last.joins ??= [];
        last.joins.push(meeting);
        if (last.shared) meeting.shared = true;
      }
    }
    return meeting;
  }

  private afterWord(node: Node<T>, step: WordStep): Node<T> {
    let id = this.stepIds.get(step.key);
    if (id === undefined) {
      id = this.stepIds.size;
      this.stepIds.set(step.key, id);
      for (const word of step.words) this.enlist(word, id);
    }
    node.words ??= new Map();
    let child = node.words.get(id);
    if (!child) {
      child = newNode();
      child.shared = step.shared;
      node.words.set(id, child);
    }
    return child;
  }

  private enlist(word: string, id: number): void {
    const steps = this.steps.get(word);
    if (steps) {
      steps.push(id);
      return;
    }
    this.steps.set(word, [id]);
    for (const [form, role] of formsOf(word, this.inflect)) {
      const words = this.forms.get(form);
      if (words === undefined) this.forms.set(form, [{ word, role }]);
      else if (Array.isArray(words)) words.push({ word, role });
    }
  }
}

function newNode<T>(): Node<T> {
  return {
    words: null,
    gaps: null,
    choices: null,
    joins: null,
    opens: null,
    closes: null,
    shared: false,
    values: null,
    leads: null,
  };
}

function afterGap<T>(node: Node<T>, step: GapStep): Node<T> {
  node.gaps ??= [];
  const known = node.gaps.find((gap) => gap.step.key === step.key);
  if (known) return known.node;
  const child = newNode<T>();
  node.gaps.push({ step, node: child });
  return child;
}
