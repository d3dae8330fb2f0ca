import type { ExtractedDocument, Span, Token } from '../model.ts';
import { compare, isAnyOver } from '../span.ts';
import { foldWord } from './fold.ts';
import type { RedactionPolicy } from './policy.ts';

/** Written in capitals as an acronym is, and as initials are. */
const ACRONYM = /^\p{Lu}{2,6}$/u;
const CAPITALS = /^\p{Lu}+$/u;
const ARTICLE = /^(?:[Tt]he|[Aa]n|a)$/;
/** Words of a name that its acronym may pass over: *Court of Appeal (CA)*, but *state of emergency (SOE)*. */
const SMALL = /^(?:of|and|for|the|on|in|to|&)$/;
const LONGEST_NAME = 12;

/**
 * Whether words are an acronym that their document shows to be no person's initials: an article stands before them
 * (*the SOE*), or ordinary words beside them spell them out (*state of emergency (SOE)*), and nowhere
 * what introduces a person (*known as AMLO*).
 */
export function acronymsIn(
  { tokens, entities }: Pick<ExtractedDocument, 'tokens' | 'entities'>,
  { lexicon, isOrdinary, isGivenName }: RedactionPolicy,
): (text: string) => boolean {
  const isPerson = isAnyOver(entities.filter(({ label }) => label === 'PERSON').sort(compare));
  const found = tokens.flatMap((token, i) => (ACRONYM.test(token.text) ? [i] : []));
  const persons = wordsAt(found.filter(isNaming));
  const things = wordsAt(
    found.filter((i) => (hasArticle(i) && isNoName(tokens[i]!)) || isSpelt(i)),
  );
  return (text) => {
    const word = foldWord(text);
    return CAPITALS.test(text) && things.has(word) && !persons.has(word);
  };

  function wordsAt(positions: readonly number[]): Set<string> {
    return new Set(positions.map((i) => foldWord(tokens[i]!.text)));
  }

  /** *(known as AMLO)*, *Mr. JK*, *her son JK*. */
  function isNaming(i: number): boolean {
    const stop = tokens[i - 1]?.text === '.' ? 1 : 0;
    const before = foldWord(tokens[i - 1 - stop]?.text ?? '');
    if (before === 'as') return /^(?:identified|named|known)$/.test(tokens[i - 2]?.lower ?? '');
    const { name_cues, personal_titles, kin, occupations } = lexicon;
    return [name_cues, personal_titles, kin, occupations].some((words) => words.has(before));
  }

  function hasArticle(i: number): boolean {
    if (!ARTICLE.test(tokens[i - 1]?.text ?? '')) return false;
    const next = foldWord(tokens[i + 1]?.text ?? '');
    return !lexicon.family_words.has(next) && !lexicon.case_words.has(next);
  }

  function isSpelt(i: number): boolean {
    if (tokens[i - 1]?.text !== '(' || tokens[i + 1]?.text !== ')') return false;
    const before = tokens.slice(Math.max(0, i - 1 - LONGEST_NAME), i - 1);
    const letters = [...tokens[i]!.lower];
    return [before, before.filter(({ lower }) => !SMALL.test(lower))].some((words) => {
      const name = words.slice(-letters.length);
      return spells(name, letters) && name.every(isNoName) && name.some(isPlain);
    });
  }

  function isNoName(token: Token & Span): boolean {
    return !isPerson(token) && !isGivenName(foldWord(token.text));
  }

  function isPlain({ text }: Token): boolean {
    return isOrdinary(foldWord(text)) || lexicon.words.has(foldWord(text));
  }
}

function spells(words: readonly Token[], letters: readonly string[]): boolean {
  return words.length === letters.length && words.every(({ lower }, i) => lower[0] === letters[i]);
}
