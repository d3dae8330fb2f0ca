import type { DateMention, TokenizedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';

export const extractDates: Stage<TokenizedDocument, DateMention[]> = () => [];
