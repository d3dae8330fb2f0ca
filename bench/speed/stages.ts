import { extractDates } from '../../pipeline/extract/dates/dates.ts';
import { extractEntities } from '../../pipeline/extract/entities/entities.ts';
import { summariseEvents } from '../../pipeline/extract/events/events.ts';
import { linkEntities } from '../../pipeline/extract/links/links.ts';
import { extractParticipants } from '../../pipeline/extract/participants/participants.ts';
import { extractViolations } from '../../pipeline/extract/violations/violations.ts';
import type { Resources } from '../../pipeline/lexicon/resources.ts';
import type { SourceDocument } from '../../pipeline/model.ts';
import { tokenize } from '../../pipeline/tokenize/tokenize.ts';
import { cpuOf } from './measure.ts';

/** Documents that go through a stage together: few enough that their layers stay small. */
const BATCH = 50;

/** Microseconds of processor time of each stage over all texts, by its name. */
export function stageCosts(
  texts: readonly SourceDocument[],
  resources: Resources,
): Map<string, number> {
  const costs = new Map<string, number>();
  for (let i = 0; i < texts.length; i += BATCH) batchCosts(texts.slice(i, i + BATCH));
  return costs;

  function batchCosts(batch: readonly SourceDocument[]): void {
    const tokenized = each('tokenize', batch, (text) => tokenize(text, resources));
    const entities = each('entities', tokenized, (doc) => extractEntities(doc, resources));
    const dates = each('dates', tokenized, (doc) => extractDates(doc, resources));
    const violations = each('violations', tokenized, (doc) => extractViolations(doc, resources));
    const mentions = tokenized.map((doc, i) => ({
      ...doc,
      entities: entities[i]!,
      dates: dates[i]!,
      violations: violations[i]!,
    }));
    const links = each('links', mentions, (doc) => linkEntities(doc, resources));
    const linked = mentions.map((doc, i) => ({ ...doc, canonicalEntities: links[i]! }));
    const people = each('participants', linked, (doc) => extractParticipants(doc, resources));
    const peopled = linked.map((doc, i) => ({ ...doc, ...people[i]! }));
    each('events', peopled, (doc) => summariseEvents(doc, resources));
  }

  function each<In, Out>(stage: string, inputs: readonly In[], run: (input: In) => Out): Out[] {
    let outputs: Out[] = [];
    const cost = cpuOf(() => {
      outputs = inputs.map(run);
    });
    costs.set(stage, (costs.get(stage) ?? 0) + cost);
    return outputs;
  }
}
