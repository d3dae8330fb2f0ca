import { type FormRole, formsOf } from './forms.ts';
import type { Inflect } from './inflect.ts';
import type { GapStep, Step, WordStep } from './pattern.ts';

/** A place in the graph: what may come next, and which patterns end here. */
export interface Node<T> {
  readonly words: Map<number, Node<T>>;
  readonly gaps: { readonly step: GapStep; readonly node: Node<T> }[];
  /** Where the alternatives of a choice that begins here meet again, by the choice's key. */
  readonly choices: Map<string, Node<T>>;
  /** Nodes that are reached without a word: the ends of choices. */
  readonly joins: Node<T>[];
  opens: Node<T> | null;
  closes: Node<T> | null;
  /** Reached over a word whose force reaches over a coordination. */
  shared: boolean;
  readonly values: T[];
}

/** What a word form can be: the steps that it fits, with the role in which it does. */
export type Fits = Map<number, FormRole>;

/** A first word of patterns, and where it leads. */
export interface Start<T> {
  readonly role: FormRole;
  readonly node: Node<T>;
  readonly open: number;
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
  /** The words of the patterns that a form belongs to. */
  private readonly words = new Map<string, { word: string; role: FormRole }[]>();
  private readonly fits = new Map<string, Fits | null>();
  private readonly starts = new Map<string, Start<T>[]>();
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

  /** The steps that a form fits; `null` where no pattern has it. */
  fitsOf(form: string): Fits | null {
    const known = this.fits.get(form);
    if (known !== undefined) return known;
    const words = this.words.get(form);
    if (!words) return null;
    const fits: Fits = new Map();
    for (const { word, role } of words) {
      for (const id of this.steps.get(word) ?? []) if (fits.get(id) !== 'any') fits.set(id, role);
    }
    this.fits.set(form, fits);
    return fits;
  }

  /** The first steps of patterns that a form fits. */
  startsOf(form: string): readonly Start<T>[] {
    let starts = this.starts.get(form);
    if (!starts) {
      this.first ??= this.firstSteps();
      starts = [];
      for (const [id, role] of this.fitsOf(form) ?? []) {
        for (const one of this.first.get(id) ?? []) starts.push({ role, ...one });
      }
      this.starts.set(form, starts);
    }
    return starts;
  }

  private firstSteps(): Map<number, Omit<Start<T>, 'role'>[]> {
    const first = new Map<number, Omit<Start<T>, 'role'>[]>();
    const enter = (node: Node<T>, open: number): void => {
      for (const [id, child] of node.words) {
        const known = first.get(id);
        if (known) known.push({ node: child, open });
        else first.set(id, [{ node: child, open }]);
      }
      for (const join of node.joins) enter(join, open);
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
    let meeting = node.choices.get(step.key);
    if (!meeting) {
      meeting = newNode();
      node.choices.set(step.key, meeting);
      for (const alternative of step.of) {
        const last = this.follow(alternative, node);
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
      const words = this.words.get(form);
      if (words) words.push({ word, role });
      else this.words.set(form, [{ word, role }]);
    }
  }
}

function newNode<T>(): Node<T> {
  return {
    words: new Map(),
    gaps: [],
    choices: new Map(),
    joins: [],
    opens: null,
    closes: null,
    shared: false,
    values: [],
  };
}

function afterGap<T>(node: Node<T>, step: GapStep): Node<T> {
  const known = node.gaps.find((gap) => gap.step.key === step.key);
  if (known) return known.node;
  const child = newNode<T>();
  node.gaps.push({ step, node: child });
  return child;
}
