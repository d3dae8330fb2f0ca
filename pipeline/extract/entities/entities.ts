import type { EntityMention, TokenizedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';

export const extractEntities: Stage<TokenizedDocument, EntityMention[]> = () => [];
