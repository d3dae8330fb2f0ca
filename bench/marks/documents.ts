import { violationMention } from '../../pipeline/mention.ts';
import type { AnnotatedDocument, Span } from '../../pipeline/model.ts';
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
  let shift = 0;
  const violations = stretches.flatMap((stretch, i) => {
    const moved = shift - spanOf(stretch).start;
    shift += words[i]!.length + BETWEEN.length;
    return stretch.marks.map(({ category, assertion, ...mark }) => {
      const { start, end } = spanOf(mark);
      const span = { start: start + moved, end: end + moved };
      const rules = { rule: ANNOTATED, assertionRule: ANNOTATED };
      return violationMention(host, { ...span, category, assertion, ...rules });
    });
  });
  return { ...host, violations, entities: [], dates: [], actors: [], participants: [] };
}

/** Turns spans of code points into spans of UTF-16 code units. */
export function codePointSpans(text: string): (span: Span) => Span {
  const at = utf16Offsets(text);
  return ({ start, end }) => ({ start: at(start), end: at(end) });
}
