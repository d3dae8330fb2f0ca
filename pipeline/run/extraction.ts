import { type DocumentFailure, InputError, type RunStage } from '../errors.ts';
import type { ExportContext } from '../export/format.ts';
import { partsOf } from '../export/formats.ts';
import type { Resources } from '../lexicon/resources.ts';
import type { ExtractedDocument } from '../model.ts';
import { extractDocument } from '../pipeline.ts';
import type { Readable } from './documents.ts';
import type { Outcome, ScoredPrediction } from './outcome.ts';
import type { Position } from './position.ts';

/** What every document of a run is treated with. Plain data: it crosses threads. */
export interface ExtractionSettings {
  readonly formats: readonly string[];
  readonly context: ExportContext;
  /** Ids of the documents that will be scored against gold. */
  readonly scored: readonly string[];
}

/** Extracts one document and turns it into its parts of each format. Never throws. */
export function extractOutcome(
  { position, document, notes }: Readable,
  settings: ExtractionSettings,
  resources: Resources,
): Outcome {
  let stage: RunStage = 'extract';
  try {
    const doc = extractDocument(document, resources);
    stage = 'export';
    return {
      position,
      document: document.id,
      words: countWords(document.text),
      parts: partsOf(settings.formats, doc, settings.context),
      failure: null,
      scored: settings.scored.includes(document.id) ? predictionOf(doc) : null,
      notes,
    };
  } catch (error) {
    return failed({ position, id: document.id }, stage, error);
  }
}

/** The outcome of a document that something stopped. */
export function failed(
  { position, id }: { readonly position: Position; readonly id: string },
  stage: RunStage,
  error: unknown,
): Outcome {
  const failure = failureOf(id, stage, error);
  return { position, document: id, words: 0, parts: null, failure, scored: null, notes: [] };
}

/** A row of `errors.csv` for whatever was thrown. */
export function failureOf(document: string, stage: RunStage, error: unknown): DocumentFailure {
  return error instanceof InputError
    ? { document, stage, reason: `${error.place}: ${error.reason}`, remedy: error.remedy }
    : {
        document,
        stage,
        reason: `internal fault: ${String(error)}`,
        remedy: 'Report it with the document',
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
