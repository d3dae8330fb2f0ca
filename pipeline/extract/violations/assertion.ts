import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Assertion, TokenizedDocument } from '../../model.ts';
import { overAlternatives } from './alternatives.ts';
import type { Cue } from './cue.ts';
import { isInLabel, isTopicHeading } from './headings.ts';
import { withoutLookAlikes } from './look-alikes.ts';
import { isAsked } from './questions.ts';
import type { Quotations } from './quotations.ts';
import { reaches } from './scope.ts';
import { type ScopeEnds, scopeEnds } from './scope-ends.ts';
import type { Sightings } from './sightings.ts';

/** How a mention is put, and the cue that says so. */
export interface Judgement {
  readonly assertion: Assertion;
  readonly rule: string;
}

/** What is judged; `category` where the lexicon gives it one. */
export interface Judged {
  readonly id: string;
  readonly category?: string;
}

export type Judge = (match: PatternMatch<Judged>) => Judgement;

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

/** Of the cues nearer than a potential one only these decide: `may face charges of torture`. */
const TELLING: ReadonlySet<Cue['value']['reach']> = new Set(['speech', 'forward', 'nominal']);
/** What law or demand covers, it covers as a lack too: `the right to a trial without delay`. */
const COVERING: ReadonlySet<Cue['value']['reach']> = new Set(['forward', 'after', 'command']);
const COVERED: ReadonlySet<Cue['value']['reach']> = new Set(['close', 'direct', 'predicate']);

/** A cue that says how a mention is put, and does not only end the reach of others. */
type Deciding = Cue & { readonly value: { readonly as: Assertion } };

const DECIDING: ReadonlySet<string> = new Set(PRECEDENCE);
const isDeciding = (cue: Cue): cue is Deciding => DECIDING.has(cue.value.as);

const CHARGED = 'charged-with';
/** Words before the colon within which a list of charges is meant, not a list of those charged. */
const CHARGES_WITHIN = 3;

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
  /** What of the sentence after it denies what this one reports. */
  readonly denial: Cue | undefined;
  /** How the introduction of the list puts its items, of which the sentence is one. */
  readonly introduced: Judgement | null;
  readonly quotations: Quotations;
}

export function courtOf(
  doc: TokenizedDocument,
  at: Sightings,
  { denial, introduced, quotations }: Surroundings,
): Court {
  const { sentence, clauses } = at;
  if (isTopicHeading(doc, at)) {
    return { judge: () => TOPIC, ends: NO_ENDS };
  }
  const cues = withoutLookAlikes(doc.tokens, sentence, at.assertions);
  const passage = { tokens: doc.tokens, sentence, clauses };
  const ends = scopeEnds(passage, cues);
  const deciding = cues.filter(isDeciding);
  const alone: Judge = (match) => {
    if (isInLabel(doc.tokens, sentence, match.to)) return TOPIC;
    const reaching = deciding.filter(
      (cue) => speaksOf(cue, match) && reaches(cue, match, ends, passage),
    );
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

/** Some words say how a thing is put of certain categories alone: `appealed against the deportation`. */
function speaksOf({ value }: Cue, match: PatternMatch<Judged>): boolean {
  return value.of.length === 0 || value.of.includes(match.value.category ?? '');
}

function judgementOf({ value: { as, id } }: Deciding): Judgement {
  return { assertion: as, rule: id };
}

function decide(cues: readonly Deciding[], match: PatternMatch<unknown>): Judgement | null {
  const list = cues.find((cue) => cue.value.reach === 'list');
  if (list) return judgementOf(list);
  const attached = cues.find(({ value }) => value.reach === 'attached' && value.as === 'normative');
  if (attached) return judgementOf(attached);
  const told = cues.some(({ value }) => value.as === 'reported');
  for (const assertion of PRECEDENCE) {
    const found = cues.filter((one) => one.value.as === assertion);
    const cue = found[0];
    if (!cue) continue;
    if (told && found.every(({ value }) => value.reach === 'guess')) continue;
    const law = assertion === 'negated' ? cues.find((one) => covers(one, cue)) : undefined;
    if (law) return judgementOf(law);
    const nearer = cues.find(
      (one) =>
        overrides(one, assertion) &&
        one.from < match.from &&
        (found.every((other) => other.from < one.from) || isCharged(one, found)),
    );
    return judgementOf(nearer ?? cue);
  }
  return null;
}

/**
 * True for a cue that decides where it stands nearer to the mention than those of an assertion:
 * `should investigate alleged killings`, `must end the risk of torture`.
 */
function overrides({ value: { as, reach } }: Cue, assertion: Assertion): boolean {
  if (assertion === 'asserted') return as === 'reported';
  if (assertion === 'potential') return as === 'reported' && TELLING.has(reach);
  if (assertion !== 'normative') return false;
  return as === 'potential' ? reach !== 'condition' : as === 'reported' && reach === 'noun';
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
  const { sentence, clauses } = at;
  const cues = withoutLookAlikes(doc.tokens, sentence, at.assertions);
  const passage = { tokens: doc.tokens, sentence, clauses };
  const ends = scopeEnds(passage, cues);
  const colon = sentence.endToken - 1;
  const reaching = cues
    .filter(isDeciding)
    .filter(
      (cue) =>
        cue.value.of.length === 0 &&
        (cue.value.id !== CHARGED || colon - cue.to <= CHARGES_WITHIN) &&
        reaches(cue, placeAt(Math.max(colon, cue.to)), ends, passage),
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
  return value.id === CHARGED && potential.every((cue) => cue.value.id === 'intends-to');
}

function covers({ value, from, to }: Cue, negation: Cue): boolean {
  const isBefore = to <= negation.from || (value.reach === 'command' && from <= negation.from);
  if (value.as !== 'normative' || !isBefore) return false;
  return COVERING.has(value.reach) && COVERED.has(negation.value.reach);
}
