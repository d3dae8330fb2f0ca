import type { PartOfSpeech, Token } from '../../model.ts';
import type { Cue } from './cue.ts';

const NAMING: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'PROPN']);
const NAMED: ReadonlySet<PartOfSpeech> = new Set(['NOUN', 'ADJ']);
const QUOTE = /^[”"’']$/;
const JOINER = /^(?:and|or|\/)$/;
const NOT_OR_TO = /^(?:not|n't|to)$/;
const LONGEST_JOINED = 5;

/** True for a noun of which the cue right behind speaks: `torture law`, `rape and murder charges`. */
export function isAttached(tokens: readonly Token[], from: number, to: number, cue: Cue): boolean {
  const at = QUOTE.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  return isNaming(tokens, from, to, cue) && (cue.from === at || isJoined(tokens, to, cue));
}

/** A noun; before what is reported of it also a word that wink-nlp takes for a verb: `heard torture charges`. */
function isNaming(tokens: readonly Token[], from: number, to: number, { value }: Cue): boolean {
  const { pos, lower, lemma } = tokens[to - 1]!;
  if (NAMING.has(pos)) return true;
  const bare = pos === 'VERB' && lower === lemma && to === from + 1 && value.as === 'reported';
  return bare && !NOT_OR_TO.test(tokens[from - 1]?.lower ?? '');
}

/** `kidnapping and serious illegal detention charges`: the charges are of both. */
function isJoined(tokens: readonly Token[], to: number, { from, value }: Cue): boolean {
  if (value.as !== 'reported' || from < to + 2 || from - to > LONGEST_JOINED) return false;
  if (!JOINER.test(tokens[to]!.lower)) return false;
  return tokens.slice(to + 1, from).every(({ pos, lower }) => NAMED.has(pos) || lower === '-');
}
