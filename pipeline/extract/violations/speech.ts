import type { PartOfSpeech, Sentence, Token } from '../../model.ts';
import type { Cue } from './cue.ts';
import type { Passage } from './passage.ts';
import { opensTold } from './telling.ts';

const STOP = /[,.?!…]$/;
/** What stands before a verb of which it is the subject, or an auxiliary. */
const SUBJECT: ReadonlySet<PartOfSpeech> = new Set([
  'NOUN',
  'PROPN',
  'PRON',
  'ADV',
  'AUX',
  'PUNCT',
]);
const LOWER_CASE = /^\p{Ll}/u;
const QUOTE_END = /^[”"’']$/;
const CAPITAL = /^\p{Lu}/u;
const BE = /^(?:be|been|being|is|are|was|were)$/;
/** How many words may follow a closing `…, the ministry said on Monday`. */
const LONGEST_TAIL = 8;
/** How many words may part a verb from its `who`. */
const RELATIVE_WITHIN = 3;

/** `…,” said the lawyer who …`: what follows is the speaker, not what is said. */
export function namesSpeaker(passage: Passage, cue: Cue): boolean {
  return followsQuotation(passage.tokens, cue.from, passage.sentence) || isInverted(passage, cue);
}

/** `…, said the nurse, who …`: behind a comma a verb with its speaker and no clause. */
function isInverted({ tokens, sentence, clauses }: Passage, { from, to }: Cue): boolean {
  if (from - 1 <= sentence.firstToken || to >= sentence.endToken) return false;
  if (tokens[from - 1]!.lower !== ',') return false;
  if (!clauses.reporting.inverted_base.has(tokens[from]!.lemma)) return false;
  const next = tokens[to]!;
  if (next.pos !== 'DET' && !CAPITAL.test(next.text)) return false;
  const told = tokens
    .slice(sentence.firstToken, from)
    .some(({ pos }) => /^(?:AUX|VERB)$/.test(pos));
  return told && !opensTold(tokens, to, sentence.endToken - 1);
}

/**
 * Where the clause ends that commas set off and of which a cue is the verb: `the reporter, who wrote
 * of mines, was killed`, `the man, accused of spying, was killed`; else the sentence's end.
 */
export function relativeEnd(
  tokens: readonly Token[],
  { from, to }: Cue,
  { firstToken, endToken }: Sentence,
): number {
  let opening = from - 1;
  while (opening > firstToken && from - opening <= RELATIVE_WITHIN) {
    const { lower, pos } = tokens[opening]!;
    if (/^(?:who|which)$/.test(lower)) break;
    if (pos !== 'ADV' && pos !== 'AUX') break;
    opening -= 1;
  }
  const relative = /^(?:who|which)$/.test(tokens[opening]?.lower ?? '');
  const participle = tokens[from]!.lower.endsWith('ed') && tokens[from - 1]?.lower === ',';
  const comma = relative ? opening - 1 : from - 1;
  if (!(relative || participle) || comma <= firstToken || tokens[comma]!.lower !== ',')
    return endToken;
  for (let i = to; i < endToken - 1; i += 1) {
    if (tokens[i]!.lower !== ',') continue;
    const { pos, lower, lemma } = tokens[i + 1]!;
    const finite = pos === 'AUX' || (pos === 'VERB' && lower !== lemma && !lower.endsWith('ing'));
    if (finite) return i;
  }
  return endToken;
}

function followsQuotation(tokens: readonly Token[], at: number, sentence: Sentence): boolean {
  return at > sentence.firstToken && endsQuotation(tokens, at - 1);
}

/** A mark behind a stop or before a comma; any other closes a phrase that the author borrows. */
function endsQuotation(tokens: readonly Token[], i: number): boolean {
  if (!QUOTE_END.test(tokens[i]?.text ?? '')) return false;
  const next = tokens[i + 1];
  return STOP.test(tokens[i - 1]?.text ?? '') || next?.lower === ',' || next?.lemma === 'say';
}

/** `…, the ministry said on Monday`: the verb stands in a last short clause behind the mention. */
export function closesSentence(passage: Passage, cue: Cue, mentionEnd: number): boolean {
  if (namesSpeaker(passage, cue)) return true;
  const { tokens, sentence } = passage;
  if (tokens[cue.from]!.lower.endsWith('ing')) return false;
  let i = cue.from - 1;
  if (!SUBJECT.has(tokens[i]!.pos) && LOWER_CASE.test(tokens[i]!.text)) return false;
  while (i >= mentionEnd && tokens[i]!.lower !== ',' && !endsQuotation(tokens, i)) {
    if (tokens[i]!.pos === 'VERB' && LOWER_CASE.test(tokens[i]!.text)) return false;
    i -= 1;
  }
  if (i < mentionEnd) return false;
  const quoted = endsQuotation(tokens, i) || endsQuotation(tokens, i - 1);
  return quoted || isShortTail(tokens, cue.to, sentence.endToken);
}

/** `…, a court heard`: not `…, and two were found`. */
export function closesToldLast(passage: Passage, cue: Cue, mentionEnd: number): boolean {
  const { tokens } = passage;
  if (BE.test(tokens[cue.from - 1]?.lower ?? '')) return false;
  if (!closesSentence(passage, cue, mentionEnd)) return false;
  let comma = cue.from - 1;
  while (comma > mentionEnd && tokens[comma]!.lower !== ',') comma -= 1;
  return tokens[comma + 1]?.pos !== 'CCONJ';
}

function isShortTail(tokens: readonly Token[], from: number, end: number): boolean {
  if (end - from > LONGEST_TAIL) return false;
  return tokens.slice(from, end).every(({ pos, text }) => {
    const isVerb = (pos === 'VERB' || pos === 'AUX') && LOWER_CASE.test(text);
    return !isVerb;
  });
}
