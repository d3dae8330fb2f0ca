import type { Span, TokenizedDocument } from '../model.ts';
import { firstFrom } from '../span.ts';
import { foldName, foldWord } from './fold.ts';
import { strengthOf } from './forms.ts';
import type { Person } from './persons.ts';
import { isBesideViolation, type NameContext, type Run, speaks } from './positions.ts';

const REACH = 4;
const NOMINAL = new Set(['NOUN', 'PROPN', 'ADJ', 'DET']);
/** Labels of names that many bear: peoples and places. */
const SHARED = new Set(['GPE', 'LOC', 'NORP']);
const ACRONYM = /^\p{Lu}{2,5}$/u;

/**
 * Persons whom the entity layer took for something else: those who bear a part of a protected name,
 * those whom an apposition describes, and places that no gazetteer has and in whose name a given
 * name stands.
 */
export function mislabelledIn(context: NameContext, persons: readonly Person[]): Run[] {
  return [...namesakesIn(context, persons), ...describedIn(context), ...unplacedIn(context)];
}

/** *Ryan Law, chief editor of …*: two words, the first of them a given name. */
function describedIn({ doc, words, gone, policy }: NameContext): Run[] {
  const { occupations, ambiguous_offices } = policy.lexicon;
  return doc.entities
    .filter(({ label }) => label !== 'PERSON')
    .map((mention) => runOf(mention, doc))
    .filter(({ from, to }) => {
      if (to - from !== 2 || gone[from] || !policy.isGivenName(words[from]!)) return false;
      if (doc.tokens[to]?.text !== ',') return false;
      const phrase = doc.tokens.slice(to + 1, to + 1 + REACH);
      const end = phrase.findIndex(({ pos }) => !NOMINAL.has(pos));
      return words
        .slice(to + 1, to + 1 + (end < 0 ? phrase.length : end))
        .some((word) => occupations.has(word) || ambiguous_offices.has(word));
    });
}

/** *two boys, Yahya Sobelle and …*, taken for a place; what a preposition puts somewhere stays one. */
function unplacedIn({ doc, words, gone, policy }: NameContext): Run[] {
  return doc.entities
    .filter(({ label }) => label === 'GPE')
    .map((mention) => runOf(mention, doc))
    .filter(({ from, to }) => {
      const name = words.slice(from, to).filter((word) => word !== '');
      if (name.length < 2 || gone[from] || !name.some(policy.isGivenName)) return false;
      if (policy.lexicon.place_prepositions.has(words[from - 1] ?? '')) return false;
      return !policy.isKnownName(name) && !name.some(policy.isOrdinary);
    });
}

/**
 * Mentions of other labels that are one part of a protected person's name (*Eid*, *Haris*) and so
 * the person's own: all of them, unless the word is also known as a feast or body; then all where at
 * least one stands as a person does; of known places and peoples only those that do so themselves.
 * Names that point at nobody else are found by `findNames`, unless they are also a people's.
 */
function namesakesIn(context: NameContext, persons: readonly Person[]): Run[] {
  const { doc, policy, gone } = context;
  const parts = new Set(
    persons
      .filter(({ reason }) => reason !== null)
      .flatMap(({ names }) => names.flat())
      .filter((word) => word.length > 2 && !policy.lexicon.particles.has(word)),
  );
  const namesakes = doc.entities.filter(({ label, text }) => {
    const [word = '', ...more] = foldName(text);
    if (label === 'PERSON' || more.length > 0 || ACRONYM.test(text)) return false;
    const isFound = strengthOf(word, policy) === 'strong' && label !== 'NORP';
    return parts.has(word) && !isFound;
  });
  const borne = new Set(namesakes.filter(standsAsPerson).map(({ text }) => foldWord(text)));
  return namesakes
    .filter((mention) => {
      const word = foldWord(mention.text);
      if (!policy.isKnownName([word])) return true;
      return SHARED.has(mention.label) ? standsAsPerson(mention) : borne.has(word);
    })
    .map((mention) => runOf(mention, doc))
    .filter(({ from }) => !gone[from]);

  function standsAsPerson(mention: Span): boolean {
    const run = runOf(mention, doc);
    const { kin, offices, ambiguous_offices, personal_titles } = policy.lexicon;
    const before = context.words[run.from - 1] ?? '';
    if (offices.has(before) || ambiguous_offices.has(before) || personal_titles.has(before))
      return true;
    const isPossessive = /^['’]s$/.test(doc.tokens[run.to]?.text ?? '');
    if (isPossessive && kin.has(context.words[run.to + 1] ?? '')) return true;
    return speaks(context, run) || isBesideViolation(context, run);
  }
}

function runOf({ start, end }: Span, { tokens }: TokenizedDocument): Run {
  return { from: firstFrom(tokens, start), to: firstFrom(tokens, end) };
}
