import fc from 'fast-check';
import { extractDates } from '../../pipeline/extract/dates/dates.ts';
import { extractEntities } from '../../pipeline/extract/entities/entities.ts';
import { extractViolations } from '../../pipeline/extract/violations/violations.ts';
import { loadResources } from '../../pipeline/lexicon/resources.ts';
import type { Mention, SourceDocument, TokenizedDocument } from '../../pipeline/model.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { evaluate } from '../../pipeline/reconcile/evaluation.ts';
import { tokenize } from '../../pipeline/tokenize/tokenize.ts';
import { Finding } from './finding.ts';
import { anyReport } from './reports.ts';
import { expectExtracted } from './sound.ts';
import type { FuzzTarget } from './target.ts';

const resources = loadResources();

/** A layer alone: its mentions stand where they say. */
function layer(extract: (doc: TokenizedDocument) => readonly Mention[]): FuzzTarget['property'] {
  return () =>
    fc.property(anyReport, (source) => {
      for (const { id, start, end, text } of extract(tokenize(source, resources))) {
        if (source.text.slice(start, end) !== text) throw new Finding(`${id}: not there`);
      }
    });
}

/** A document against itself and against another reading of the same text. */
function expectScored(source: SourceDocument, other: SourceDocument): void {
  const doc = extractDocument(source, resources);
  const { id, text, sentences } = doc;
  const elsewhere = extractDocument({ ...other, id, text }, resources);
  for (const { measure, counts } of evaluate([{ gold: doc, predicted: doc, sentences }]).scores) {
    const { correct: _, ...wrong } = counts;
    if (Object.values(wrong).some((count) => count > 0)) {
      throw new Finding(`${measure} against itself: ${JSON.stringify(counts)}`);
    }
  }
  evaluate([{ gold: doc, predicted: elsewhere, sentences }]);
}

/** The layers, all of them together, and the scores. */
export const EXTRACT_TARGETS: readonly FuzzTarget[] = [
  { name: 'entities', share: 1, property: layer((doc) => extractEntities(doc, resources)) },
  { name: 'dates', share: 1, property: layer((doc) => extractDates(doc, resources)) },
  { name: 'violations', share: 1, property: layer((doc) => extractViolations(doc, resources)) },
  {
    name: 'participants, links and events',
    share: 1.5,
    property: () =>
      fc.property(anyReport, (source) => expectExtracted(extractDocument(source, resources))),
  },
  {
    name: 'reconcile',
    share: 0.5,
    property: () => fc.property(anyReport, anyReport, expectScored),
  },
];
