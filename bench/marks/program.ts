import { extractParticipants } from '../../pipeline/extract/participants/participants.ts';
import type { Resources } from '../../pipeline/lexicon/resources.ts';
import type { AnnotatedDocument, ExtractedDocument } from '../../pipeline/model.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { sha256 } from '../../pipeline/read/hash.ts';
import { NO_META } from '../../pipeline/read/metadata.ts';
import type { EvaluationPair } from '../../pipeline/reconcile/evaluation.ts';

/** The annotations of a document and what the program finds in its text. */
export interface ExtractedPair extends EvaluationPair {
  readonly predicted: ExtractedDocument;
}

/** What the program finds in the text of a document, against its annotations. */
export function programOn(gold: AnnotatedDocument, resources: Resources): ExtractedPair {
  const { id, text } = gold;
  const meta = { ...NO_META, sha256: sha256(text) };
  const predicted = extractDocument({ id, text, meta }, resources);
  return { gold, predicted, sentences: predicted.sentences };
}

/** Whom the program finds in the roles of mentions that are given to it as they were marked. */
export function rolesGivenMentions(pair: ExtractedPair, resources: Resources): EvaluationPair {
  const given = { ...pair.predicted, violations: pair.gold.violations };
  return { ...pair, predicted: { ...given, ...extractParticipants(given, resources) } };
}
