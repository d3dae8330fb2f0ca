import { dateMention } from '../../mention.ts';
import type { DateMention, Token, TokenizedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { type Anchors, anchorsOf } from './anchors.ts';
import { withAppositions } from './appositions.ts';
import type { Candidate } from './candidate.ts';
import { withSharedParts, withSharedYears } from './coordination.ts';
import { isDateline, numericOrder } from './dateline.ts';
import { isEarlier } from './earlier.ts';
import { findCandidates } from './find.ts';
import { isFuture } from './future.ts';
import { withIntervals } from './intervals.ts';
import type { Line } from './line.ts';
import type { Point } from './point.ts';
import { resolve } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import { isDatedLine, storyOfSection } from './section-years.ts';
import { afterHeading, resumed, type Story, tellingOf, tellsStory, told } from './story.ts';
import { withTimes } from './times.ts';
import { NOTED } from './years.ts';

/** Time expressions with their values: find, refine, and fill in what the words leave open. */
export const extractDates: Stage<TokenizedDocument, DateMention[], 'dates'> = (doc, resources) => {
  let anchors = anchorsOf(doc.meta);
  const mentions: DateMention[] = [];
  let story: Story | null = null;
  for (const sentence of doc.sentences) {
    const { firstToken: from, endToken: to, block } = sentence;
    const line: Line = { tokens: doc.tokens, from, to, lexicon: resources.dates };
    if (story) story = resumed(story, block);
    if (story && sentence.kind === 'heading') story = afterHeading(story);
    const candidates = refine(line, findCandidates(line));
    if (candidates.length === 0) continue;
    let here: Point | null = null;
    const resolved = candidates.map((candidate) => {
      const future = anchors.published !== null && isFuture(line, candidate);
      const earlier = story !== null && isEarlier(line, candidate, anchors.published !== null);
      const result = resolve(candidate.meaning, { anchors, story, block, here, future, earlier });
      if (candidate.meaning.kind === 'calendar') here = result.point ?? here;
      if (anchors.dayFirst === null) anchors = { ...anchors, dayFirst: numericOrder(candidate) };
      if (isDateline(line, candidate)) anchors = { ...anchors, published: result.point };
      if (isWholePeriod(result, anchors)) return result;
      if (result.point && !future && tellsStory(line, candidate, story))
        story = told(story, result.point, block, tellingOf(line, candidate, earlier));
      if (isDatedLine(line, sentence, candidate))
        story = storyOfSection(line, candidate, result, block) ?? story;
      return result;
    });
    withAppositions(line, candidates, resolved).forEach((result, i) => {
      const { from: first, to: end, rule } = candidates[i]!;
      mentions.push(
        dateMention(doc, {
          start: doc.tokens[first]!.start,
          end: endOf(doc.tokens[end - 1]!),
          timexType: result.timexType,
          value: result.value,
          inferred: result.inferred,
          rule: `date:${rule}`,
        }),
      );
    });
  }
  return mentions;
};

/** What names all that a report of several years covers leads to none of them. */
function isWholePeriod({ value }: Resolved, { period }: Anchors): boolean {
  return period !== null && period.start.year < period.end.year && value === period.value;
}

const YEAR_LENGTH = 4;

/** The full stop that the tokenizer leaves on `8pm.` is the sentence's, the 12 of `2019.12` a note's. */
function endOf({ text, start, end }: Token): number {
  if (NOTED.test(text)) return start + YEAR_LENGTH;
  return /\d[ap]m\.$/i.test(text) ? end - 1 : end;
}

/** The order counts: shared days before intervals, hours before both lose their dates. */
function refine(line: Line, found: readonly Candidate[]): Candidate[] {
  if (found.length === 0) return [];
  const shared = withSharedParts(line, found);
  const timed = withTimes(line, shared);
  return withSharedYears(line, withIntervals(line, timed));
}
