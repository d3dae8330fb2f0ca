import type { Inflect } from './inflect.ts';

/** What a form must be tagged as, where the pattern says so. */
export type FormRole = 'any' | 'verb' | 'noun';

/** One word of a pattern: the forms that fit, each with what it must be. */
export interface WordStep {
  readonly kind: 'word';
  /** How the word is written; equal steps have equal keys. */
  readonly key: string;
  readonly forms: ReadonlyMap<string, FormRole>;
  /** Its force reaches over a coordination: `forced labor and marriage`. */
  readonly shared: boolean;
}

/** Words that may stand between two words of a pattern. */
export interface GapStep {
  readonly kind: 'gap';
  readonly key: string;
  readonly most: number;
  /** `modifiers`: no verb, preposition or conjunction; `words`: anything within the clause. */
  readonly of: 'modifiers' | 'words' | 'words-and-commas';
}

export type Step = WordStep | GapStep;

/** A pattern read: its steps, and which of them are the trigger. */
export interface Pattern {
  readonly steps: readonly Step[];
  readonly firstMarked: number;
  readonly endMarked: number;
}

/** Lists of words that patterns call by name, `@name`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/**
 * Reads one pattern. The language, word by word:
 *
 * - `torture` any form of the word, noun or verb; `beat/v` verb forms; `arrest/n` noun forms;
 *   `=held` this form alone
 * - `(ban|prohibit)` one of these; `@restrict` one of a word class; alternatives may be phrases
 * - `x?` may be missing; `*` up to three modifiers; `~` up to four words of the clause, `~7` up to
 *   seven, `~7,` up to seven with commas
 * - `forced&` reaches over a coordination (`forced marriage and labor`)
 * - `<` and `>` stand before and after the words to mark; without them all are marked
 * - a hyphen inside a word may be a hyphen, a space or nothing: `pre-trial`
 *
 * @throws Error with what is wrong; the caller knows file and entry
 */
export function parsePattern(source: string, classes: WordClasses, inflect: Inflect): Pattern[] {
  const words = splitOutside(source.trim(), ' ').filter((word) => word !== '');
  let sequences: Draft[] = [{ steps: [], first: -1, end: -1 }];
  for (const word of words) {
    if (word === '<') sequences = sequences.map((s) => ({ ...s, first: s.steps.length }));
    else if (word === '>') sequences = sequences.map((s) => ({ ...s, end: s.steps.length }));
    else sequences = crossed(sequences, alternatives(word, classes, inflect));
  }
  return sequences.map(({ steps, first, end }) => finished(source, steps, first, end));
}

interface Draft {
  readonly steps: readonly Step[];
  readonly first: number;
  readonly end: number;
}

function finished(source: string, given: readonly Step[], first: number, end: number): Pattern {
  const steps = given.slice(0, given.findLastIndex((step) => step.kind === 'word') + 1);
  const firstMarked = Math.max(first, 0);
  const endMarked = end < 0 ? steps.length : Math.min(end, steps.length);
  if (steps[0]?.kind !== 'word') {
    throw new Error(`the pattern "${source}" must begin with a word`);
  }
  if (endMarked <= firstMarked) throw new Error(`the pattern "${source}" marks no word`);
  return { steps, firstMarked, endMarked };
}

function crossed(left: readonly Draft[], right: readonly (readonly Step[])[]): Draft[] {
  return left.flatMap((draft) =>
    right.map((steps) => ({ ...draft, steps: [...draft.steps, ...steps] })),
  );
}

/** All step sequences that one word of the pattern stands for. */
function alternatives(word: string, classes: WordClasses, inflect: Inflect): Step[][] {
  if (word.endsWith('?')) return [...alternatives(word.slice(0, -1), classes, inflect), []];
  if (word.endsWith('&')) {
    return alternatives(word.slice(0, -1), classes, inflect).map(shareLast);
  }
  const gap = gapStep(word);
  if (gap) return [[gap]];
  if (word === '-') return [[HYPHEN]];
  const members = membersOf(word, classes);
  const single = members.filter((member) => isSingle(member));
  const sequences = members.filter((member) => !isSingle(member));
  const result = sequences.flatMap((member) => phrase(member, classes, inflect));
  if (single.length > 0) result.push([wordStep(single, inflect)]);
  return result;
}

function shareLast(steps: readonly Step[]): Step[] {
  return steps.map((step, i) =>
    i === steps.length - 1 && step.kind === 'word'
      ? { ...step, shared: true, key: `${step.key}&` }
      : step,
  );
}

function gapStep(word: string): GapStep | null {
  if (word === '*') return { kind: 'gap', key: '*', most: 3, of: 'modifiers' };
  const match = /^~(\d*)(,?)$/.exec(word);
  if (!match) return null;
  return {
    kind: 'gap',
    key: word,
    most: match[1] ? Number(match[1]) : 4,
    of: match[2] ? 'words-and-commas' : 'words',
  };
}

function membersOf(word: string, classes: WordClasses): readonly string[] {
  if (word.startsWith('@')) {
    const members = classes[word.slice(1)];
    if (!members) throw new Error(`there is no word class ${word}; classes.yml lists them`);
    return members.flatMap((member) =>
      member.startsWith('@') && !member.includes(' ') ? membersOf(member, classes) : [member],
    );
  }
  if (word.startsWith('(') && word.endsWith(')')) {
    return splitOutside(word.slice(1, -1), '|').flatMap((member) =>
      member.startsWith('@') && !member.includes(' ') ? membersOf(member, classes) : [member],
    );
  }
  if (/[()|<>]/.test(word)) throw new Error(`"${word}" cannot be read`);
  return [word];
}

const isSingle = (member: string): boolean => !/[ \-@(]/.test(member);

function phrase(member: string, classes: WordClasses, inflect: Inflect): Step[][] {
  if (!member.includes(' ') && member.includes('-')) return hyphenated(member, inflect);
  let sequences: Step[][] = [[]];
  for (const word of splitOutside(member, ' ')) {
    const next = alternatives(word, classes, inflect);
    sequences = sequences.flatMap((left) => next.map((right) => [...left, ...right]));
  }
  return sequences;
}

const HYPHEN: WordStep = {
  kind: 'word',
  key: '-',
  forms: new Map(['-', '‐', '‑', '–'].map((mark) => [mark, 'any'])),
  shared: false,
};

/** `pre-trial`: `pre-trial`, `pre trial`, `pretrial`. */
function hyphenated(member: string, inflect: Inflect): Step[][] {
  const parts = member.replace(/^=/, '').split('-');
  const exact = member.startsWith('=') ? '=' : '';
  const steps = parts.map((part, i) =>
    wordStep([i < parts.length - 1 ? `=${part}` : `${exact}${part}`], inflect),
  );
  const joined = parts.join('').replace(/\/[nv]$/, '');
  return [
    steps.flatMap((step, i) => (i === 0 ? [step] : [HYPHEN, step])),
    steps,
    [wordStep([`${exact}${joined}`], inflect)],
  ];
}

function wordStep(words: readonly string[], inflect: Inflect): WordStep {
  const forms = new Map<string, FormRole>();
  const add = (list: readonly string[], role: FormRole): void => {
    for (const form of list) {
      const known = forms.get(form);
      forms.set(form, known === undefined || known === role ? role : 'any');
    }
  };
  for (const word of words) {
    if (word.startsWith('=')) {
      add(inflect(word.slice(1)).exact, 'any');
      continue;
    }
    const [base, role] = word.split('/') as [string, string | undefined];
    const { noun, plain, marked } = inflect(base);
    if (role === 'n') add(noun, 'noun');
    else {
      add(marked, 'any');
      add(plain, role === 'v' ? 'verb' : 'any');
      if (role !== 'v') add(noun, 'any');
    }
  }
  return { kind: 'word', key: words.join('|'), forms, shared: false };
}

/** Splits at a mark, but not inside parentheses. */
function splitOutside(source: string, mark: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (let i = 0; i < source.length; i += 1) {
    if (source[i] === '(') depth += 1;
    else if (source[i] === ')') depth -= 1;
    else if (source[i] === mark && depth === 0) {
      parts.push(source.slice(from, i));
      from = i + 1;
    }
  }
  if (depth !== 0) throw new Error(`"${source}" has unequal parentheses`);
  return [...parts, source.slice(from)];
}
