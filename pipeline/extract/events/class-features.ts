import { countUp } from '../../count-up.ts';
import { groupBy } from '../../group.ts';
import type { ExtractedDocument, Participant, ViolationMention } from '../../model.ts';
import { incidentMentions } from './features.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** A class of incident that a document tells of, and how prominently. */
export interface ClassCandidate {
  readonly name: string;
  readonly mentions: readonly ViolationMention[];
  readonly features: ReadonlyMap<string, number>;
}

/**
 * The classes of incident of which a document has mentions. What makes a class the main incident's
 * is much the same whatever the class: how many mentions, of how many, in how many words, asserted
 * or feared, of whom and by whom.
 */
export function classCandidates(
  doc: Peopled,
  incidentOf: ReadonlyMap<string, string>,
): ClassCandidate[] {
  const mentions = incidentMentions(doc);
  const byClass = groupBy(mentions, ({ category }) => incidentOf.get(category) ?? 'other');
  const participants = groupBy(doc.participants, ({ violation }) => violation);
  return [...byClass].map(([name, own]) => {
    const features = prominence(own, participants);
    features.set('bias', 1);
    features.set('share', own.length / mentions.length);
    features.set('of', Math.log1p(mentions.length));
    features.set('classes', byClass.size);
    features.set('length', Math.log1p(doc.tokens.length));
    return { name, mentions: own, features };
  });
}

function prominence(
  mentions: readonly ViolationMention[],
  participants: ReadonlyMap<string, readonly Participant[]>,
): Map<string, number> {
  const counts = new Map<string, number>([['mentions', mentions.length]]);
  const shares = new Map<string, number>();
  const words = new Set<string>();
  for (const { id, text, assertion } of mentions) {
    words.add(text.toLowerCase());
    shares.set(assertion, (shares.get(assertion) ?? 0) + 1 / mentions.length);
    for (const { role, profile } of participants.get(id) ?? []) {
      const feature = profile?.type ? `${role}:${profile.type}` : undefined;
      if (feature) countUp(counts, feature);
    }
  }
  counts.set('words', words.size);
  const features = new Map<string, number>();
  for (const [feature, count] of counts) features.set(feature, Math.log1p(count));
  for (const [assertion, share] of shares) features.set(assertion, share);
  return features;
}
