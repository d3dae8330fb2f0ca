import * as z from 'zod';
import { annotationBuilder } from './builder.ts';
import { parseJsonLines } from './json.ts';
import { idFromPath } from './names.ts';
import type { AnnotationReader } from './reader.ts';

const span = z.tuple([z.int(), z.int(), z.string()]);

const record = z.object({
  text: z.string(),
  annotations: z.object({
    entities: z.array(span).default([]),
    spans: z.record(z.string(), z.array(span)).default({}),
  }),
  meta: z.object({ document_id: z.string().optional() }).default({}),
});

/** The span group whose labels are the assertions of the group `violations`, in its order. */
const ASSERTIONS = 'assertions';
const VIOLATIONS = 'violations';

/** Span groups where a line has them, else `entities`. */
export const spacyReader: AnnotationReader = {
  name: 'spacy',
  endings: ['.jsonl'],
  read: (files, categories) =>
    files.flatMap(({ place: file, path, content }) =>
      parseJsonLines(content, record, file, 'spaCy training JSONL').map(
        ({ value, place }, line) => {
          const { text, annotations, meta } = value;
          const id = meta.document_id ?? `${idFromPath(path)}-${line + 1}`;
          const builder = annotationBuilder({ id, text, place, unit: 'code points', categories });
          const { [ASSERTIONS]: assertions = [], ...layers } = annotations.spans;
          const hasLayers = Object.keys(layers).length > 0;
          for (const [layer, spans] of Object.entries(
            hasLayers ? layers : { entities: annotations.entities },
          )) {
            for (const [i, [start, end, label]] of spans.entries()) {
              const assertion = layer === VIOLATIONS ? assertions[i]?.[2] : undefined;
              builder.mention({ ref: `${layer} ${i}`, start, end, label, assertion });
            }
          }
          return builder.build();
        },
      ),
    ),
};
