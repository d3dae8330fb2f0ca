import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { ContextCue, ViolationEntry } from '../../lexicon/violations.ts';
import type { Token, TokenizedDocument } from '../../model.ts';
import { isTopicHeading } from './headings.ts';
import type { Sightings } from './sightings.ts';

type Cue = PatternMatch<ContextCue>;
type Candidate = PatternMatch<ViolationEntry>;

/** How far behind `against` or a verb those harmed may be named. */
const OBJECT = 14;
/** How far off they may be otherwise. */
const FARTHEST = 14;
/** What stands before a word is this much farther than what follows it. */
const BEFORE = 2;
const WOMEN = 'woman-context';
const TOWARD = /^(?:against|of|on|toward|towards|targeting|for|directed|at|to|faced|suffered)$/;

/**
 * Gives the ground of a general word (`violence`, `harassment`): the cue, of those that the entries of
 * the word call their ground, that tells who is harmed. Between semicolons it is the one named as
 * the word's object; else that of the heading, unless others are named near; else the nearest; else,
 * in a list, the one named before its first item ends.
 */
export function groundsOf(
  doc: TokenizedDocument,
  all: readonly Sightings[],
  grounds: ReadonlySet<string>,
): (at: Sightings, match: Candidate) => string | null {
  const cuesOf = new Map<Sightings, readonly Cue[]>();
  const cues = (at: Sightings): readonly Cue[] => {
    let own = cuesOf.get(at);
    if (!own) {
      own = at.contextMatches.filter(({ value }) => grounds.has(value.name));
      cuesOf.set(at, own);
    }
    return own;
  };
  return (at, match) => {
    const able = new Set(
      at.violations
        .filter(({ from, to }) => from === match.from && to === match.to)
        .map(({ value }) => value.ground),
    );
    const named = cues(at).filter(({ value }) => able.has(value.name));
    const own = named.filter(
      (cue) => isWithinReach(doc.tokens, cue, match) && !isModifier(cue, named),
    );
    const object = nearest(
      own.filter((cue) => isObject(doc.tokens, cue, match)),
      match,
    );
    if (object) return object;
    const isOfOthers =
      own.length === 0 &&
      cues(at).some((cue) => !able.has(cue.value.name) && isWithinReach(doc.tokens, cue, match));
    const heading = headingOver(doc, all, at);
    const above =
      heading && heading !== at && isTopicHeading(doc, heading)
        ? cues(heading).find(({ value }) => able.has(value.name))
        : undefined;
    if (above && (!isOfOthers || named.some(({ value }) => value.name === above.value.name))) {
      return above.value.name;
    }
    return nearest(own, match) ?? nearest(introducing(doc.tokens, named, at, match), match);
  };
}

/** What stands in the heading over a sentence. */
export function headingOver(
  doc: TokenizedDocument,
  all: readonly Sightings[],
  { sentence }: Sightings,
): Sightings | undefined {
  const heading = doc.sections[sentence.section]?.heading;
  return heading === null || heading === undefined ? undefined : all[heading];
}

/** `Hindu worshipers` are worshipers, `women journalists` journalists; but `Roma women` are Roma. */
function isModifier(cue: Cue, cues: readonly Cue[]): boolean {
  return cues.some(({ value, from, to }) =>
    cue.value.name === WOMEN
      ? from === cue.to || to === cue.from
      : from === cue.to && value.name !== WOMEN,
  );
}

function isWithinReach(tokens: readonly Token[], cue: Cue, { from, to }: Candidate): boolean {
  const [start, end] = cue.from < from ? [cue.to, from] : [to, cue.from];
  if (end - start > FARTHEST) return false;
  for (let i = start; i < end; i += 1) if (tokens[i]!.lower === ';') return false;
  return true;
}

/** What a list says before its first semicolon holds for all of it: `… of women: abuse; neglect`. */
function introducing(
  tokens: readonly Token[],
  cues: readonly Cue[],
  { sentence }: Sightings,
  { from }: Candidate,
): readonly Cue[] {
  let until = sentence.firstToken;
  while (until < from && tokens[until]!.lower !== ';') until += 1;
  return until < from ? cues.filter(({ to }) => to <= until) : [];
}

/** `violence against …`, `harassed …`. */
function isObject(tokens: readonly Token[], cue: Cue, { to }: Candidate): boolean {
  if (cue.from < to || cue.from - to > OBJECT) return false;
  return TOWARD.test(tokens[to]?.lower ?? '') || tokens[to - 1]!.pos === 'VERB';
}

function nearest(cues: readonly Cue[], { from, to }: Candidate): string | null {
  let best: Cue | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const cue of cues) {
    const distance = cue.from >= to ? cue.from - to : Math.max(0, from - cue.to) + BEFORE;
    if (distance >= least) continue;
    best = cue;
    least = distance;
  }
  return best?.value.name ?? null;
}
