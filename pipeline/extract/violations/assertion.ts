import type { Assertion, TokenizedDocument } from '../../model.ts';
import { isTopicHeading } from './headings.ts';
import { type Cue, reaches, scopeEnds } from './scope.ts';
import type { Sightings } from './sightings.ts';

/** How a mention is put, and the cue that says so. */
export interface Judgement {
  readonly assertion: Assertion;
  readonly rule: string;
}

export type Judge = (from: number, to: number) => Judgement;

/** The first of these that reaches a mention decides. */
const PRECEDENCE: readonly Assertion[] = [
  'negated',
  'denied',
  'normative',
  'potential',
  'reported',
];

const ASSERTED: Judgement = { assertion: 'asserted', rule: 'default' };

/** Judges mentions of one sentence by the cues that stand in it. */
export function judgeOf(doc: TokenizedDocument, at: Sightings): Judge {
  const { sentence } = at;
  if (isTopicHeading(doc.text, doc.tokens, sentence)) {
    return () => ({ assertion: 'normative', rule: 'topic-heading' });
  }
  const cues = withoutLookAlikes(at.assertions);
  if (cues.length === 0) return () => ASSERTED;
  const ends = scopeEnds(doc.tokens, sentence, cues);
  return (from, to) => {
    const reaching = cues.filter((cue) => reaches(cue, from, to, ends, doc.tokens, sentence));
    const back = reaching.find((cue) => cue.value.reach === 'back');
    const forward = reaching.filter((cue) => cue.value.reach !== 'back');
    for (const assertion of PRECEDENCE) {
      const cue = forward.find((one) => one.value.as === assertion);
      if (!cue) continue;
      if (assertion === 'reported' && back) return { assertion: 'denied', rule: back.value.id };
      return { assertion, rule: cue.value.id };
    }
    return ASSERTED;
  };
}

/** A cue loses the words that a look-alike holds: `not only` is no `not`. */
function withoutLookAlikes(cues: readonly Cue[]): Cue[] {
  const lookAlikes = cues.filter((cue) => cue.value.as === 'none');
  return cues.filter(
    (cue) =>
      cue.value.as !== 'none' &&
      !lookAlikes.some((other) => other.words.some((word) => cue.words.includes(word))),
  );
}
