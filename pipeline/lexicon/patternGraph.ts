import type { FormRole, GapStep, Step, WordStep } from './pattern.ts';

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

/** All patterns as one graph; equal beginnings are shared. */
export class PatternGraph<T> {
  readonly forms = new Map<string, Fits>();
  private readonly root: Node<T> = newNode();
  private readonly stepIds = new Map<string, number>();

  /** Adds what is missing of a way through the graph. @returns where it ends */
  follow(steps: readonly Step[], start: Node<T> = this.root): Node<T> {
    let node = start;
    for (const step of steps) node = this.after(node, step);
    return node;
  }

  /** For each form the first steps of patterns that it fits. */
  starts(): Map<string, Start<T>[]> {
    const first = new Map<number, { node: Node<T>; open: number }[]>();
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
    const starts = new Map<string, Start<T>[]>();
    for (const [form, fits] of this.forms) {
      const own: Start<T>[] = [];
      for (const [id, role] of fits) {
        for (const one of first.get(id) ?? []) own.push({ role, ...one });
      }
      if (own.length > 0) starts.set(form, own);
    }
    return starts;
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
      for (const [form, role] of step.forms) {
        const known = this.forms.get(form);
        if (known) known.set(id, role);
        else this.forms.set(form, new Map([[id, role]]));
      }
    }
    let child = node.words.get(id);
    if (!child) {
      child = newNode();
      child.shared = step.shared;
      node.words.set(id, child);
    }
    return child;
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
