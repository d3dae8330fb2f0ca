import type { RunStage } from '../errors.ts';
import type { ExportContext } from '../export/format.ts';
import { partsOf } from '../export/formats.ts';
import type { Resources } from '../lexicon/resources.ts';
import type { ExtractedDocument } from '../model.ts';
import { extractDocument } from '../pipeline.ts';
import type { RedactionOptions, RedactionPolicy } from '../redact/policy.ts';
import { redactDocument } from '../redact/redact.ts';
import { countWords } from '../words.ts';
import type { Readable } from './documents.ts';
import { failed } from './failed.ts';
import { lackingIn } from './lacking.ts';
import type { Outcome, RedactedOutcome, ScoredPrediction } from './outcome.ts';
import { periodNote } from './period-note.ts';
import { publicPolicy } from './public-policy.ts';

/** What every document of a run is treated with. Plain data: it crosses threads. */
export interface ExtractionSettings {
  readonly formats: readonly string[];
  readonly context: ExportContext;
  /** Ids of the documents that will be scored against gold. */
  readonly scored: readonly string[];
  /** For `--profile public`; `null` for the restricted profile. */
  readonly redaction: RedactionOptions | null;
}

/** Extracts one document and turns it into its outcome. Never throws. */
export type Extractor = (read: Readable) => Outcome;

/** @throws UsageError where the redaction that is asked for lacks its key */
export function extractorFor(settings: ExtractionSettings, resources: Resources): Extractor {
  const policy = settings.redaction && publicPolicy(settings.redaction, resources);
  return ({ position, id, document, notes }) => {
    let stage: RunStage = 'extract';
    try {
      const doc = extractDocument(document, resources);
      const note = periodNote(doc);
      stage = 'export';
      return {
        position,
        document: id,
        words: countWords(doc),
        parts: policy ? null : partsOf(settings.formats, doc, settings.context),
        redacted: policy ? redactedOutcome(doc, policy) : null,
        failure: null,
        scored: settings.scored.includes(id) ? predictionOf(doc) : null,
        lacking: lackingIn(doc),
        notes: note === null ? notes : [...notes, `${document.file}: ${note}`],
      };
    } catch (error) {
      return failed({ position, id }, stage, error);
    }
  };
}

function redactedOutcome(doc: ExtractedDocument, policy: RedactionPolicy): RedactedOutcome {
  const { doc: redacted, log, proof, listed } = redactDocument(doc, policy);
  return { doc: redacted, log, proof, listed };
}

function predictionOf(doc: ExtractedDocument): ScoredPrediction {
  const { id, text, entities, dates, violations, actors, participants } = doc;
  return {
    predicted: { id, text, entities, dates, violations, actors, participants },
    sentences: doc.sentences.map(({ start, end }) => ({ start, end })),
  };
}
