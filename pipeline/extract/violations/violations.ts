import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import { violationMention } from '../../mention.ts';
import type { TokenizedDocument, ViolationMention } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { type Resolved, resolveAntecedents } from './antecedents.ts';
import { type Court, courtOf, introductionOf, type Judgement } from './assertion.ts';
import { bearingOut } from './context.ts';
import { isMisreadDenial } from './denial.ts';
import { denialOf, withDenials } from './denied-next.ts';
import { withoutExceptions } from './exceptions.ts';
import { exemplified } from './exemplified.ts';
import { judgeFreedom } from './freedoms.ts';
import { introductionsOf, underConcern } from './introductions.ts';
import { joinLists } from './lists.ts';
import { withoutNames } from './names.ts';
import { withoutOverlap } from './overlap.ts';
import { quotationsOf } from './quotations.ts';
import { type Sightings, sightingsOf } from './sightings.ts';

/** Finds what names a violation, keeps what the context bears out, judges how it is put. */
export const extractViolations: Stage<
  TokenizedDocument,
  ViolationMention[],
  'violations' | 'clauses'
> = (doc, { violations: lexicon, clauses }) => {
  const seen = withoutNames(doc, sightingsOf(doc, lexicon, clauses));
  const introductions = introductionsOf(doc, (index) => introductionOf(doc, seen[index]!));
  const all = seen.map((at, index) => underConcern(at, introductions[index]!));
  const isBorneOut = bearingOut(doc, all, lexicon.grounds);
  const quotations = quotationsOf(doc, all);
  const kept = all.map((at) => {
    const borneOut = at.violations.filter(
      (match) => isBorneOut(at, match) && !isMisreadDenial(doc.tokens, match, at.sentence.endToken),
    );
    const apart = joinLists(doc.tokens, withoutOverlap(borneOut, at.shields));
    return withoutExceptions(at, apart);
  });
  const found = all.map((at, index) => {
    if (at.violations.length === 0 && at.antecedents.length === 0) return [];
    const court = courtOf(doc, at, {
      denial: denialOf(at.sentence, all[index + 1]),
      introduced: introductions[index]!,
      quotations,
    });
    const antecedents = resolveAntecedents(doc.tokens, all, kept, index);
    return [
      ...without(kept[index]!, antecedents).flatMap((match) => mentionsOf(doc, at, match, court)),
      ...exemplified(clauses.exemplified, doc.tokens, kept[index]!, at.sentence.endToken).map(
        (match) => mentionOf(doc, match, match.value.category, court.judge(match)),
      ),
      ...antecedents.map(({ match, category }) =>
        mentionOf(doc, match, category, court.judge(match)),
      ),
    ];
  });
  return withDenials(doc.sentences, found);
};

/** Words that stand for what was named before say nothing of their own. */
function without(
  matches: readonly PatternMatch<ViolationEntry>[],
  antecedents: readonly Resolved[],
): readonly PatternMatch<ViolationEntry>[] {
  if (antecedents.length === 0) return matches;
  return matches.filter(
    (one) => !antecedents.some(({ match }) => one.from < match.to && match.from < one.to),
  );
}

function mentionsOf(
  doc: TokenizedDocument,
  at: Sightings,
  match: PatternMatch<ViolationEntry>,
  { judge, ends }: Court,
): ViolationMention[] {
  const { value } = match;
  const judgement = value.freedom ? judgeFreedom(doc.tokens, at, match, judge, ends) : judge(match);
  if (!judgement) return [];
  const categories = value.also === null ? [value.category] : [value.category, value.also];
  return categories.map((category) => mentionOf(doc, match, category, judgement));
}

function mentionOf(
  doc: TokenizedDocument,
  { value, from, to }: PatternMatch<{ readonly id: string }>,
  category: string,
  { assertion, rule }: Judgement,
): ViolationMention {
  return violationMention(doc, {
    start: doc.tokens[from]!.start,
    end: doc.tokens[to - 1]!.end,
    category,
    assertion,
    assertionRule: rule,
    rule: value.id,
  });
}
