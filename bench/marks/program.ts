import { extractParticipants } from '../../pipeline/extract/participants/participants.ts';
import type { Resources } from '../../pipeline/lexicon/resources.ts';
import type { AnnotatedDocument } from '../../pipeline/model.ts';
import { extractDocument } from '../../pipeline/pipeline.ts';
import { sha256 } from '../../pipeline/read/hash.ts';
import { NO_META } from '../../pipeline/read/metadata.ts';
import type { EvaluationPair } from '../../pipeline/reconcile/evaluation.ts';

/** What the program finds in the text of a document, against its annotations. */
export function programOn(gold: AnnotatedDocument, resources: Resources): EvaluationPair {
  const predicted = extracted(gold, resources);
  return { gold, predicted, sentences: predicted.sentences };
}

/** Whom the program finds in the roles of mentions that are given to it as they were marked. */
export function programOnMentions(gold: AnnotatedDocument, resources: Resources): EvaluationPair {
  const found = { ...extracted(gold, resources), violations: gold.violations };
  const predicted = { ...found, ...extractParticipants(found, resources) };
  return { gold, predicted, sentences: predicted.sentences };
}

function extracted({ id, text }: AnnotatedDocument, resources: Resources) {
  return extractDocument({ id, text, meta: { ...NO_META, sha256: sha256(text) } }, resources);
}
