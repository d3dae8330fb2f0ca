/** One word of a pattern: any of several words as `forms.ts` reads them. */
export interface WordStep {
  readonly kind: 'word';
  /** How the word is written; equal steps have equal keys. */
  readonly key: string;
  readonly words: readonly string[];
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

/** One of several phrases; an empty one where the whole may be missing. */
export interface ChoiceStep {
  readonly kind: 'choice';
  readonly key: string;
  readonly of: readonly (readonly Step[])[];
}

/** Where the words to mark begin or end. */
export interface MarkStep {
  readonly kind: 'mark';
  readonly key: '<' | '>';
}

export type Step = WordStep | GapStep | ChoiceStep | MarkStep;

/** A pattern read, step by step; the first and the last step hold a word. */
export type Pattern = readonly Step[];

/** Lists of words that patterns call by name, `@name`. */
export type WordClasses = Readonly<Record<string, readonly string[]>>;

/**
 * Gives a reader of patterns. The language, word by word:
 *
 * - `torture` any form of the word, noun or verb; `beat/v` verb forms; `arrest/n` noun forms;
 *   `=held` this form alone
 * - `(ban|prohibit)` one of these; `@restrict` one of a word class; both may hold phrases
 * - `x?` may be missing; `*` up to three modifiers; `~` up to four words of the clause, `~7` up to
 *   seven, `~7,` up to seven with commas
 * - `forced&` reaches over a coordination (`forced marriage and labor`)
 * - `<` and `>` stand before and after the words to mark; without them all are marked
 * - a hyphen inside a word may be a hyphen, a space or nothing: `pre-trial`
 *
 * The reader throws an Error that says what is wrong; its caller knows file and entry.
 */
export function patternReader(classes: WordClasses): (source: string) => Pattern {
  const known = new Map<string, Step>();

  return (source) => {
    const steps = sequence(source);
    const last = steps.findLastIndex((step) => step.kind === 'word' || step.kind === 'choice');
    const first = steps.find((step) => step.kind !== 'mark');
    if (last < 0 || first?.kind === 'gap') throw new Error('it must begin with a word');
    checkMarks(steps);
    return steps.filter((step, i) => i <= last || step.kind === 'mark');
  };

  function sequence(phrase: string): Step[] {
    return splitOutside(phrase, ' ')
      .filter((word) => word !== '')
      .map(stepOf);
  }

  function stepOf(word: string): Step {
    let step = known.get(word);
    if (!step) {
      step = read(word);
      known.set(word, step);
    }
    return step;
  }

  function read(word: string): Step {
    if (word === '<' || word === '>') return { kind: 'mark', key: word };
    if (word.endsWith('?')) {
      return { kind: 'choice', key: word, of: [[stepOf(word.slice(0, -1))], []] };
    }
    if (word.endsWith('&')) return shared(stepOf(word.slice(0, -1)));
    if (word === '-') return HYPHEN;
    const gap = gapStep(word);
    if (gap) return gap;
    const members = membersOf(word, classes);
    const single = members.filter(isSingle);
    const phrases = members.filter((member) => !isSingle(member));
    if (phrases.length === 0) return wordStep(single);
    const of = phrases.flatMap((member) =>
      member.includes(' ') ? [sequence(member)] : hyphenated(member),
    );
    if (single.length > 0) of.push([wordStep(single)]);
    return { kind: 'choice', key: word, of };
  }
}

function checkMarks(steps: readonly Step[]): void {
  const open = steps.findIndex(({ key }) => key === '<');
  const close = steps.findIndex(({ key }) => key === '>');
  if (close < 0 || (open >= 0 && open < close)) return;
  throw new Error(
    '"<" is missing before ">"; only within parentheses a phrase goes on in a new line',
  );
}

function shared(step: Step): Step {
  const key = `${step.key}&`;
  if (step.kind === 'word') return { ...step, shared: true, key };
  if (step.kind !== 'choice') throw new Error(`"${key}" can share nothing`);
  const of = step.of.map((one) =>
    one.map((inner, i) => (i === one.length - 1 ? shared(inner) : inner)),
  );
  return { ...step, key, of };
}

const LONGEST_GAP = 4;
const MOST_MODIFIERS = 3;

function gapStep(word: string): GapStep | null {
  if (word === '*') return { kind: 'gap', key: '*', most: MOST_MODIFIERS, of: 'modifiers' };
  const match = /^~(\d*)(,?)$/.exec(word);
  if (!match) return null;
  return {
    kind: 'gap',
    key: word,
    most: match[1] ? Number(match[1]) : LONGEST_GAP,
    of: match[2] ? 'words-and-commas' : 'words',
  };
}

function membersOf(word: string, classes: WordClasses): readonly string[] {
  const own = listed(word, classes);
  if (own) {
    return own.flatMap((member) => (member.includes(' ') ? [member] : membersOf(member, classes)));
  }
  if (/[()|<>@]/.test(word)) throw new Error(`"${word}" cannot be read`);
  return [word];
}

function listed(word: string, classes: WordClasses): readonly string[] | null {
  if (word.startsWith('@')) {
    const members = classes[word.slice(1)];
    if (!members) throw new Error(`there is no word class ${word}; classes.yml lists them`);
    return members;
  }
  return word.startsWith('(') && word.endsWith(')') ? splitOutside(word.slice(1, -1), '|') : null;
}

const isSingle = (member: string): boolean => !/[ -]/.test(member);

const HYPHEN: WordStep = {
  kind: 'word',
  key: '-',
  words: ['=-', '=‐', '=‑', '=–'],
  shared: false,
};

/** `pre-trial`: `pre-trial`, `pre trial`, `pretrial`. */
function hyphenated(member: string): Step[][] {
  const parts = member.replace(/^=/, '').split('-');
  const exact = member.startsWith('=') ? '=' : '';
  const steps = parts.map((part, i) =>
    wordStep([i < parts.length - 1 ? `=${part}` : `${exact}${part}`]),
  );
  return [
    steps.flatMap((step, i) => (i === 0 ? [step] : [HYPHEN, step])),
    steps,
    [wordStep([`${exact}${parts.join('')}`])],
  ];
}

function wordStep(words: readonly string[]): WordStep {
  return { kind: 'word', key: words.join('|'), words, shared: false };
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
