import {
  type DocumentEvent,
  type ExtractedDocument,
  type Participant,
  PERPETRATOR_TYPES,
  type PerpetratorType,
} from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { likeliest, logOdds } from './classify.ts';
import { dateOf } from './date.ts';
import { eventFeatures, incidentMentions } from './features.ts';
import { fillersOf } from './fillers.ts';
import { mainMentions } from './main-incident.ts';
import { mentionsById } from './mentions-by-id.ts';
import { placeOf } from './place.ts';
import { isSurvey, periodOf } from './survey.ts';
import { victimsOf } from './victims.ts';
import { WeightedCounts } from './weighted-counts.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** A mention in the first part of a document, or in its title, counts for more. */
const LEAD = 1200;
const LEAD_WEIGHT = 3;

/**
 * Sums up the document's main incident, or what a survey of a period tells of, which has no town and
 * no day; none where nothing is said to have happened.
 */
export const summariseEvents: Stage<Peopled, DocumentEvent[], 'eventModel' | 'entityLexicon'> = (
  doc,
  { eventModel, entityLexicon },
) => {
  const mentions = incidentMentions(doc);
  if (mentions.length === 0) return [];
  const survey = isSurvey(doc, mentions);
  const odds = logOdds(eventFeatures(doc), eventModel);
  const core = survey ? mentions : mainMentions(doc, odds, eventModel);
  const ids = new Set(core.map((violation) => violation.id));
  const participants = doc.participants.filter((one) => ids.has(one.violation));
  const named = mentionsById(doc);
  const categories = new WeightedCounts<string>();
  for (const { category, start } of core) categories.add(category, start < LEAD ? LEAD_WEIGHT : 1);
  const event: Omit<DocumentEvent, 'id'> = {
    categories: categories.ranked(),
    perpetratorType: perpetratorType(participants, odds),
    perpetrators: fillersOf(named, participants, 'perpetrator'),
    victims: victimsOf(doc, named, participants, eventModel.victim),
    ...placeOf(doc, named, survey ? [] : participants, entityLexicon.places, eventModel.country),
    date: survey ? periodOf(doc) : dateOf(doc, participants),
    violations: core.map((violation) => violation.id),
  };
  return [{ id: `${doc.id}:event:main`, ...event }];
};

/** The model's class of perpetrator; state actors are told apart by the participants. */
function perpetratorType(
  participants: readonly Participant[],
  odds: ReadonlyMap<string, number>,
): PerpetratorType | null {
  const votes = new WeightedCounts<PerpetratorType>();
  for (const { role, profile } of participants) {
    const type = PERPETRATOR_TYPES.find((known) => known === profile?.type);
    if (role === 'perpetrator' && type) votes.add(type, 1);
  }
  const best = likeliest(odds, 'perpetrator');
  if (best === undefined) return votes.ranked()[0] ?? null;
  if (best !== 'state') return PERPETRATOR_TYPES.find((type) => type === best) ?? null;
  return votes.ranked().find((type) => type.startsWith('state-')) ?? 'state-other';
}
