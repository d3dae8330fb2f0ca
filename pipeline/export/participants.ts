import type { AnnotatedDocument, Participant } from '../model.ts';

/** The participants of each violation, by the violation's id, in the order of the document. */
export function participantsByViolation(
  doc: Pick<AnnotatedDocument, 'participants'>,
): Map<string, readonly Participant[]> {
  const groups = new Map<string, Participant[]>();
  for (const one of doc.participants) {
    const own = groups.get(one.violation);
    if (own) own.push(one);
    else groups.set(one.violation, [one]);
  }
  return groups;
}
