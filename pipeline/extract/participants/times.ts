import type { Anchor, Finding, Scene } from './found.ts';
import { isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, TimeChunk } from './syntax/chunk.ts';

/** How far a time may stand behind what it is compared by. */
const COMPARED_WITHIN = 8;
/** Before a duration that places what its clause tells, where it opens the clause and behind. */
const OPENING = /^(?:for|in|over|during|throughout)$/;
const LASTING = /^(?:over|during|throughout)$/;
/** `the past three years`: a duration that ends now. */
const PASSED = /^(?:past|last|previous)$/;
/** `days after he spoke`: a time that its clause tells. */
const CONJOINED = /^(?:after|before)$/;
const COMPARED = /^(?:compared|versus)$/;
const GENITIVE = /^['’]s?$/;
/** What stands behind them has a time of its own: `convicted of rioting in 2019`. */
const REASON = /^(?:for|of|over|under)$/;

/** `the 2016 killing`, `Monday’s arrests`. */
export function datesIn(scene: Scene, noun: NounChunk): Finding[] {
  const findings: Finding[] = [];
  for (let i = noun.from; i < noun.head; i += 1) {
    const date = scene.dateAt(i);
    if (date && /^(?:DATE|TIME)$/.test(date.timexType) && !isEra(scene, i))
      findings.push({ role: 'time', filler: { kind: 'time', date }, rule: 'premodifier-time' });
  }
  const before = scene.syntax.chunks[noun.index - 2];
  const owned = before?.kind === 'time' && GENITIVE.test(scene.tokens[before.to]?.lower ?? '');
  return owned ? [...findings, ...timesIn([before], 'time-of-noun')] : findings;
}

/** True for a time that is the violation’s; a duration places what lasted: `For three days police …`, `held over the following week`. */
export function isPlaced(scene: Scene, chunk: TimeChunk, anchor: Anchor): boolean {
  const { timexType } = chunk.date;
  if (isEra(scene, chunk.from) || isCompared(scene, chunk)) return false;
  if (isConjoined(scene, chunk) || isAnothers(scene, chunk)) return false;
  if (timexType === 'DATE' || timexType === 'TIME') return true;
  if (scene.tokens.slice(chunk.from, chunk.to).some(({ lower }) => PASSED.test(lower))) return true;
  const before = previousOf(scene.syntax, chunk.index);
  const opens = chunk.index < anchor.first;
  return (opens ? OPENING : LASTING).test(before?.word ?? '');
}

/** `ahead of this week’s raids`: the time of the noun behind it, where that is not when it happened. */
function isAnothers({ syntax, tokens }: Scene, { to, index }: TimeChunk): boolean {
  if (!GENITIVE.test(tokens[to]?.lower ?? '')) return false;
  const before = previousOf(syntax, index);
  return before?.kind !== 'preposition' || /^(?:of|to)$/.test(before.word);
}

/**
 * `arrested in May over a speech in 2019`, `for taking part in protests banned in 2019`: the second time
 * is that of what stands before it.
 * @param after position of the first time, or of the trigger's end where that is later
 */
export function isInside({ syntax }: Scene, { index }: TimeChunk, after: number): boolean {
  return syntax.chunks
    .slice(after + 1, Math.max(after + 1, index - 1))
    .some((one) => REASON.test(one.word) || (isVerb(one) && one.form !== 'infinitive'));
}

/** `days after he spoke`; not `the night before`. */
function isConjoined({ syntax, tokens }: Scene, { to, index }: TimeChunk): boolean {
  const next = syntax.chunks[index + 1];
  return (
    CONJOINED.test(tokens[to - 1]!.lower) &&
    next !== undefined &&
    (next.kind !== 'adverb' || /^[a-z]/.test(next.word)) &&
    next.kind !== 'comma'
  );
}

/** `the pre-2014 government`: part of a name for those years. */
function isEra({ tokens }: Scene, date: number): boolean {
  return tokens[date - 1]?.lower === '-' && /^(?:pre|post)$/.test(tokens[date - 2]?.lower ?? '');
}

/** `up from 30 in 2018`, `compared with the same period in 2018`: another time to measure by. */
function isCompared({ tokens, syntax, grammar }: Scene, { from }: TimeChunk): boolean {
  const first = Math.max(syntax.sentence.firstToken, from - COMPARED_WITHIN);
  for (let i = from - 1; i >= first; i -= 1) {
    const { lower, pos } = tokens[i]!;
    if (lower === ',' || lower === ';' || pos === 'VERB') return COMPARED.test(lower);
    if (COMPARED.test(lower) || (lower === 'than' && i >= from - 2)) return true;
    if (lower === 'from' && grammar.changes.has(tokens[i - 1]?.lower ?? '')) return true;
    if (lower === 'period' && tokens[i - 1]?.lower === 'same') return true;
  }
  return false;
}

/** The dates and times of day among chunks. */
export function timesIn(chunks: readonly Chunk[], rule: string): Finding[] {
  return chunks.flatMap((chunk): Finding[] =>
    chunk.kind === 'time' && /^(?:DATE|TIME)$/.test(chunk.date.timexType)
      ? [{ role: 'time', filler: { kind: 'time', date: chunk.date }, rule }]
      : [],
  );
}
