/** First and last position of a match, and its name: a number, or not a number. */
export type Match = [first: number, last: number, name: number];

/** A machine as wink-nlp's model has it in JSON; states and keys are numbers in strings. */
type Written = readonly [
  version: number,
  lastState: number,
  next: Readonly<Record<string, Readonly<Record<string, number>>>>,
  names: Readonly<Record<string, string>>,
  marks: Readonly<Record<string, readonly [from: number, to: number]>>,
];

const END_OF_TEXT = 2070000;
const OTHERWISE = 2070003;
/** The name of patterns that only keep others from matching. */
const NOTHING = 0;
const ROOT = 0;

/** The keys that some machines tell apart, numbered from 1. All other keys are one, the first. */
export class Alphabet {
  private readonly numbers = new Map<string, number>();

  constructor(machines: readonly string[]) {
    for (const machine of machines) {
      const [, , next] = JSON.parse(machine) as Written;
      for (const key of Object.values(next).flatMap(Object.keys)) {
        if (!this.numbers.has(key)) this.numbers.set(key, this.numbers.size + 2);
      }
    }
  }

  /** @param key a number, or as it is written */
  numberOf(key: number | string): number {
    return this.numbers.get(String(key)) ?? 1;
  }

  get size(): number {
    return this.numbers.size + 2;
  }
}

/** A machine of wink-nlp's model in flat tables; it finds what wink-nlp's own finds. */
export class Automaton {
  /** Of each state: the state to which each key leads. */
  private readonly next: Uint16Array;
  private readonly width: number;
  /** Of each state: 1 where a pattern ends; and the state of the pattern that ends there if no longer one does. */
  private readonly ends: Uint8Array;
  private readonly otherwise: Uint16Array;
  private readonly names: Float64Array;
  /** Of each state: words of its pattern before and after those to mark. */
  private readonly before: Uint8Array;
  private readonly after: Uint8Array;
  private readonly end: number;

  constructor(machine: string, alphabet: Alphabet) {
    const [, lastState, next, names, marks] = JSON.parse(machine) as Written;
    const states = lastState + 1;
    this.width = alphabet.size;
    this.end = alphabet.numberOf(END_OF_TEXT);
    this.next = new Uint16Array(states * this.width);
    this.otherwise = new Uint16Array(states);
    this.ends = new Uint8Array(states);
    this.names = new Float64Array(states);
    this.before = new Uint8Array(states);
    this.after = new Uint8Array(states);
    for (const [state, ways] of Object.entries(next)) {
      for (const [key, to] of Object.entries(ways)) {
        this.next[Number(state) * this.width + alphabet.numberOf(key)] = to;
      }
      this.otherwise[Number(state)] = ways[OTHERWISE] ?? ROOT;
    }
    for (const [state, name] of Object.entries(names)) {
      this.ends[Number(state)] = 1;
      this.names[Number(state)] = Number(name);
    }
    for (const [state, [before, after]] of Object.entries(marks)) {
      this.before[Number(state)] = before;
      this.after[Number(state)] = after;
    }
  }

  /**
   * Finds patterns from left to right, the longest first.
   * @param keys by their numbers in the alphabet
   */
  recognize(keys: readonly number[]): Match[] {
    const { length } = keys;
    const matches: Match[] = [];
    let state = ROOT;
    let first = 0;
    let lastAt = 0;
    let lastState = ROOT;
    for (let i = 0; i <= length; i += 1) {
      for (let at = i; at <= length; at += 1) {
        const key = at === length ? this.end : keys[at]!;
        const next = this.next[state * this.width + key]!;
        if (state === ROOT && next !== ROOT) first = at;
        if (this.ends[next] === 1) {
          lastState = next;
          lastAt = at;
        }
        if (this.ends[next] === 1 || next === ROOT) {
          if (lastState !== ROOT) {
            this.keep(matches, first, lastAt, lastState);
            i = lastAt;
          }
          lastState = ROOT;
          state = ROOT;
          break;
        }
        state = next;
        if (this.otherwise[state] !== ROOT) {
          lastAt = at;
          lastState = this.otherwise[state]!;
        }
      }
    }
    return matches;
  }

  private keep(matches: Match[], first: number, last: number, state: number): void {
    const name = this.names[state]!;
    if (name === NOTHING) return;
    matches.push([first + this.before[state]!, last - this.after[state]!, name]);
  }
}
