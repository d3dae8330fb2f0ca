import { coveredPeriod } from './extract/dates/covered.ts';
import { extractDates } from './extract/dates/dates.ts';
import { extractEntities } from './extract/entities/entities.ts';
import { summariseEvents } from './extract/events/events.ts';
import { linkEntities } from './extract/links/links.ts';
import { extractParticipants } from './extract/participants/participants.ts';
import { extractViolations } from './extract/violations/violations.ts';
import type { Resources } from './lexicon/resources.ts';
import type { ExtractedDocument, SourceDocument } from './model.ts';
import { tokenize } from './tokenize/tokenize.ts';

/** The whole run for one document. Pure: the same document and resources give the same result. */
export function extractDocument(source: SourceDocument, resources: Resources): ExtractedDocument {
  const read = tokenize(source, resources);
  const tokenized = { ...read, meta: { ...read.meta, ...coveredPeriod(read, resources) } };
  const mentions = {
    ...tokenized,
    entities: extractEntities(tokenized, resources),
    dates: extractDates(tokenized, resources),
    violations: extractViolations(tokenized, resources),
  };
  const linked = { ...mentions, canonicalEntities: linkEntities(mentions, resources) };
  const { actors, participants } = extractParticipants(linked, resources);
  const peopled = { ...linked, actors, participants };
  return { ...peopled, events: summariseEvents(peopled, resources) };
}
