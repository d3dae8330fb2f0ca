import type { EntityMention, ExtractedDocument, Span } from '../model.ts';
import { compare, firstFrom, isAnyOver } from '../span.ts';
import { acronymsIn } from './acronyms.ts';
import type { Change } from './changes.ts';
import { foldWord, hasPseudonym } from './fold.ts';
import { mislabelledIn } from './mislabelled.ts';
import type { Person } from './persons.ts';
import type { RedactionPolicy } from './policy.ts';
import { isPersonPosition, type NameContext, type Run } from './positions.ts';
import { wordNamesIn } from './word-names.ts';

/** Words that are probably a person's name although no mention says so. */
export interface Suspect extends Span {
  /** Folded. */
  readonly name: readonly string[];
  /** The pseudonym of the name that it is a part of; `null`: it stands alone. */
  readonly pseudonym: string | null;
}

const CAPITAL = /^\p{Lu}/u;
const LONGEST_SMALL = 4;
const LETTERS = /\p{L}/u;
/** What stands before the number of a weapon or vehicle. */
const MODEL_LETTERS = /^\p{Lu}{1,4}$/u;
const PLURAL_ACRONYM = /^\p{Lu}{2,5}s$/u;

/**
 * Names that the entity layer left: words with a capital that are no known place, people, body or
 * ordinary word, and a given name among them or a place in the sentence where a person stands (see
 * `isPersonPosition`), and those of `mislabelledIn` and `wordNamesIn`. In doubt a word is a name.
 * @param gone the names that go, in text order and apart
 * @param persons protected and kept
 */
export function suspectsIn(
  doc: ExtractedDocument,
  policy: RedactionPolicy,
  gone: readonly Change[],
  persons: readonly Person[],
): Suspect[] {
  const kept = persons.filter(({ reason }) => reason === null);
  const context = contextOf(
    doc,
    policy,
    gone,
    kept.flatMap(({ mentions }) => mentions),
  );
  const standing = runsIn(context).filter((run) => isPersonPosition(context, run));
  const runs = [...standing, ...mislabelledIn(context, persons), ...wordNamesIn(context)];
  return apart(runs).map(({ from, to }) => {
    const span = { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
    const name = context.words.slice(from, to).filter((word) => LETTERS.test(word));
    const next = gone[firstFrom(gone, span.end)];
    const last = gone[firstFrom(gone, span.start) - 1];
    if (next && isOneName(doc.text, span, next)) {
      return { name, start: span.start, end: next.end, pseudonym: next.pseudonym };
    }
    if (last && isOneName(doc.text, last, span)) {
      return { name, start: last.start, end: span.end, pseudonym: last.pseudonym };
    }
    return { name, ...span, pseudonym: null };
  });
}

/** Runs in text order, without those that begin within another. */
function apart(runs: readonly Run[]): Run[] {
  const inOrder = [...runs].sort((a, b) => a.from - b.from);
  return inOrder.filter(({ from }, i) => i === 0 || from >= inOrder[i - 1]!.to);
}

function isOneName(text: string, a: Span, b: Span): boolean {
  return b.start - a.end === 1 && /[ \u00a0-]/.test(text[a.end]!);
}

function contextOf(
  doc: ExtractedDocument,
  policy: RedactionPolicy,
  gone: readonly Span[],
  kept: readonly EntityMention[],
): NameContext {
  const isGone = isAnyOver(gone);
  const isKept = isAnyOver([...kept].sort(compare));
  const entities = [...doc.entities].sort(compare);
  return {
    doc,
    policy,
    words: doc.tokens.map(({ text }) => foldWord(text)),
    gone: doc.tokens.map((token) => isGone(token) || hasPseudonym(token.text)),
    kept: doc.tokens.map(isKept),
    entities: doc.tokens.map(({ start }) => {
      const around = entities[firstFrom(entities, start + 1) - 1];
      return around && around.end > start ? around : null;
    }),
    isAcronym: acronymsIn(doc, policy),
    victims: victimsOf(doc),
    violationStarts: new Set(doc.violations.map(({ start }) => start)),
    violationEnds: new Set(doc.violations.map(({ end }) => end)),
  };
}

function victimsOf(doc: ExtractedDocument): Span[] {
  const ids = new Set(
    doc.participants
      .filter(({ role }) => role === 'victim')
      .flatMap(({ mention, resolvedTo }) => [mention, resolvedTo ?? mention]),
  );
  return [...doc.actors, ...doc.entities].filter(({ id }) => ids.has(id)).sort(compare);
}

/** Runs of words with a capital, within one sentence and one mention, without ordinary words at the ends. */
function runsIn(context: NameContext): Run[] {
  const { doc, entities } = context;
  const runs: Run[] = [];
  for (let from = 0; from < doc.tokens.length; from += 1) {
    if (!isNameLike(context, from)) continue;
    let to = from + 1;
    for (let next = to; isJoined(next); next += 1) {
      if (isNameLike(context, next)) to = next + 1;
      else if (next - to >= 2 || !isLink(next)) break;
    }
    runs.push({ from, to });
    from = to - 1;

    function isJoined(next: number): boolean {
      const [a, b] = [doc.tokens[next - 1]!, doc.tokens[next]];
      if (!b || b.sentence !== a.sentence || entities[next] !== entities[from]) return false;
      return !context.gone[next] && !context.kept[next];
    }
  }
  return runs;

  function isLink(at: number): boolean {
    const { text } = doc.tokens[at]!;
    return text === '-' || text === '’' || context.policy.lexicon.particles.has(context.words[at]!);
  }
}

/** A capital that begins no ordinary word, or one that is a given name too. */
function isNameLike(
  { doc, policy, words, gone, kept, entities, isAcronym }: NameContext,
  at: number,
): boolean {
  const word = words[at]!;
  const { lexicon } = policy;
  if (gone[at] || kept[at] || entities[at]?.label === 'PERSON') return false;
  if (word.length < 2 || !CAPITAL.test(doc.tokens[at]!.text)) return false;
  if (lexicon.never_names.has(word) || isCalling(word) || isAbbreviation()) return false;
  if (lexicon.calendar.has(word)) return isPartOfName(at) || isBeforeName();
  if (policy.isGivenName(word) || isHonorific()) return true;
  if (lexicon.words.has(word)) return isBeforeName() || isListed();
  return !policy.isOrdinary(word) || isSmallPart() || isBeforeName();

  /** *NGOs*, *AK-47*, and an acronym that is no initials. */
  function isAbbreviation(): boolean {
    const { text } = doc.tokens[at]!;
    return PLURAL_ACRONYM.test(text) || isModel() || isAcronym(text);
  }

  /** *AK-47*, but neither *ALI - 34* nor *ALI-34*, a name with an age. */
  function isModel(): boolean {
    const [letters, hyphen, number] = doc.tokens.slice(at, at + 3);
    if (hyphen?.text !== '-' || number?.pos !== 'NUM') return false;
    if (letters!.end !== hyphen.start || hyphen.end !== number.start) return false;
    const isWeapon = lexicon.weapons.has(word) || !policy.isGivenName(word);
    return isWeapon && MODEL_LETTERS.test(letters!.text);
  }

  function isCalling(one: string): boolean {
    if (lexicon.offices.has(one) || lexicon.ambiguous_offices.has(one)) return true;
    return lexicon.occupations.has(one) || lexicon.kin.has(one);
  }

  /** *Saw Htoo*. */
  function isHonorific(): boolean {
    const next = words[at + 1] ?? '';
    if (!lexicon.honorifics.has(word) || !CAPITAL.test(doc.tokens[at + 1]?.text ?? ''))
      return false;
    return !policy.isOrdinary(next) && entities[at + 1] === entities[at];
  }

  /** Short words in mid-sentence, directly beside a name that goes: *Let Yet NAME*. */
  function isSmallPart(): boolean {
    const { sentence } = doc.tokens[at]!;
    if (word.length > LONGEST_SMALL || lexicon.personal_titles.has(word)) return false;
    if (doc.sentences[sentence]?.firstToken === at) return false;
    const beside = gone[at + 1] ? at + 1 : gone[at - 1] ? at - 1 : null;
    if (beside === null || doc.tokens[beside]!.sentence !== sentence) return false;
    return entities[at] === null || entities[at] === entities[beside];
  }

  /** In mid-sentence, after a small word and directly before a name that goes: *satirist Shady NAME*. */
  function isBeforeName(): boolean {
    const before = doc.tokens[at - 1];
    const { sentence } = doc.tokens[at]!;
    if (before?.sentence !== sentence || doc.tokens[at + 1]?.sentence !== sentence) return false;
    if (lexicon.personal_titles.has(word) || lexicon.place_prepositions.has(before.lower))
      return false;
    return gone[at + 1] === true && entities[at] === null && /^\p{Ll}/u.test(before.text);
  }

  /** The last of a list of names that go: *NAME, NAME and Ring*. */
  function isListed(): boolean {
    const { sentence } = doc.tokens[at]!;
    const joiner = doc.tokens[at - 1];
    if (joiner?.sentence !== sentence || !/^(?:and|or)$/.test(joiner.lower)) return false;
    const last = doc.tokens[at - 2]?.text === ',' ? at - 3 : at - 2;
    const next = doc.tokens[at + 1];
    const goesOn = next?.sentence === sentence && CAPITAL.test(next.text);
    return gone[last] === true && doc.tokens[last]!.sentence === sentence && !goesOn;
  }

  /** *Mar* after a name, and not before a number. */
  function isPartOfName(index: number): boolean {
    const next = doc.tokens[index + 1]?.text ?? '';
    return gone[index - 1] === true && word.length < 4 && !/^\d/.test(next);
  }
}
