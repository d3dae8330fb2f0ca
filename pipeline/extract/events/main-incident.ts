import type { EventModel } from '../../lexicon/event-model.ts';
import type { ExtractedDocument, ViolationMention } from '../../model.ts';
import { compare } from '../../span.ts';
import { classCandidates } from './class-features.ts';
import { logOdds, probability } from './classify.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** Least probability of a class of the main incident: near half the F1 to be had, which is best for F1. */
const THRESHOLD = 0.385;
/** What the prominence of a class weighs against the document's words, in the mean of log-odds. */
const PROMINENCE = 0.4;

/**
 * The mentions of the classes of incident that are likely the document's main one, and at least of
 * the likeliest class; empty where nothing is said to have happened.
 *
 * @param odds of the classes by the document's words: `violation:killing` …
 */
export function mainMentions(
  doc: Peopled,
  odds: ReadonlyMap<string, number>,
  { prominence, incidentOf }: EventModel,
): readonly ViolationMention[] {
  const ranked = classCandidates(doc, incidentOf)
    .map(({ name, mentions, features }) => {
      const byWords = odds.get(`violation:${name}`) ?? 0;
      const byProminence = logOdds(features, prominence).get(`violation:${name}`) ?? 0;
      const mean = (1 - PROMINENCE) * byWords + PROMINENCE * byProminence;
      return { mentions, probability: probability(mean) };
    })
    .sort((a, b) => b.probability - a.probability);
  const likely = ranked.filter((one, i) => i === 0 || one.probability >= THRESHOLD);
  return likely.flatMap(({ mentions }) => mentions).sort(compare);
}
