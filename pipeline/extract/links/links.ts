import type { CanonicalEntity, MentionDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';

export const linkEntities: Stage<MentionDocument, CanonicalEntity[]> = () => [];
