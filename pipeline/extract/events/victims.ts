import type { LinearModel } from '../../lexicon/event-model.ts';
import type { ExtractedDocument, Participant } from '../../model.ts';
import { probabilityOf } from './classify.ts';
import { fillersOf } from './fillers.ts';
import type { MentionsById } from './mentions-by-id.ts';
import { victimCandidates } from './victim-features.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** Least probability with which a person is taken for a victim: the best F1 in cross-validation. */
const THRESHOLD = 0.27;

/**
 * Ids of the victims' mentions: first the persons whom the model finds to be victims, the likeliest
 * first, each by the mention that names them most fully; then groups and others without names.
 */
export function victimsOf(
  doc: Peopled,
  mentions: MentionsById,
  participants: readonly Participant[],
  model: LinearModel,
): string[] {
  const named = victimCandidates(doc)
    .map(({ person, features }) => ({
      id: person.fullest.id,
      probability: probabilityOf(features, model),
    }))
    .filter(({ probability }) => probability >= THRESHOLD)
    .sort((a, b) => b.probability - a.probability);
  const others = fillersOf(mentions, participants, 'victim').filter((id) => {
    const mention = mentions.get(id);
    return !(mention?.kind === 'entity' && mention.label === 'PERSON');
  });
  return [...named.map(({ id }) => id), ...others];
}
