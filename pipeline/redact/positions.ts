import type { EntityMention, ExtractedDocument, PartOfSpeech, Span, Token } from '../model.ts';
import { contains } from '../span.ts';
import { foldName, hasPseudonym } from './fold.ts';
import type { RedactionPolicy } from './policy.ts';

/** A document as far as it tells where persons stand; lists are by token. */
export interface NameContext {
  readonly doc: ExtractedDocument;
  readonly policy: RedactionPolicy;
  /** Folded. */
  readonly words: readonly string[];
  /** Part of a name that goes, or a pseudonym. */
  readonly gone: readonly boolean[];
  readonly kept: readonly boolean[];
  readonly entities: readonly (EntityMention | null)[];
  /** Whether a word is an acronym and no person's initials, see `acronymsIn`. */
  readonly isAcronym: (text: string) => boolean;
  /** Mentions that are victims. */
  readonly victims: readonly Span[];
  readonly violationStarts: ReadonlySet<number>;
  readonly violationEnds: ReadonlySet<number>;
}

/** Tokens from one to another, exclusive. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

const LIST_MARK = /^[,;/&]$/;
const COMPASS = /^(?:north|south|east|west|central|upper|lower)/;
const SHOUTED = /^\p{Lu}{4,}$/u;
const ACRONYM = /^\p{Lu}{2,}$/u;
const AFTER_APPOSITION = /^(?:[,.;)–—]|and|or|['’]s)$/;
const MOST_LINKS = 3;
const DESCRIBED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'ADJ']);

/**
 * Whether the words stand where a person does. What a mention calls a place, people or body is taken
 * for a person only by what names persons and nothing else; a known place or body never is.
 */
export function isPersonPosition(context: NameContext, run: Run): boolean {
  const { policy, words, entities } = context;
  const names = words.slice(run.from, run.to).filter((word) => word !== '');
  const hasGiven = policy.isGivenName(names[0]!) && !policy.lexicon.particles.has(names[0]!);
  const label = entities[run.from]?.label ?? null;
  if (isSingularPeople(context, run) || isKin(context, run)) return true;
  const isShared = policy.isKnownName(names) && /^(?:GPE|LOC|NORP)$/.test(label ?? '');
  const isPeoples = isShared && (label !== 'NORP' || isDescribed(context.doc.tokens[run.to]));
  if (!isPeoples && isSurname(context, run)) return true;
  const isRest = label === null || isPartlyGone(context, run);
  if (isRest && touchesName(context, run)) return true;
  if (policy.isKnownName(names) && isUsedAsAdjective(context, run)) return false;
  if (isPartOfRegion(context, run)) return false;
  if (policy.isKnownName(names) && !(hasGiven && label !== 'GPE')) return false;
  if (isNamed(context, run)) return true;
  const isBare = label === null || hasGiven;
  if (isBare && (touchesName(context, run) || isCoordinated(context, run))) return true;
  if (label === 'ORG' && isWholeMention(context, run) && namesCase(context, run)) return true;
  if (label !== null) return isVictim(context, run) && (hasGiven || isBareName(context, run));
  const isOrdinary = names.every(
    (word) => policy.lexicon.words.has(word) || policy.isOrdinary(word),
  );
  if (isOrdinary) return names.length > 1 && hasGiven;
  return (
    names.some(policy.isGivenName) ||
    isVictim(context, run) ||
    isBesideViolation(context, run) ||
    speaks(context, run) ||
    namesCase(context, run) ||
    isSurnameFirst(context, run)
  );
}

/**
 * *Gamal NAME*, where only the given name was recognised, and the rest as something else; *Gamal Aziz
 * NAME* where that is a people, unless it describes what follows (*told Gamal Aziz Saudi officials*).
 */
function isSurname({ doc, gone, entities }: NameContext, { from, to }: Run): boolean {
  const [given, mention] = [entities[from - 1], entities[from]];
  if (!given || !mention || given.label !== 'PERSON' || !gone[from - 1]) return false;
  const before = doc.tokens[from - 1]!;
  if (before.sentence !== doc.tokens[from]!.sentence) return false;
  if (before.start > given.start && mention.label !== 'NORP') return false;
  if (hasPseudonym(before.text) || doc.text.slice(before.end, mention.start) !== ' ') return false;
  return isWholeMention({ doc, entities }, { from, to });
}

/** What an adjective stands before; wink-nlp takes some verbs for nouns (*Saudi fled*). */
function isDescribed(next: Token | undefined): boolean {
  return next !== undefined && DESCRIBED.has(next.pos) && !next.lower.endsWith('ed');
}

/** *70,000 Karen civilians*, *An Indiana activist*: a people or a place that describes what follows. */
function isUsedAsAdjective({ doc, words, entities, policy }: NameContext, run: Run): boolean {
  const { lexicon } = policy;
  const next = doc.tokens[run.to];
  const noun = words[run.to] ?? '';
  const isTime = lexicon.fine_times.has(noun) || lexicon.long_times.has(noun);
  if (next?.sentence !== doc.tokens[run.from]!.sentence || isTime) return false;
  if (lexicon.family_words.has(noun) || lexicon.case_words.has(noun)) return false;
  const hasArticle = /^an?$/.test(words[run.from - 1] ?? '');
  const isPeople = entities[run.from]?.label === 'NORP';
  return isPeople ? next.pos !== 'PROPN' && isDescribed(next) : hasArticle && isDescribed(next);
}

/** *South Asia*, where the second word is a given name as well. */
function isPartOfRegion({ words, entities, policy }: NameContext, { from }: Run): boolean {
  const mention = entities[from];
  if (mention?.label !== 'LOC' && mention?.label !== 'GPE') return false;
  return COMPASS.test(words[from - 1] ?? '') && policy.isKnownName(foldName(mention.text));
}

function isWholeMention(
  { doc, entities }: Pick<NameContext, 'doc' | 'entities'>,
  { from, to }: Run,
): boolean {
  const mention = entities[from];
  return doc.tokens[from]!.start === mention?.start && doc.tokens[to - 1]!.end === mention.end;
}

/** *his wife NAME*; *my friends, NAME and …*: whatever else the words may name. */
function isKin({ doc, words, policy }: NameContext, { from, to }: Run): boolean {
  const { sentence } = doc.tokens[from]!;
  const isComma = doc.tokens[from - 1]?.text === ',';
  const kin = isComma ? from - 2 : from - 1;
  if (doc.tokens[kin]?.sentence !== sentence) return false;
  if (!policy.lexicon.kin.has(words[kin] ?? '')) return false;
  return AFTER_APPOSITION.test(doc.tokens[to]?.lower ?? '.');
}

/** *the NAME case*, *the NAME killing*: what is called after somebody. */
function namesCase({ doc, words, policy }: NameContext, { from, to }: Run): boolean {
  if (words[from - 1] !== 'the' || !policy.lexicon.case_words.has(words[to] ?? '')) return false;
  return !doc.tokens.slice(from, to).some(({ text }) => ACRONYM.test(text));
}

/** After kin, callings, titles and list numbers, before an age, and in *the NAME family*. */
function isNamed({ doc, words, policy }: NameContext, { from, to }: Run): boolean {
  const { lexicon } = policy;
  const at = (index: number) => words[index] ?? '';
  const textAt = (index: number) => doc.tokens[index]?.text ?? '';
  const before = at(from - 1) === '' && textAt(from - 1) === '.' ? at(from - 2) : at(from - 1);
  const isSameSentence = doc.tokens[from - 1]?.sentence === doc.tokens[from]!.sentence;
  if (isSameSentence) {
    if (lexicon.kin.has(before) || lexicon.occupations.has(before)) return true;
    if (lexicon.name_cues.has(before)) return true;
    if (before === 'as' && /^(?:identified|named|known)$/.test(at(from - 2))) return true;
    if (textAt(from - 1) === ')' && /^(?:\d{1,3}|[a-z]|[ivx]+)$/i.test(textAt(from - 2)))
      return true;
    if (lexicon.honorifics.has(before) && /^\p{Lu}/u.test(textAt(from - 1))) return true;
  }
  if (to - from > 1 && lexicon.honorifics.has(at(from))) return true;
  if (lexicon.family_words.has(at(to)) && /^(?:the|whole|entire)$/.test(at(from - 1))) return true;
  if (COMPASS.test(at(from - 1))) return false;
  const isAge = /^[1-9]\d?$/.test(textAt(to + 1)) && /^[,.;)]?$/.test(textAt(to + 2));
  return isAge && /^[,(]$/.test(textAt(to));
}

/** Directly beside a name that goes: the rest of it. */
export function touchesName({ doc, gone }: NameContext, { from, to }: Run): boolean {
  const [first, last] = [doc.tokens[from]!, doc.tokens[to - 1]!];
  return isBeside(from - 1, first.sentence) || isBeside(to, last.sentence);

  function isBeside(index: number, sentence: number): boolean {
    return gone[index] === true && doc.tokens[index]!.sentence === sentence;
  }
}

/** Within a mention of which some words go. */
function isPartlyGone({ gone, entities }: NameContext, { from, to }: Run): boolean {
  return [from - 1, to].some((at) => gone[at] === true && entities[at] === entities[from]);
}

/** In one list with a name that goes. */
function isCoordinated({ doc, gone, words, policy }: NameContext, { from, to }: Run): boolean {
  const { place_prepositions, list_words } = policy.lexicon;
  const { sentence } = doc.tokens[from]!;
  const isPlaced = place_prepositions.has(words[from - 1] ?? '');
  return reaches(from - 1, -1) || (!isPlaced && reaches(to, 1));

  function reaches(start: number, step: 1 | -1): boolean {
    for (let at = start; Math.abs(at - start) <= MOST_LINKS; at += step) {
      const token = doc.tokens[at];
      if (!token || token.sentence !== sentence) return false;
      if (gone[at]) return at !== start;
      if (!LIST_MARK.test(token.lower) && !list_words.has(token.lower)) return false;
    }
    return false;
  }
}

function isVictim({ doc, victims }: NameContext, run: Run): boolean {
  const span = { start: doc.tokens[run.from]!.start, end: doc.tokens[run.to - 1]!.end };
  return victims.some((victim) => contains(victim, span));
}

/** *Zulu was charged*: one of a people would have an article, and *mistreatment of Zulus is* tells of none. */
function isSingularPeople(context: NameContext, run: Run): boolean {
  const { words, entities, policy } = context;
  if (entities[run.from]?.label !== 'NORP' || run.to - run.from > 1) return false;
  if (!/^(?:was|is|has)$/.test(words[run.to] ?? '')) return false;
  const before = words[run.from - 1] ?? '';
  const { determiners, place_prepositions } = policy.lexicon;
  return !determiners.has(before) && !place_prepositions.has(before) && isVictim(context, run);
}

/** A whole mention in which no word is known, and that is neither an acronym nor *the …*. */
function isBareName({ doc, words, entities, policy }: NameContext, { from, to }: Run): boolean {
  const mention = entities[from];
  if (!mention || doc.tokens[from]!.start > mention.start) return false;
  if (doc.tokens[to - 1]!.end < mention.end) return false;
  if (policy.lexicon.determiners.has(words[from - 1] ?? '')) return false;
  if (doc.tokens.slice(from, to).some(({ text }) => ACRONYM.test(text))) return false;
  const isKnown = (word: string) => policy.isOrdinary(word) || policy.lexicon.legal_forms.has(word);
  return !words.slice(from + 1, to).some(isKnown);
}

/** Directly before or after what was done, its auxiliary verbs apart. */
export function isBesideViolation(context: NameContext, { from, to }: Run): boolean {
  const { doc, words, policy, violationStarts, violationEnds } = context;
  const before = doc.tokens[from - 1];
  if (before && violationEnds.has(before.end)) return true;
  let at = to;
  while (at - to < MOST_LINKS && policy.lexicon.before_participles.has(words[at] ?? '')) at += 1;
  const token = doc.tokens[at];
  return at > to && token !== undefined && violationStarts.has(token.start);
}

export function speaks({ words, policy }: NameContext, { from, to }: Run): boolean {
  if (policy.lexicon.speech.has(words[to] ?? '')) return true;
  return words[from - 1] === 'to' && words[from - 2] === 'according';
}

/** *KABILA Mwamba*, *TSHISEKEDI, Pauline*. */
function isSurnameFirst({ doc, words }: NameContext, { from, to }: Run): boolean {
  const textAt = (index: number) => doc.tokens[index]?.text ?? '';
  if (!SHOUTED.test(textAt(from))) return false;
  const next = textAt(from + 1) === ',' ? from + 2 : from + 1;
  const isGiven = /^\p{Lu}\p{Ll}/u.test(textAt(next)) && words[next] !== '';
  return isGiven && (next < to || /^[;,.]?$/.test(textAt(next + 1)));
}
