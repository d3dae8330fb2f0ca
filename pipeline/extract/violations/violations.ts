import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import { violationMention } from '../../mention.ts';
import type { TokenizedDocument, ViolationMention } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { type Judge, judgeOf } from './assertion.ts';
import { isBorneOut, surroundingsOf } from './context.ts';
import { judgeFreedom } from './freedoms.ts';
import { withoutNames } from './names.ts';
import { withoutOverlap } from './overlap.ts';
import { type Sightings, sightingsOf } from './sightings.ts';

/** Finds what names a violation, keeps what the context bears out, judges how it is put. */
export const extractViolations: Stage<TokenizedDocument, ViolationMention[], 'violations'> = (
  doc,
  { violations: lexicon },
) => {
  const all = withoutNames(doc, sightingsOf(doc, lexicon));
  const surroundings = surroundingsOf(doc, all);
  return all.flatMap((at) => {
    if (at.violations.length === 0) return [];
    const judge = judgeOf(doc, at);
    const borneOut = at.violations.filter((match) => isBorneOut(at, match, surroundings));
    return withoutOverlap(borneOut, at.shields).flatMap((match) =>
      mentionsOf(doc, at, match, judge),
    );
  });
};

function mentionsOf(
  doc: TokenizedDocument,
  at: Sightings,
  match: PatternMatch<ViolationEntry>,
  judge: Judge,
): ViolationMention[] {
  const { value, from, to } = match;
  const judgement = value.freedom ? judgeFreedom(at, match, judge) : judge(from, to);
  if (!judgement) return [];
  const { assertion, rule: assertionRule } = judgement;
  const span = { start: doc.tokens[from]!.start, end: doc.tokens[to - 1]!.end };
  const categories = value.also === null ? [value.category] : [value.category, value.also];
  return categories.map((category) =>
    violationMention(doc, { ...span, category, assertion, assertionRule, rule: value.id }),
  );
}
