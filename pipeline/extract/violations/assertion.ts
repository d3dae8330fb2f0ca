import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Assertion, TokenizedDocument } from '../../model.ts';
import { overAlternatives } from './alternatives.ts';
import { isInLabel, isTopicHeading } from './headings.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import { isAsked } from './questions.ts';
import type { Quotations } from './quotations.ts';
import { type Cue, reaches } from './scope.ts';
import { type ScopeEnds, scopeEnds } from './scope-ends.ts';
import type { Sightings } from './sightings.ts';

/** How a mention is put, and the cue that says so. */
export interface Judgement {
  readonly assertion: Assertion;
  readonly rule: string;
}

export type Judge = (match: PatternMatch<unknown>) => Judgement;

/**
 * The first of these that reaches a mention decides. `asserted` cues say that what follows is
 * taken as given (`release those detained`). The list of a summary (`credible reports of: …; …`)
 * and a noun right behind (`torture provision`) go before all.
 */
const PRECEDENCE: readonly Assertion[] = [
  'asserted',
  'negated',
  'denied',
  'normative',
  'potential',
  'reported',
];

/** Where a cue of the second kind stands nearer to the mention, it decides. */
const YIELDS_TO: Partial<Record<Assertion, Assertion>> = {
  asserted: 'reported',
  normative: 'potential',
  potential: 'reported',
};
/** Of those cues nearer than a potential one only these decide: `may face charges of torture`. */
const TELLING: ReadonlySet<Cue['value']['reach']> = new Set(['speech', 'forward', 'nominal']);
/** What law or demand covers, it covers as a lack too: `the right to a trial without delay`. */
const COVERING: ReadonlySet<Cue['value']['reach']> = new Set(['forward', 'after', 'command']);
const COVERED: ReadonlySet<Cue['value']['reach']> = new Set(['close', 'direct', 'predicate']);

/** What an introduction may say of a whole list. */
const INTRODUCING: ReadonlySet<Assertion> = new Set(['normative', 'reported']);
const ASSERTED: Judgement = { assertion: 'asserted', rule: 'default' };
const TOPIC: Judgement = { assertion: 'normative', rule: 'topic-heading' };
const ASKED: Judgement = { assertion: 'potential', rule: 'question' };
const QUOTED: Judgement = { assertion: 'reported', rule: 'quotation' };

const NO_ENDS: ScopeEnds = { hard: [], soft: [], turns: [], doing: [], beside: new Map() };

/** The judge of one sentence's mentions, and where scopes end in it. */
export interface Court {
  readonly judge: Judge;
  readonly ends: ScopeEnds;
}

/** What stands around a sentence and has a say in how it puts what it tells. */
export interface Surroundings {
  /** The sentence after it: where it is of the same block, it may deny what this one reports. */
  readonly next: Sightings | undefined;
  /** How the introduction of the list puts its items, of which the sentence is one. */
  readonly introduced: Judgement | null;
  readonly quotations: Quotations;
}

export function courtOf(
  doc: TokenizedDocument,
  at: Sightings,
  { next, introduced, quotations }: Surroundings,
): Court {
  const { sentence } = at;
  if (isTopicHeading(doc.text, doc.tokens, sentence)) {
    return { judge: () => TOPIC, ends: NO_ENDS };
  }
  const cues = withoutLookAlikes(doc.tokens, sentence, at.assertions);
  const ends = scopeEnds(doc.tokens, sentence, cues);
  const denial =
    next?.sentence.block === sentence.block
      ? next.assertions.find((cue) => cue.value.reach === 'back')
      : undefined;
  const alone: Judge = (match) => {
    if (isInLabel(doc.tokens, sentence, match.to)) return TOPIC;
    const reaching = cues.filter((cue) => reaches(cue, match, ends, doc.tokens, sentence));
    const back = reaching.find((cue) => cue.value.reach === 'back') ?? denial;
    const decided = decide(
      reaching.filter((cue) => cue.value.reach !== 'back'),
      match,
    );
    if (decided?.assertion === 'reported' && back) {
      return { assertion: 'denied', rule: back.value.id };
    }
    if (introduced && isIntroduced(introduced, decided)) return introduced;
    if (!decided && isAsked(doc.tokens, sentence, match.from)) return ASKED;
    return decided ?? (quotations.isAttributed(match.from) ? QUOTED : ASSERTED);
  };
  const negates = cues.some(({ value }) => value.as === 'negated');
  return { judge: negates ? overAlternatives(doc.tokens, at, ends, alone) : alone, ends };
}

function decide(cues: readonly Cue[], match: PatternMatch<unknown>): Judgement | null {
  const list = cues.find((cue) => cue.value.reach === 'list');
  if (list) return { assertion: 'reported', rule: list.value.id };
  const attached = cues.find(({ value }) => value.reach === 'attached' && value.as === 'normative');
  if (attached) return { assertion: 'normative', rule: attached.value.id };
  const told = cues.some(({ value }) => value.as === 'reported');
  for (const assertion of PRECEDENCE) {
    const found = cues.filter((one) => one.value.as === assertion);
    const cue = found[0];
    if (!cue) continue;
    if (told && found.every(({ value }) => value.reach === 'guess')) continue;
    const law = assertion === 'negated' ? cues.find((one) => covers(one, cue)) : undefined;
    if (law) return { assertion: 'normative', rule: law.value.id };
    const rival = YIELDS_TO[assertion];
    const nearer = cues.find(
      (one) =>
        one.value.as === rival &&
        one.from < match.from &&
        (assertion !== 'potential' || TELLING.has(one.value.reach)) &&
        one.value.reach !== 'condition' &&
        (found.every((other) => other.from < one.from) || isCharged(one, found)),
    );
    return nearer && rival
      ? { assertion: rival, rule: nearer.value.id }
      : { assertion, rule: cue.value.id };
  }
  return null;
}

/** What is recommended is a norm whatever it says; what is reported is put as its own words put it. */
function isIntroduced({ assertion }: Judgement, own: Judgement | null): boolean {
  return assertion === 'normative' ? own?.assertion !== 'asserted' : own === null;
}

/**
 * How a sentence puts what stands behind its closing colon: `The Committee is concerned at the
 * following:`; `null` where no words of it say so.
 */
export function introductionOf(doc: TokenizedDocument, at: Sightings): Judgement | null {
  const { sentence } = at;
  const cues = withoutLookAlikes(doc.tokens, sentence, at.assertions);
  const ends = scopeEnds(doc.tokens, sentence, cues);
  const colon = sentence.endToken - 1;
  const reaching = cues.filter((cue) =>
    reaches(cue, placeAt(Math.max(colon, cue.to)), ends, doc.tokens, sentence),
  );
  const decided = decide(reaching, placeAt(colon));
  return decided && INTRODUCING.has(decided.assertion) ? decided : null;
}

const placeAt = (from: number): PatternMatch<null> => ({
  value: null,
  words: [],
  from,
  to: from + 1,
});

/** `charged with plotting to kill her`: what someone is charged with is no plan of which the author tells. */
function isCharged({ value }: Cue, potential: readonly Cue[]): boolean {
  return value.id === 'charged-with' && potential.every((cue) => cue.value.id === 'intends-to');
}

function covers({ value, from, to }: Cue, negation: Cue): boolean {
  const isBefore = to <= negation.from || (value.reach === 'command' && from <= negation.from);
  if (value.as !== 'normative' || !isBefore) return false;
  return COVERING.has(value.reach) && COVERED.has(negation.value.reach);
}
