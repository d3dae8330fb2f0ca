import { type FormRole, formsOf } from './forms.ts';
import type { Node } from './graph-node.ts';
import type { Inflect } from './inflect.ts';
import { packGraph } from './pack-graph.ts';
import type { PackedGraph } from './packed-graph.ts';
import type { GapStep, Pattern, Step, WordStep } from './pattern.ts';

/** Makes one graph of patterns. */
export class GraphBuilder<T> {
  private readonly root: Node<T> = newNode();
  private readonly stepIds = new Map<string, number>();
  private readonly steps = new Map<string, number[]>();
  private readonly forms = new Map<string, Map<string, FormRole>>();
  private readonly inflect: Inflect;

  constructor(inflect: Inflect) {
    this.inflect = inflect;
  }

  add(pattern: Pattern, value: T): void {
    const last = this.follow(pattern);
    last.values ??= [];
    last.values.push(value);
  }

  get packed(): PackedGraph<T> {
    const { root, stepIds, steps, forms } = this;
    return packGraph({ root, stepCount: stepIds.size, steps, forms });
  }

  /** Adds what is missing of a way through the graph. @returns where it ends */
  private follow(steps: readonly Step[], start: Node<T> = this.root): Node<T> {
    let node = start;
    for (const step of steps) node = this.after(node, step);
    return node;
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
      if (words) words.set(word, role);
      else this.forms.set(form, new Map([[word, role]]));
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
