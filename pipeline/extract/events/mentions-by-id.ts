import type { ActorMention, EntityMention, ExtractedDocument } from '../../model.ts';

/** The mentions that may take a role, but times, by their ids. */
export type MentionsById = ReadonlyMap<string, EntityMention | ActorMention>;

export function mentionsById({
  entities,
  actors,
}: Pick<ExtractedDocument, 'entities' | 'actors'>): MentionsById {
  const mentions = new Map<string, EntityMention | ActorMention>();
  for (const entity of entities) mentions.set(entity.id, entity);
  for (const actor of actors) mentions.set(actor.id, actor);
  return mentions;
}
