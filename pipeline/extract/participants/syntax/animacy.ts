import type { Resources } from '../../../lexicon/resources.ts';
import type { EntityLabel, Token } from '../../../model.ts';
import { formFact } from '../../../word-form.ts';
import type { NounChunk } from './chunk.ts';

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['wives', 'wife'],
  ['housewives', 'housewife'],
  ['midwives', 'midwife'],
  ['passersby', 'passer by'],
  ['rabbis', 'rabbi'],
  ['thieves', 'thief'],
  ['congress', 'congress'],
  ['persons', 'person'],
  ['series', 'series'],
  ['species', 'species'],
]);
const AGENT_ENDING = /(?:ists?|ees|ers|ors|ians?|smen|women|men|crats|holders|makers|children)$/;
const LONGEST_NOUN = 4;
/** `39 were killed`. */
const NUMERAL = /^\d{1,3}(?:,?\d{3})*$/;

/** What ends as people do and is none: `nerve agents`. */
const AGENT = /^agents?$/;
/** Names of these can act or suffer. */
const ACTING: ReadonlySet<EntityLabel> = new Set(['PERSON', 'NORP', 'ORG', 'GPE']);

/** The singular of an English noun; words that are no regular plurals come back as they are. */
export function singular(word: string): string {
  const isPlural = word.endsWith('s');
  if (!isPlural && !word.endsWith('n')) return word;
  const known = IRREGULAR.get(word);
  if (known) return known;
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word.endsWith('es') && /(?:ss|ch|sh|x)es$/.test(word)) return word.slice(0, -2);
  return isPlural && word.length > 3 && !/[siu]s$/.test(word) ? word.slice(0, -1) : word;
}

/** The same of a word of the text. */
const singularForm = formFact(({ lower }) => singular(lower));

/**
 * Looks up the longest noun that ends with the token `head` (`internally displaced person`).
 * @param from the first token that may belong to it
 */
export function lookUp<T>(
  tokens: readonly Token[],
  from: number,
  head: number,
  nouns: ReadonlyMap<string, T>,
  { compoundHeads }: Resources['actors'],
): T | null {
  let words = singularForm(tokens[head]!.form);
  let found = nouns.get(words) ?? null;
  if (!compoundHeads.has(words)) return found;
  for (let i = head - 1; i >= from && i > head - LONGEST_NOUN; i -= 1) {
    const token = tokens[i]!;
    if (token.lower === '-') continue;
    words = `${token.lower} ${words}`;
    found = nouns.get(words) ?? found;
  }
  return found;
}

/** `JS2`: a joint submission and those who made it. */
export function isJoint(word: string): boolean {
  return word.startsWith('js') && /^js\d{1,3}$/.test(word);
}

/** `killed 39`, `39 were killed`; no age, rate, share or year. */
function isPeopleCounted(
  tokens: readonly Token[],
  { from, head, word }: NounChunk,
  { nouns }: Resources['grammar'],
): boolean {
  const before = tokens[from - 1]?.lower ?? '';
  const after = tokens[head + 1]?.lower ?? '';
  if (nouns.measures.has(after) || /^[-/%]$/.test(after)) return false;
  if (/^(?:and|or|to)$/.test(before) && NUMERAL.test(tokens[from - 2]?.lower ?? '')) return false;
  if (before === 'at') return false;
  if (before === 'than' && /^(?:younger|older)$/.test(tokens[from - 2]?.lower ?? '')) return false;
  if (before === 'of' && nouns.rates.has(tokens[from - 2]?.lower ?? '')) return false;
  if (/^(?:1[5-9]|20)\d\d$/.test(word) && tokens[head]!.text.length === 4)
    return before !== 'killed';
  return !nouns.numbered.has(from < head ? tokens[head - 1]!.lower : before);
}

/** True for what can act or suffer: people, bodies, names of them, pronouns for them. */
export function isActor(
  tokens: readonly Token[],
  chunk: NounChunk,
  { actors, grammar }: Pick<Resources, 'actors' | 'grammar'>,
): boolean {
  if (chunk.pronoun) return true;
  if (chunk.entity) return ACTING.has(chunk.entity.label);
  if (grammar.pronouns.quantifying.has(chunk.word)) return true;
  if (NUMERAL.test(chunk.word)) return isPeopleCounted(tokens, chunk, grammar);
  if (AGENT.test(chunk.word) && grammar.nouns.substances.has(tokens[chunk.head - 1]?.lower ?? ''))
    return false;
  if (chunk.word === 'prosecutions' || (chunk.word === 'occupation' && !chunk.article))
    return false;
  if (chunk.word === 'forces' || isJoint(chunk.word)) return true;
  if (chunk.word === 'countries')
    return !grammar.prepositions.before_countries.has(tokens[chunk.from - 1]?.lower ?? '');
  if (chunk.article === 'definite' && grammar.adjectives.people.has(chunk.word)) return true;
  if (grammar.numbers.sets.has(chunk.word) && chunk.article && tokens[chunk.to]?.lower !== 'of')
    return true;
  if (lookUp(tokens, chunk.ownFrom, chunk.head, actors.perpetrators, actors)) return true;
  if (lookUp(tokens, chunk.ownFrom, chunk.head, actors.victims, actors)) return true;
  return AGENT_ENDING.test(chunk.word) && !grammar.nouns.no_actors.has(chunk.word);
}
