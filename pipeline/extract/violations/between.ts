import type { PartOfSpeech, Token } from '../../model.ts';

const NOUNS: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN', 'PRON']);
const NAMED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ']);
/** These leave open whether a verb has a noun before it: `the risk of arrest and deportation drove`. */
const PASSING: ReadonlySet<PartOfSpeech> = new Set(['ADV', 'CCONJ', 'PUNCT']);
const RELATIVE = /^(?:who|that|which|whom)$/;
const LONGEST_REST = 9;
const BEING = /^(?:be|being|been)$/;

/** `did not find the men who beat him`: what others did. */
export function relativeIn(tokens: readonly Token[], from: number, to: number): boolean {
  for (let i = from + 1; i < to; i += 1) {
    if (/^(?:who|whom|whose|which)$/.test(tokens[i]!.lower)) return true;
  }
  return false;
}

/** A comma other than between the items of a list, where those may follow. */
export function commaIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  listed: boolean,
): boolean {
  for (let i = from; i < to; i += 1)
    if (tokens[i]!.lower === ',') return !(listed && isListFrom(tokens, from, to));
  return false;
}

/** `torture, rape and enforced`: commas, and nothing but nouns with what describes them. */
export function isListFrom(tokens: readonly Token[], from: number, to: number): boolean {
  let commas = 0;
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const { pos, lower, lemma } = tokens[i]!;
    if (commas > 0 && (lower === 'and' || lower === 'or')) {
      joined = true;
      if (commas === 1 && tokens[i - 1]!.lower === ',') return false;
    }
    if (lower === ',') commas += 1;
    else if (lower === 'and' || lower === 'or' || lower === 'of' || lower === '-') continue;
    else if (pos === 'VERB' && (lower.endsWith('ing') || lower === lemma)) continue;
    else if (pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN') return false;
  }
  const last = tokens[to]!;
  const verb = last.pos === 'VERB' && last.lower !== last.lemma && !last.lower.endsWith('ing');
  if (commas === 0 || (verb && tokens[to + 1]?.pos !== 'NOUN')) return false;
  return joined || isJoinedLater(tokens, to + 1);
}

/**
 * `torture, rape and forced marriage are outlawed`: from the comma behind one of them to the verb
 * stands nothing but further items.
 */
export function isSubjectList(
  tokens: readonly Token[],
  item: number,
  from: number,
  to: number,
): boolean {
  if (tokens[from + 1]?.pos === 'CCONJ' && tokens[item - 1]?.lower !== ',') return false;
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'CCONJ') joined = true;
    else if (lower === ',' || lower === 'of' || lower === '-' || lower.endsWith('ing')) continue;
    else if (pos === 'VERB' && tokens[i + 1]!.pos === 'NOUN') continue;
    else if (pos !== 'NOUN' && pos !== 'ADJ' && pos !== 'PROPN') return false;
  }
  return joined;
}

/** True where `and` or `or` closes the list within a few words. */
function isJoinedLater(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(from + LONGEST_REST, tokens.length); i += 1) {
    const { lower, pos } = tokens[i]!;
    if (lower === 'and' || lower === 'or') return true;
    if (pos !== 'NOUN' && pos !== 'ADJ' && lower !== ',' && lower !== 'of' && lower !== '-')
      return false;
  }
  return false;
}

/** A verb neither of doing nor of the trigger: its object is not what the cue denies. */
export function otherVerbIn(
  tokens: readonly Token[],
  doing: readonly number[],
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i += 1) {
    if (tokens[i]!.pos === 'VERB' && !doing.includes(i) && !isAlternative(tokens, i)) return true;
  }
  return false;
}

/** `did not restrict or disrupt access`: a verb whose object comes behind another verb. */
function isAlternative(tokens: readonly Token[], at: number): boolean {
  return tokens[at + 1]?.lower === 'or' && tokens[at + 2]?.pos === 'VERB';
}

/** A verb of its own behind the noun of a cue: `the risk of arrest drove …`, not `of being beaten`. */
export function finiteVerbIn(
  tokens: readonly Token[],
  own: readonly number[],
  from: number,
  to: number,
): boolean {
  let noun = false;
  let joined = false;
  for (let i = from; i < to; i += 1) {
    const { pos, lower, lemma } = tokens[i]!;
    const verb =
      (pos === 'AUX' && !BEING.test(lower)) || (pos === 'VERB' && !lower.endsWith('ing'));
    const listed = joined && (lower === lemma || NAMED.has(tokens[i + 1]?.pos ?? 'X'));
    if (verb && noun && !listed && !own.includes(i)) return true;
    if (PASSING.has(pos)) {
      joined ||= pos !== 'ADV';
      continue;
    }
    joined = false;
    noun = (NOUNS.has(pos) && !RELATIVE.test(lower)) || (i === from && verb);
  }
  return false;
}

/** `accused police of looting and threatened …`: another thing that the accusers do. */
export function opensPredicate(tokens: readonly Token[], from: number, at: number): boolean {
  const { pos, lower } = tokens[at]!;
  if (
    (pos !== 'VERB' && pos !== 'NOUN') ||
    !lower.endsWith('ed') ||
    tokens[at - 1]?.pos !== 'CCONJ'
  )
    return false;
  return tokens.slice(from, at).some((one) => one.lower.endsWith('ing') && one.lower !== 'being');
}

export function partedIn(
  tokens: readonly Token[],
  by: ReadonlySet<PartOfSpeech>,
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i += 1) {
    const { pos, lower } = tokens[i]!;
    if (lower === ',' || lower === ';' || by.has(pos)) return true;
  }
  return false;
}
