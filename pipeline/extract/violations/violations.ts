import type { TokenizedDocument, ViolationMention } from '../../model.ts';
import type { Stage } from '../../stage.ts';

export const extractViolations: Stage<TokenizedDocument, ViolationMention[]> = () => [];
