import { groupBy } from '../group.ts';
import type { AnnotatedDocument, Participant } from '../model.ts';

/** The participants of each violation, by the violation's id, in the order of the document. */
export function participantsByViolation(
  doc: Pick<AnnotatedDocument, 'participants'>,
): Map<string, readonly Participant[]> {
  return groupBy(doc.participants, ({ violation }) => violation);
}
