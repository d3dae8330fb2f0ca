import type { RedactionLexicon } from '../lexicon/redact.ts';

/**
 * How surely a window of words is the name of a protected person.
 *
 * - `exact`: the whole name. Replaced and searched for everywhere.
 * - `derived`: parts of it together, turned round, or written as one word. Likewise.
 * - `strong`: one part that is no ordinary word, place or very common name. Likewise.
 * - `common`: one part that many people or a place bear (`Ahmed`, `Eduardo`, `Jordan`). Replaced wherever it
 *   has a capital and is not part of something else's name; not searched for alone.
 * - `word`: one part that is an English word or a month (`Hope`, `May`). Replaced where it is a
 *   mention, follows a personal title, or stands as a proper noun in mid-sentence; not searched for
 *   alone, so that the month of May fails no run.
 */
export type Strength = 'exact' | 'derived' | 'strong' | 'common' | 'word';

/** One way in which a name may stand in a text. */
export interface NameForm {
  readonly window: readonly string[];
  readonly strength: Strength;
  /** Every word of it is an ordinary word: needs capitals to be taken for a name. */
  readonly ordinary: boolean;
}

/** What a form needs to know of words. */
export interface WordKnowledge {
  readonly lexicon: RedactionLexicon;
  readonly isOrdinary: (word: string) => boolean;
  readonly isGivenName: (word: string) => boolean;
}

const SHORTEST_STRONG = 4;
/** The Arabic article, written as one word with the name: *Alkhawaja*. */
const WITH_ARTICLE = /^([ae]l)(\p{L}{4,})$/u;
const SHORTEST_JOINED = 6;
/** Names are never longer; what is longer is a fault of recognition. */
const LONGEST_NAME = 8;

/**
 * The forms of a name: whole, adjacent pairs, first with last, turned round, written together, and
 * single parts with their plural, or with the article that they begin with apart.
 * @param name folded words, see `foldName`
 */
export function nameForms(name: readonly string[], knowledge: WordKnowledge): NameForm[] {
  const { particles } = knowledge.lexicon;
  const words = name.slice(0, LONGEST_NAME);
  const parts = words.filter((word) => isPart(word, particles));
  const forms: NameForm[] = [];
  const add = (window: readonly string[], strength: Strength): void => {
    const ordinary = window.every(
      (word) => particles.has(word) || strengthOf(word, knowledge) === 'word',
    );
    forms.push({ window, strength, ordinary });
  };
  const single = (word: string): void => add([word], strengthOf(word, knowledge));

  if (words.length > 1) {
    add(words, 'exact');
    for (const window of together(words)) add(window, 'derived');
  } else if (words[0] !== undefined && !parts.includes(words[0])) single(words[0]);
  const first = parts[0];
  const last = parts.at(-1);
  if (first !== undefined && last !== undefined && parts.length > 1) {
    add([last, first], 'derived');
    if (words.length > 2) {
      add([first, last], 'derived');
      if (first.length + last.length >= SHORTEST_JOINED) add([first + last], 'derived');
    }
  }
  for (let i = 0; words.length > 2 && i + 1 < words.length; i += 1) {
    const pair = words.slice(i, i + 2);
    if (!pair.some(isStrong) && !pair.every((word) => isPart(word, particles))) continue;
    add(pair, 'derived');
    if (pair.join('').length >= SHORTEST_JOINED) add([pair.join('')], 'derived');
  }
  for (const part of parts) {
    single(part);
    const [, article, rest] = WITH_ARTICLE.exec(part) ?? [];
    if (article && rest && isStrong(part)) add([article, rest], 'derived');
    if (isStrong(part)) add([`${part}${/[sxz]$/.test(part) ? 'es' : 's'}`], 'strong');
  }
  return forms;

  function isStrong(word: string): boolean {
    return isPart(word, particles) && strengthOf(word, knowledge) === 'strong';
  }
}

/** How much one word tells by itself. */
export function strengthOf(
  word: string,
  { lexicon, isOrdinary, isGivenName }: WordKnowledge,
): 'strong' | 'common' | 'word' {
  if (lexicon.calendar.has(word) || lexicon.words.has(word) || isOrdinary(word)) return 'word';
  if (lexicon.common_names.has(word) || lexicon.places.has(word)) return 'common';
  if (isGivenName(word)) return 'common';
  const hasCase = word.toUpperCase() !== word;
  return word.length >= (hasCase ? SHORTEST_STRONG : 2) ? 'strong' : 'common';
}

function isPart(word: string, particles: ReadonlySet<string>): boolean {
  return word.length > 1 && !particles.has(word) && /\p{L}/u.test(word);
}

/** The name as one word, backwards too, and with any two neighbours as one word. */
function together(words: readonly string[]): string[][] {
  const joined = [[words.join('')], [[...words].reverse().join('')]];
  for (let i = 0; words.length > 2 && i + 1 < words.length; i += 1) {
    joined.push([...words.slice(0, i), `${words[i]}${words[i + 1]}`, ...words.slice(i + 2)]);
  }
  return joined.filter(([word]) => (word?.length ?? 0) >= SHORTEST_JOINED);
}
