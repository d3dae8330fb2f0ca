import { isPerson } from './bare-verbs.ts';
import { isOnlyVerb } from './missed-verbs.ts';
import { NOUNISH, PREMODIFIERS } from './word-classes.ts';
import type { Words } from './words.ts';

/** Behind these and an adverb a participle describes the noun that follows: `on politically motivated charges`. */
const QUALIFIED = new Set(['ADP', 'DET', 'ADJ', 'NUM', 'VERB']);

/** `starving people`, `fleeing villagers`: of a verb without an object, before people. */
function isAlone(words: Words, i: number): boolean {
  if (!words.grammar.verbs.intransitive.has(words.at(i)!.lemma) || !isPerson(words, i + 1))
    return false;
  const before = words.at(i - 1)?.pos;
  return before === 'ADP' || before === 'VERB' || words.lower(i - 1) === 'to';
}

/** `the detained politician`, `armed groups`: a participle before its noun. */
export function isPremodifier(words: Words, i: number): boolean {
  const token = words.at(i)!;
  const before = words.at(i - 1);
  const after = words.at(i + 1);
  if (!/(?:ed|en|ing)$/.test(token.lower) && !words.grammar.verbs.irregular.has(token.lower))
    return false;
  if (words.grammar.verbs.undergoing.has(token.lower)) return false;
  if (token.lower.endsWith('ing') && isAlone(words, i)) return true;
  if (after?.pos === 'CCONJ' && before?.pos === 'ADP' && words.at(i + 2)?.pos === 'ADJ')
    return true;
  if (isBeforeTerm(words, i)) return true;
  if (!after || !(NOUNISH.has(after.pos) || after.pos === 'ADJ') || words.mentions.dates.has(i + 1))
    return false;
  if (isQuotedPhrase(words, i) || isBehindVerb(words, i)) return true;
  if (isBeforeName(words, i)) return false;
  if (after.pos === 'NUM' && before?.lower === ',') return false;
  if (words.grammar.verbs.adjectival.has(token.lower)) {
    if (after.lower.endsWith('ing') && before?.pos === 'PUNCT') return false;
    if (
      !before ||
      (before.pos === 'PUNCT' &&
        before.lower !== ')' &&
        (!isOnlyVerb(words, i) || isListed(words))) ||
      before.pos === 'CCONJ' ||
      before.pos === 'VERB' ||
      before.pos === 'ADP' ||
      words.chunks.at(-1)?.kind === 'verb'
    )
      return true;
    if (before.pos === 'AUX') return isPerson(words, i + 1);
    if (words.isBehindDate(i)) return true;
    if (words.grammar.clause_openers.has(before.lower)) return true;
  }
  if (!before || words.isBehindDate(i)) return false;
  if (before.pos === 'CCONJ' && !words.chunks.some(({ kind }) => kind === 'verb')) return true;
  if (before.lower === ',' && words.at(i - 2)?.pos === 'ADJ') return after.pos !== 'NUM';
  if (PREMODIFIERS.has(before.pos) && !words.actors.perpetrators.has(before.lower)) return true;
  if (before.lower === "'s") return true;
  if (words.grammar.pronouns.possessive.has(before.lower)) return true;
  if (before.pos === 'ADV' && before.lower.endsWith('ly') && !token.lower.endsWith('ing')) {
    const earlier = words.at(i - 2);
    if (words.grammar.adjectives.driven.has(token.lower) && words.isBeforeNoun(i)) return true;
    return earlier !== undefined && QUALIFIED.has(earlier.pos) && after.lower !== 'by';
  }
  return (
    (before.pos === 'ADP' || before.lower === 'to' || before.lower === 'for') &&
    !token.lower.endsWith('ing')
  );
}

/** `a suspended two-year sentence`: between an article and a term that a noun follows. */
function isBeforeTerm(words: Words, i: number): boolean {
  const term = words.mentions.dates.get(i + 1);
  return term !== null && /^(?:a|an)$/.test(words.lower(i - 1)) && words.isNounish(term.to);
}

/** `“fabricated charges”`: a quotation of nothing but a participle and its noun. */
function isQuotedPhrase(words: Words, i: number): boolean {
  if (!/^[“"]$/.test(words.lower(i - 1)) || words.at(i + 1)?.pos !== 'NOUN') return false;
  const end = /^[.,]$/.test(words.lower(i + 2)) ? i + 3 : i + 2;
  return /^[”"]$/.test(words.lower(end));
}

/** `visits jailed reporter`: right behind a verb in -s no other verb of its clause stands. */
function isBehindVerb(words: Words, i: number): boolean {
  const before = words.at(i - 1);
  if (before?.pos !== 'VERB' || words.lower(i).endsWith('ing')) return false;
  return before.lower !== before.lemma && /[^s]s$/.test(before.lower);
}

/** `torture, enforced disappearances`: behind a comma and another violation. */
function isListed({ chunks, mentions }: Words): boolean {
  const earlier = chunks.at(-2);
  return (
    chunks.at(-1)?.word === ',' && earlier?.kind === 'noun' && mentions.isTrigger(earlier.head)
  );
}

/** `, flogged Ana Ruiz`: a trigger before the name of a person, and no article before it. */
function isBeforeName(words: Words, i: number): boolean {
  if (!words.mentions.isTrigger(i)) return false;
  if (words.mentions.entities.get(i + 1)?.mention.label !== 'PERSON') return false;
  return !PREMODIFIERS.has(words.at(i - 1)?.pos ?? 'X') && words.lower(i - 1) !== "'s";
}
