import type { Clauses } from './lexicon/clauses.ts';
import type { PartOfSpeech, Token } from './model.ts';

type Words = Clauses['reporting'];

/**
 * A clause set beside what it reports: `…, the union said on Monday`, `…, she said, and …`,
 * `“…,” said the nurse`. Token indexes; the clause is `[from, to)`.
 */
export interface ReportingClause {
  readonly from: number;
  readonly to: number;
  /** Who says it, `[from, to)`, with what follows the noun. */
  readonly subject: { readonly from: number; readonly to: number };
  /** True where nothing that is said follows. */
  readonly closes: boolean;
}

const LONGEST_SUBJECT = 18;
const LONGEST_TAIL = 16;
const LONGEST_NAME = 5;
const QUOTE = /^[”"’'“]$/;
const DASH = /^[–—-]$/;
const BREAK = /^[;:()]$/;
const SMALL = /^\p{Ll}/u;
const CAPITAL = /^\p{Lu}/u;
/** A clause that begins thus is no speaker with a verb. */
const NO_SUBJECT =
  /^(?:and|but|or|nor|yet|so|which|who|whom|whose|that|if|because|although|though|while|when|where|after|before|since|until|unless|than|as|not|there|this|what|how|why|whether|according|it's)$/;
const RELATIVE = /^(?:who|which|that|whom|whose)$/;
const NAMING: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'PRON']);
const PERSONAL = /^(?:he|she|they|we|i)$/;
const NO_SPEAKER = /^(?:him|her|them|me|us|it|himself|themselves)$/;
const OPENING_TAIL: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'ADV', 'PUNCT', 'SCONJ']);

/**
 * The clause of which a reporting verb at `verb` is the verb, where it stands beside what it
 * reports; `null` where it does not: where what is said follows the verb as its object.
 * @param words by which such clauses are read
 * @param bounds the sentence, `[from, to)`
 */
export function reportingClause(
  words: Words,
  tokens: readonly Token[],
  verb: number,
  bounds: { readonly from: number; readonly to: number },
): ReportingClause | null {
  return invertedClause(words, tokens, verb, bounds) ?? directClause(words, tokens, verb, bounds);
}

/** `…, the union said on Monday`. */
function directClause(
  words: Words,
  tokens: readonly Token[],
  verb: number,
  { from: start, to: end }: { readonly from: number; readonly to: number },
): ReportingClause | null {
  if (tokens[verb]!.lower.endsWith('ing')) return null;
  let last = verb - 1;
  while (last > start && words.helpers.has(tokens[last]!.lower)) last -= 1;
  const from = openingOf(tokens, last, start);
  if (from === null || from > last) return null;
  const opensAs = tokens[from]!.lower === 'as';
  if (from <= start && !opensAs) return null;
  const first = opensAs ? from + 1 : from;
  if (first > last || RELATIVE.test(tokens[last]!.lower)) return null;
  if (isNounForm(words, tokens, first, verb)) return null;
  if (!isSpeaker(tokens, first, last + 1)) return null;
  const to = tailEnd(words, tokens, verb, end);
  return to === null
    ? null
    : { from, to, subject: { from: first, to: last + 1 }, closes: closesAt(tokens, to, end) };
}

/** Where the clause begins, behind a comma, a quotation or a dash; an apposition is part of it. */
function openingOf(tokens: readonly Token[], last: number, start: number): number | null {
  const appositive = tokens[last]?.lower === ',';
  let commas = appositive ? 2 : 1;
  let i = last;
  for (; i >= start && last - i < LONGEST_SUBJECT; i -= 1) {
    if (i === start && tokens[i]!.lower === 'as') return i;
    const { lower } = tokens[i]!;
    if (BREAK.test(lower)) return null;
    if (QUOTE.test(lower) && i < last && tokens[i + 1]!.start > tokens[i]!.end) return i + 1;
    if (DASH.test(lower) && tokens[i - 1] && tokens[i]!.start > tokens[i - 1]!.end) return i + 1;
    if (lower !== ',') continue;
    if (i === last) continue;
    commas -= 1;
    if (commas === 0) return nameBehindQuote(tokens, i) ?? i + 1;
  }
  return null;
}

/** `“…,” Ana Ruiz, its head, said`, `“…,” Ana Ruiz, head of the union said`: the name behind the quotation. */
function nameBehindQuote(tokens: readonly Token[], comma: number): number | null {
  for (let i = comma - 1; i >= 0 && comma - i <= LONGEST_NAME; i -= 1) {
    const { lower, text } = tokens[i]!;
    if (QUOTE.test(lower) && tokens[i - 1]?.pos === 'PUNCT') return i < comma - 1 ? i + 1 : null;
    if (!CAPITAL.test(text)) return null;
  }
  return null;
}

/** A noun phrase with what describes it, and no clause. */
function isSpeaker(tokens: readonly Token[], from: number, to: number): boolean {
  const first = tokens[from];
  if (!first || NO_SUBJECT.test(first.lower) || NO_SPEAKER.test(first.lower)) return false;
  if (first.pos === 'ADP' || first.pos === 'AUX') return false;
  let named = false;
  let relative = false;
  for (let i = from; i < to; i += 1) {
    const { pos, lower, text } = tokens[i]!;
    if (RELATIVE.test(lower)) relative = true;
    if (lower === ',') relative = false;
    if (NAMING.has(pos) || CAPITAL.test(text) || (i > from && first.pos === 'DET')) named = true;
    if (relative || i === from) continue;
    if (pos === 'PRON' && PERSONAL.test(lower)) return false;
    if (pos === 'AUX' && lower !== "'s") return false;
    if (pos === 'VERB' && SMALL.test(text) && !describesNext(tokens, i, to)) return false;
  }
  return named;
}

/** `the torture watchdog`, `a group based in Goma`: no verb of a clause. */
function describesNext(tokens: readonly Token[], at: number, end: number): boolean {
  const { lower, lemma } = tokens[at]!;
  if (/(?:ing|ed)$/.test(lower) || lower === 'police') return true;
  return (
    lower === lemma && at + 1 < end && tokens[at + 1]!.pos === 'NOUN' && follows(tokens[at - 1])
  );
}

const follows = (before: Token | undefined): boolean =>
  before?.pos !== 'NOUN' && before?.lower !== 'to';

/** `Kogi and Edo states`, `articles, policy documents of the ministry`: a noun that looks like the verb. */
function isNounForm(words: Words, tokens: readonly Token[], from: number, verb: number): boolean {
  const { pos, lower } = tokens[verb]!;
  if (pos === 'VERB' || !lower.endsWith('s')) return false;
  if (words.nouns_too.has(lower)) return true;
  return tokens.slice(from, verb).some((one) => one.pos === 'ADP' || one.pos === 'CCONJ');
}

/** Where the words behind the verb end that say when, where or to whom it is said. */
function tailEnd(words: Words, tokens: readonly Token[], verb: number, end: number): number | null {
  let i = verb + 1;
  if (tokens[i]?.lower === 'out') i += 1;
  while (i < end && tokens[i]!.pos === 'ADV') i += 1;
  const next = tokens[i];
  if (i >= end || !next || isStop(next)) return Math.min(i, end);
  const opens =
    next.pos === 'ADP' || words.times.has(next.lower) || words.telling.has(tokens[verb]!.lower);
  if (!opens) return null;
  const limit = Math.min(end, i + LONGEST_TAIL);
  for (; i < limit; i += 1) {
    const { pos, lower, text } = tokens[i]!;
    if (isStop(tokens[i]!)) return i;
    if (lower === 'that' || lower === ':' || pos === 'AUX' || QUOTE.test(lower)) return null;
    const describes = /(?:ing|ed)$/.test(lower) && NAMING.has(tokens[i - 1]!.pos);
    if (pos === 'VERB' && SMALL.test(text) && !describes) return null;
  }
  return i >= end ? end : null;
}

const isStop = ({ lower }: Token): boolean => /^[,.!?;”–—]$/.test(lower);

/** True where at `to` the sentence ends but for its stop and marks. */
function closesAt(tokens: readonly Token[], to: number, end: number): boolean {
  return to >= end || tokens.slice(to, end).every(({ pos }) => pos === 'PUNCT');
}

/** `Ana, whose name was changed, said …`: the comma at `comma` closes what is told of who says it. */
function closesRelative(tokens: readonly Token[], comma: number, start: number): boolean {
  if (comma <= start) return false;
  let i = comma - 1;
  while (i > start && comma - i < LONGEST_SUBJECT && tokens[i]!.lower !== ',') i -= 1;
  return (
    i > start &&
    tokens[i]!.lower === ',' &&
    RELATIVE.test(tokens[i + 1]!.lower) &&
    i - start < LONGEST_NAME
  );
}

const isFiniteVerb = ({ pos, lower }: Token): boolean =>
  pos === 'AUX' || (pos === 'VERB' && !lower.endsWith('ing'));

/** `“…,” said the nurse, who …`; without a quotation what is said has its verb before. */
function invertedClause(
  words: Words,
  tokens: readonly Token[],
  verb: number,
  { from: start, to: end }: { readonly from: number; readonly to: number },
): ReportingClause | null {
  if (verb <= start || !words.inverted.has(tokens[verb]!.lower)) return null;
  const mark = tokens[verb - 1]!;
  const behind = mark.lower === ',' ? tokens[verb - 2] : mark;
  const quoted = behind !== undefined && QUOTE.test(behind.lower) && mark.end < tokens[verb]!.start;
  if (!quoted && !(mark.lower === ',' && words.inverted_plainly.has(tokens[verb]!.lower)))
    return null;
  if (!quoted && closesRelative(tokens, verb - 1, start)) return null;
  if (!quoted && !tokens.slice(start, verb - 1).some(isFiniteVerb)) return null;
  const first = tokens[verb + 1];
  if (!first || verb + 1 >= end || NO_SUBJECT.test(first.lower)) return null;
  if (!quoted && first.pos !== 'DET' && !CAPITAL.test(first.text)) return null;
  if (OPENING_TAIL.has(first.pos) || first.pos === 'AUX') return null;
  let i = verb + 1;
  for (; i < end && i - verb < LONGEST_SUBJECT; i += 1) {
    const { lower, pos } = tokens[i]!;
    if (/^[,.!?;:“]$/.test(lower) || RELATIVE.test(lower)) break;
    if (pos === 'AUX' && !quoted) return null;
  }
  return {
    from: verb,
    to: i,
    subject: { from: verb + 1, to: i },
    closes: tokens[i]?.lower !== '“' && tokens[i + 1]?.lower !== '“',
  };
}
