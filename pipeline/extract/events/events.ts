import type { DocumentEvent, ExtractedDocument } from '../../model.ts';
import type { Stage } from '../../stage.ts';

export const summariseEvents: Stage<Omit<ExtractedDocument, 'events'>, DocumentEvent[]> = () => [];
