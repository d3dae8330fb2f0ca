import type { Token } from '../../../model.ts';
import { singular } from './animacy.ts';
import { isAdjectiveList, isCountedParticiple, isGiven, isRecipient } from './noun-limits.ts';
import type { NounRun } from './noun-run.ts';
import type { Words } from './words.ts';

/** What the articles tell of their noun. */
export const ARTICLES: ReadonlyMap<string, 'definite' | 'indefinite'> = new Map([
  ['the', 'definite'],
  ['a', 'indefinite'],
  ['an', 'indefinite'],
]);

/** Reads a word that is no part of a name, a time or a compound; false where the phrase ends. */
export function takeWord(words: Words, run: NounRun, token: Token): boolean {
  const { first, head, next } = run;
  const word = token.lower;
  const { pronouns } = words.grammar;
  if (word === 'that' && opensClause(words, next)) return false;
  if (word === "'s" || (word === "'" && head === next - 1)) return takePossessor(run, token);
  if (pronouns.possessive.has(word) && word !== 'whose') return takePossessive(run);
  if (token.pos === 'DET') return takeDeterminer(words, run, word);
  if (head >= 0 && isVerbBehind(words, next, token)) return false;
  if (head >= 0 && token.pos === 'NUM' && countsPeople(words, next)) return false;
  if (token.pos === 'PRON' && next === first && pronouns.quantifying.has(word)) {
    run.head = next;
    return true;
  }
  if (words.isNoun(next, token)) return takeNoun(words, run, word);
  if (token.pos === 'ADJ' || (token.pos === 'VERB' && words.isPremodifier(next)))
    return takeAdjective(words, run, word);
  if (token.pos === 'ADV' && isDegree(words, run, word)) return true;
  if (isInnerMark(words, run, word) || (head < 0 && isAdjectiveList(words, next))) return true;
  if (!joinsAdjectives(words, run, word)) return false;
  run.head = -1;
  return true;
}

/** `the claim that officers …`: `that` before a noun in the plural or a name. */
function opensClause(words: Words, that: number): boolean {
  const after = words.at(that + 1);
  return (
    after !== undefined &&
    (after.lower.endsWith('s') || after.pos === 'PROPN' || words.mentions.entities.has(that + 1))
  );
}

/** `’s`: what was read so far possesses what comes. */
function takePossessor(run: NounRun, { pos }: Token): boolean {
  if (run.head < 0 || pos === 'AUX') return false;
  run.ownFrom = run.next + 1;
  run.head = -1;
  run.entity = null;
  return true;
}

/** `its`: only the first word of a phrase. */
function takePossessive(run: NounRun): boolean {
  if (run.next > run.first) return false;
  run.ownFrom = run.next + 1;
  return true;
}

/** An article, or a determiner that may stand for a noun: `all of them`, `those detained`. */
function takeDeterminer(words: Words, run: NounRun, word: string): boolean {
  const { head, next } = run;
  if (head >= 0 || (ARTICLES.has(word) && words.at(next - 1)?.lower === 'dead')) return false;
  if (words.isQuantity(word, next)) run.head = next;
  if (word !== 'those') return true;
  const after = words.lower(next + 1);
  if (!after.endsWith('ing') && !words.isParticiple(after)) return true;
  run.head = next;
  return false;
}

/** `in one incident 11 detainees …`: a number of people begins a phrase of its own. */
function countsPeople(words: Words, i: number): boolean {
  const counted = words.at(i + 1)?.pos === 'ADJ' ? words.lower(i + 2) : words.lower(i + 1);
  if (words.at(i - 1)?.pos === 'NUM' || !/(?:s|men|children|people)$/.test(counted)) return false;
  const { victims, perpetrators } = words.actors;
  const one = singular(counted);
  return victims.has(one) || perpetrators.has(one);
}

/** A verb behind the head is that of the clause, unless a number counts what follows. */
function isVerbBehind(words: Words, i: number, { pos }: Token): boolean {
  return (pos === 'VERB' || pos === 'ADJ') && words.isVerb(i) && !isCountedParticiple(words, i);
}

/** A noun heads the phrase, unless a phrase of its own begins with it. */
function takeNoun(words: Words, run: NounRun, word: string): boolean {
  const { first, head, next, entity } = run;
  if (isBehindRecipient(words, run) || isGiven(words, first, head, next)) return false;
  const behindPerson = entity?.label === 'PERSON' && head === next - 1;
  if (behindPerson && !words.grammar.nouns.after_names.has(word)) return false;
  run.head = next;
  run.entity = null;
  return true;
}

/** An adjective or participle qualifies the noun to come, or stands for one: `many`, `the military`. */
function takeAdjective(words: Words, run: NounRun, word: string): boolean {
  const { first, head, next } = run;
  if (isBehindRecipient(words, run)) return false;
  if (head >= 0)
    return (
      words.isBeforeNoun(next) && !isGiven(words, first, head, next) && !words.isHiddenVerb(next)
    );
  if (words.isQuantity(word, next) || (word === 'military' && !words.isBeforeNoun(next)))
    run.head = next;
  return true;
}

/** True for a trigger's first word behind the one to whom its act was done. */
function isBehindRecipient(words: Words, { first, head, next }: NounRun): boolean {
  const { isTrigger } = words.mentions;
  return isTrigger(next) && !isTrigger(next - 1) && isRecipient(words, first, head, next);
}

/** An adverb inside a noun phrase: `extremely harsh conditions`. */
function isDegree(words: Words, { head, next }: NounRun, word: string): boolean {
  return (
    !words.grammar.adverbs.apart.has(word) &&
    !words.isHiddenVerb(next + 1) &&
    next + 1 < words.end &&
    (head < 0 || words.at(next - 1)?.pos === 'NUM') &&
    (words.at(next + 1)?.pos === 'ADJ' || words.isPremodifier(next + 1)) &&
    words.isBeforeNoun(next + 1)
  );
}

/** A hyphen or quotation mark inside a noun phrase. */
function isInnerMark(words: Words, { first, next }: NounRun, word: string): boolean {
  return (
    (word === '-' || word === '“' || word === '”' || word === '"') &&
    next > first &&
    words.isNounLike(next + 1) &&
    words.isNounLike(next - 1)
  );
}

/** Coordinated adjectives: `cruel and inhuman treatment`. */
function joinsAdjectives(words: Words, { head, next }: NounRun, word: string): boolean {
  if (word !== 'and' && word !== 'or') return false;
  const adjective = words.at(next + 1)?.pos === 'ADV' ? next + 2 : next + 1;
  if (words.at(adjective)?.pos !== 'ADJ' && words.lower(next + 1) !== 'official') return false;
  if (head >= 0) return head === next - 1 && words.grammar.adjectives.origin.has(words.lower(head));
  return words.at(next - 1)?.pos === 'ADJ' || words.at(next - 2)?.lower === '-';
}
