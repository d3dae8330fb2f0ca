import type { ActorMention, LinkedDocument, Participant } from '../../model.ts';
import type { Stage } from '../../stage.ts';

/** Who took part, and the nominals among them that no other layer marks. */
export interface ParticipantLayer {
  readonly actors: ActorMention[];
  readonly participants: Participant[];
}

export const extractParticipants: Stage<LinkedDocument, ParticipantLayer> = () => ({
  actors: [],
  participants: [],
});
