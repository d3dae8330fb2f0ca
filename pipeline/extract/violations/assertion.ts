import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { Assertion, TokenizedDocument } from '../../model.ts';
import { isInLabel, isTopicHeading } from './headings.ts';
import type { Quotations } from './quotations.ts';
import { type Cue, reaches, type ScopeEnds, scopeEnds } from './scope.ts';
import type { Sightings } from './sightings.ts';

/** How a mention is put, and the cue that says so. */
export interface Judgement {
  readonly assertion: Assertion;
  readonly rule: string;
}

export type Judge = (match: PatternMatch<unknown>) => Judgement;

/**
 * The first of these that reaches a mention decides. `asserted` cues say that what follows is
 * taken as given (`release those detained`). Of a norm and a possibility the nearer decides. The
 * list of a summary (`credible reports of: …; …`) goes before all.
 */
const PRECEDENCE: readonly Assertion[] = [
  'asserted',
  'negated',
  'denied',
  'normative',
  'potential',
  'reported',
];

const ASSERTED: Judgement = { assertion: 'asserted', rule: 'default' };
const TOPIC: Judgement = { assertion: 'normative', rule: 'topic-heading' };
const QUOTED: Judgement = { assertion: 'reported', rule: 'quotation' };

/** The judge of one sentence's mentions, and where scopes end in it. */
export interface Court {
  readonly judge: Judge;
  readonly ends: ScopeEnds;
}

/**
 * @param next the sentence after it, where it is of the same block: it may deny what this one reports
 */
export function courtOf(
  doc: TokenizedDocument,
  at: Sightings,
  next: Sightings | undefined,
  quotations: Quotations,
): Court {
  const { sentence } = at;
  if (isTopicHeading(doc.text, doc.tokens, sentence)) {
    return { judge: () => TOPIC, ends: { hard: [], soft: [] } };
  }
  const cues = withoutLookAlikes(at.assertions);
  const ends = scopeEnds(doc.tokens, sentence, cues);
  const denial =
    next?.sentence.block === sentence.block
      ? next.assertions.find((cue) => cue.value.reach === 'back')
      : undefined;
  const judge: Judge = (match) => {
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
    return decided ?? (quotations.isAttributed(match.from) ? QUOTED : ASSERTED);
  };
  return { judge, ends };
}

function decide(cues: readonly Cue[], match: PatternMatch<unknown>): Judgement | null {
  const list = cues.find((cue) => cue.value.reach === 'list');
  if (list) return { assertion: 'reported', rule: list.value.id };
  for (const assertion of PRECEDENCE) {
    const found = cues.filter((one) => one.value.as === assertion);
    const cue = found[0];
    if (!cue) continue;
    const nearer =
      assertion === 'normative' &&
      cues.find(
        (one) =>
          one.value.as === 'potential' &&
          one.from < match.from &&
          found.every((norm) => norm.from < one.from),
      );
    const decisive = nearer || cue;
    return { assertion: decisive === cue ? assertion : 'potential', rule: decisive.value.id };
  }
  return null;
}

/** A cue loses to a look-alike that shares a word, and to a longer cue that holds all its words. */
function withoutLookAlikes(cues: readonly Cue[]): Cue[] {
  return cues.filter(
    (cue) =>
      cue.value.as !== 'none' &&
      !cues.some(
        (other) =>
          (other.value.as === 'none' && other.words.some((word) => cue.words.includes(word))) ||
          (other.words.length > cue.words.length &&
            other.value.as !== cue.value.as &&
            cue.words.every((word) => other.words.includes(word))),
      ),
  );
}
