import type { EntityMention, ExtractedDocument, Span, Token } from '../model.ts';
import { isAnyOver, slice } from '../span.ts';
import { acronymsIn } from './acronyms.ts';
import { foldName, isInsideWord, isReplacement, wholeWords } from './fold.ts';
import { type Standing, standingsIn } from './offices.ts';
import type { RedactionPolicy } from './policy.ts';
import { personsInRoles } from './roles.ts';

/** Why a person is protected. */
export type PersonReason = 'listed' | 'victim' | 'source' | 'private' | 'official';

/** A person of a document and what becomes of the name. */
export interface Person {
  /** The fullest name that the document uses, folded. */
  readonly name: readonly string[];
  /** All names that the document uses, folded, each once. */
  readonly names: readonly (readonly string[])[];
  readonly mentions: readonly EntityMention[];
  /** `null`: the name is kept. */
  readonly reason: PersonReason | null;
  readonly pseudonym: string;
}

/**
 * The persons of a document. A mention that is no part of a canonical entity is a person by its
 * name; a shorter name is the person whose fuller name has all its words, where there is just one.
 * Pseudonyms of an earlier run are no persons.
 *
 * Protected are: names on the list of removals; victims and sources, whatever office they hold;
 * and everybody who is not plainly a public official, by an office or as one of the state's
 * perpetrators in two places (in doubt a person is private).
 *
 * @param replaced spans, in text order and apart, whose words go: an office that goes with somebody
 * else's name makes nobody an official, since the published text does not state it
 */
export function personsOf(
  doc: ExtractedDocument,
  policy: RedactionPolicy,
  replaced: readonly Span[] = [],
): Person[] {
  const isReplaced = isAnyOver(replaced);
  const roles = personsInRoles(doc, policy.lexicon, isReplaced);
  const removed = policy.removeNames.map(({ words }) => words);
  const nameIn = (mention: EntityMention) =>
    foldName(slice(doc.text, wholeWords(doc.text, mention)));
  const isNaming = (word: string) => /\p{L}/u.test(word) && !policy.lexicon.particles.has(word);
  const standingAt = standingsIn(doc, policy.lexicon);
  const isAcronym = acronymsIn(doc, policy);
  const isThing = ({ start, end, text }: EntityMention) =>
    isNoPerson(doc.text, { start, end }, policy) || isAcronym(text);
  return groupsOf(doc, nameIn, isNaming, isThing).map(({ name, mentions }) => {
    const names = [name, ...mentions.map(nameIn)];
    const reason = reasonFor(names, mentions);
    const unique = [...new Map(names.map((one) => [one.join(' '), one])).values()];
    return { name, names: unique, mentions, reason, pseudonym: policy.keyed.pseudonym(name) };
  });

  function reasonFor(names: Names, mentions: readonly EntityMention[]): PersonReason | null {
    const inRole = (role: string) => mentions.filter(({ id }) => roles.get(id)?.has(role));
    const has = (role: string) => inRole(role).length > 0;
    const isTwice = (role: string) => inRole(role).length > 1;
    if (bears(names, removed) || shortens(names, removed)) return 'listed';
    if (bears(names, policy.keepNames)) return null;
    if (shortens(names, policy.keepNames) && !has('victim') && !has('source')) return null;
    if (has('victim')) return 'victim';
    if (has('source')) return 'source';
    const standings = mentions.map(standing);
    if (standings.includes('protected')) return 'private';
    if (!standings.includes('official') && !isTwice('state-agent')) return 'private';
    return policy.redactOfficials ? 'official' : null;
  }

  /** With and without the words that go: what only one of the two texts says makes no official. */
  function standing(mention: EntityMention): Standing {
    const [before, after] = [isPiece, (token: Token) => isPiece(token) || isReplaced(token)].map(
      (isTaken) => standingAt(mention, isTaken),
    );
    if (before === 'protected' || after === 'protected') return 'protected';
    return before === after ? (before ?? null) : null;
  }

  /** Where the tokenizer cut a word in two, or a pseudonym stands: no title. */
  function isPiece({ start, end, text }: Token): boolean {
    return isInsideWord(doc.text, start) || isInsideWord(doc.text, end) || isReplacement(text);
  }
}

/**
 * A firm (*Alta S.A.*), or one plural noun that nobody is called (*Gunmen*, the heading
 * *Evictions*), that was taken for a person.
 */
function isNoPerson(text: string, { start, end }: Span, policy: RedactionPolicy): boolean {
  const words = foldName(text.slice(start, end));
  if (/\bS\. ?(?:A|R\. ?L)\.?$/.test(text.slice(start, end + 1).trimEnd())) return true;
  if (words.length > 1) return policy.lexicon.legal_forms.has(words.at(-1)!);
  const [word = ''] = words;
  if (policy.lexicon.never_names.has(word)) return true;
  const isPlural = /(?:[^s]s|men|women|people|children)$/.test(word);
  const isNoun = [word, ...singularsOf(word)].some(
    (form) => policy.isOrdinary(form) || policy.lexicon.occupations.has(form),
  );
  return isPlural && isNoun && !policy.isGivenName(word);
}

function singularsOf(word: string): string[] {
  if (word.endsWith('men')) return [word.replace(/men$/, 'man')];
  if (word.endsWith('ies')) return [word.replace(/ies$/, 'y')];
  return [word.replace(/s$/, ''), word.replace(/es$/, '')];
}

type Names = readonly (readonly string[])[];

interface Group {
  readonly name: readonly string[];
  readonly mentions: readonly EntityMention[];
}

interface JoinedGroup {
  readonly name: readonly string[];
  readonly mentions: EntityMention[];
}

function groupsOf(
  doc: ExtractedDocument,
  nameIn: (mention: EntityMention) => readonly string[],
  isNaming: (word: string) => boolean,
  isThing: (mention: EntityMention) => boolean,
): Group[] {
  const names = new Map<string, readonly string[]>();
  for (const { label, name, mentions: ids } of doc.canonicalEntities) {
    if (label === 'PERSON') for (const id of ids) names.set(id, foldName(name));
  }
  const isShort = (mention: EntityMention) =>
    (names.get(mention.id)?.length ?? 0) > foldName(mention.text).length;
  const mentions = doc.entities.filter(
    (mention) =>
      mention.label === 'PERSON' &&
      foldName(mention.text).some(isNaming) &&
      (isShort(mention) || !isThing(mention)),
  );
  const isShared = sharedBy([...names.values(), ...mentions.map(nameIn)]);
  const groups = new Map<string, { name: readonly string[]; mentions: EntityMention[] }>();
  for (const mention of mentions) {
    const linked = names.get(mention.id);
    const own = nameIn(mention);
    const name = linked && linked.length > 0 && !isShared(own) ? linked : own;
    const group = groups.get(name.join(' '));
    if (group) group.mentions.push(mention);
    else groups.set(name.join(' '), { name, mentions: [mention] });
  }
  return withSurnamesJoined([...groups.values()]);
}

/**
 * Whether one word is the last of several fuller names with different words before it: a surname
 * that may be anybody's of a family, and so is nobody's.
 */
function sharedBy(names: Names): (name: readonly string[]) => boolean {
  const givenOf = new Map<string, Set<string>>();
  for (const name of names) {
    if (name.length < 2) continue;
    const surname = name.at(-1)!;
    givenOf.set(surname, (givenOf.get(surname) ?? new Set()).add(name[0]!));
  }
  return (name) => name.length === 1 && (givenOf.get(name[0]!)?.size ?? 0) > 1;
}

/**
 * Joins each person to the only one whose longer name has all the words of the shorter: the
 * longest names first, so that a surname finds the person and not each of two lengths of the name.
 */
function withSurnamesJoined(groups: readonly Group[]): Group[] {
  const bearers = new Map<string, Set<JoinedGroup>>();
  const joined: JoinedGroup[] = [];
  const longestFirst = [...groups].sort((a, b) => b.name.length - a.name.length);
  for (const { name, mentions } of longestFirst) {
    const rarest = name
      .map((word) => bearers.get(word) ?? new Set<JoinedGroup>())
      .reduce((least, some) => (some.size < least.size ? some : least));
    const longer = [...rarest].filter((group) => isWithin(name, group.name));
    const [only] = longer;
    if (only && longer.length === 1) only.mentions.push(...mentions);
    else {
      const group = { name, mentions: [...mentions] };
      joined.push(group);
      for (const word of name) bearers.set(word, (bearers.get(word) ?? new Set()).add(group));
    }
  }
  return joined;
}

/** Whether one of the names has all the words of a listed one. */
export function bears(names: Names, list: Names): boolean {
  return list.some((listed) => names.some((name) => isWithin(listed, name)));
}

/** Whether the names are all one word, and that word is in a listed name. */
export function shortens(names: Names, list: Names): boolean {
  return names.every((name) => name.length === 1 && list.some((listed) => isWithin(name, listed)));
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((word) => all.includes(word));
}
