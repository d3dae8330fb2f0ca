import { InputError, type RunStage } from '../errors.ts';
import type { ExportContext } from '../export/format.ts';
import { partsOf } from '../export/formats.ts';
import type { Resources } from '../lexicon/resources.ts';
import type { ExtractedDocument, SourceDocument } from '../model.ts';
import { extractDocument } from '../pipeline.ts';
import type { Outcome, ScoredPrediction } from './outcome.ts';

/** What every document of a run is treated with. Plain data: it crosses threads. */
export interface ExtractionSettings {
  readonly formats: readonly string[];
  readonly context: ExportContext;
  /** Ids of the documents that will be scored against gold. */
  readonly scored: readonly string[];
}

/** Extracts one document and turns it into its parts of each format. Never throws. */
export function extractOutcome(
  source: SourceDocument,
  settings: ExtractionSettings,
  resources: Resources,
): Outcome {
  let stage: RunStage = 'extract';
  try {
    const doc = extractDocument(source, resources);
    stage = 'export';
    return {
      document: source.id,
      words: countWords(source.text),
      parts: partsOf(settings.formats, doc, settings.context),
      failure: null,
      scored: settings.scored.includes(source.id) ? predictionOf(doc) : null,
    };
  } catch (error) {
    return failed(source.id, stage, error);
  }
}

/** The outcome of a document that something stopped. */
export function failed(document: string, stage: RunStage, error: unknown): Outcome {
  const said =
    error instanceof InputError
      ? { reason: `${error.place}: ${error.reason}`, remedy: error.remedy }
      : { reason: `internal fault: ${String(error)}`, remedy: 'Report it with the document' };
  return {
    document,
    words: 0,
    parts: null,
    failure: { document, stage, ...said },
    scored: null,
  };
}

function predictionOf(doc: ExtractedDocument): ScoredPrediction {
  const { id, text, entities, dates, violations, actors, participants } = doc;
  return {
    predicted: { id, text, entities, dates, violations, actors, participants },
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
  };
}

function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/\S+/g)) words += 1;
  return words;
}
