import type { PatternMatch } from '../../../lexicon/pattern-walk.ts';
import type { PartOfSpeech, Token } from '../../../model.ts';
import { isAttached } from '../attached.ts';
import { finiteVerbIn, partedIn } from '../between.ts';
import { isOpen } from '../scope-ends.ts';
import { isSubjectOf, isWithoutVerb } from '../subjects.ts';
import { isPredicateOf } from '../telling.ts';
import { follows, isInPhrase, nearTo, type Place } from './place.ts';

/** Words that may describe a noun behind its cue. */
const DIRECT = 3;
/** What parts a cue from the noun that it qualifies. */
const PARTING: ReadonlySet<PartOfSpeech> = new Set([
  'ADP',
  'SCONJ',
  'CCONJ',
  'VERB',
  'AUX',
  'PRON',
]);
const GERUND = /ing$/;

/** `direct`: the noun that follows, with up to three words that describe it: `without undue [delay]`. */
export function isDirect(place: Place): boolean {
  const { cue, match, passage } = place;
  return (
    follows(place, DIRECT) &&
    !partedIn(passage.tokens, PARTING, cue.to, match.from) &&
    !isPredicateOf(passage.tokens, cue.to, match.from)
  );
}

/**
 * `noun`: the noun that follows, and others joined to it: `purported killings and [rapes]`; not
 * what those do of whom it speaks: `alleged rebels [killed] ten people`.
 */
export function isOfNoun(place: Place): boolean {
  const { cue, match, passage } = place;
  const { tokens } = passage;
  return (
    follows(place, nearTo(tokens, cue.to, match.from)) &&
    isInPhrase(place) &&
    !finiteVerbIn(tokens, match.words, cue.to, match.from) &&
    !isOwnVerb(tokens, match)
  );
}

/** `attached`: what stands right before, also joined to others: `[rape] and torture charges`. */
export function isAttachedTo({ cue, match, passage }: Place): boolean {
  return isAttached(passage.tokens, match.from, match.to, cue);
}

/** `subject`: the subject that stands before, with its additions: `further [arrests] could follow`. */
export function isSubject({ cue, match, passage }: Place): boolean {
  return isSubjectOf(passage.tokens, match, cue);
}

/** `whole`: a word of the subject however long: `[torture], rape and deaths in custody are of concern`. */
export function isOfWholeSubject({ cue, match, ends, passage }: Place): boolean {
  return (
    match.to <= cue.from &&
    isWithoutVerb(passage.tokens, match.to, cue.from) &&
    isOpen(ends.hard, match.to, cue.from)
  );
}

/** `alleged rebels killed ten people`: a verb of those whom the adjective describes. */
function isOwnVerb(tokens: readonly Token[], { from, to }: PatternMatch<unknown>): boolean {
  const { pos, lower, lemma } = tokens[from]!;
  if (tokens[to - 1]!.pos === 'NOUN' && to - from > 1) return false;
  const describes = tokens[to]?.pos === 'NOUN' && tokens[from - 1]?.pos !== 'NOUN';
  if (describes || GERUND.test(lower)) return false;
  return (pos === 'VERB' && lower !== lemma) || lower.endsWith('ed');
}
