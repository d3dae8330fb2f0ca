import { actorMention, participant, violationMention } from '../../pipeline/mention.ts';
import type { ActorMention, AnnotatedDocument, Participant, Span } from '../../pipeline/model.ts';
import { utf16Offsets } from '../../pipeline/offsets.ts';
import { ANNOTATED } from '../../pipeline/read/brat/scheme.ts';
import { slice } from '../../pipeline/span.ts';
import type { Marked } from './rows.ts';

const BETWEEN = '\n\n';

/** What the annotator saw, as a document: the stretches with blank lines between them, and the marks. */
export function documentOf(
  id: string,
  text: string,
  stretches: readonly Marked[],
): AnnotatedDocument {
  const spanOf = codePointSpans(text);
  const words = stretches.map((stretch) => slice(text, spanOf(stretch)));
  const host = { id, text: words.join(BETWEEN) };
  const actors = new Map<string, ActorMention>();
  const participants: Participant[] = [];
  let shift = 0;
  const violations = stretches.flatMap((stretch, i) => {
    const moved = shift - spanOf(stretch).start;
    shift += words[i]!.length + BETWEEN.length;
    const placed = (span: Span): Span => {
      const { start, end } = spanOf(span);
      return { start: start + moved, end: end + moved };
    };
    return stretch.marks.map(({ category, assertion, fillers, ...mark }) => {
      const rules = { rule: ANNOTATED, assertionRule: ANNOTATED };
      const given = { ...placed(mark), category, assertion, ...rules };
      const violation = violationMention(host, given);
      for (const { role, ...filler } of fillers) {
        const actor = actorMention(host, { ...placed(filler), rule: ANNOTATED });
        const ends = { violation: violation.id, mention: actor.id };
        actors.set(actor.id, actor);
        participants.push(
          participant({ ...ends, role, resolvedTo: null, profile: null, rule: ANNOTATED }),
        );
      }
      return violation;
    });
  });
  return {
    ...host,
    violations,
    entities: [],
    dates: [],
    actors: [...actors.values()],
    participants,
  };
}

/** Turns spans of code points into spans of UTF-16 code units. */
export function codePointSpans(text: string): (span: Span) => Span {
  const at = utf16Offsets(text);
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}
