import * as z from 'zod';
import { annotationBuilder } from './builder.ts';
import { parseJsonLines } from './json.ts';
import { idFromPath } from './names.ts';
import type { AnnotationReader } from './reader.ts';

const id = z.union([z.int(), z.string()]);

const relations = z.object({
  text: z.string(),
  document_id: z.string().optional(),
  id: id.optional(),
  entities: z.array(
    z.object({ id, label: z.string(), start_offset: z.int(), end_offset: z.int() }),
  ),
  relations: z.array(z.object({ from_id: id, to_id: id, type: z.string() })).default([]),
});

/** The simpler form, of projects without relations. */
const labels = z
  .object({
    text: z.string(),
    document_id: z.string().optional(),
    id: id.optional(),
    label: z.array(z.tuple([z.int(), z.int(), z.string()])),
  })
  .transform(({ label, ...rest }) => ({
    ...rest,
    entities: label.map(([start_offset, end_offset, name], i) => ({
      id: i,
      label: name,
      start_offset,
      end_offset,
    })),
    relations: [],
  }));

export const doccanoReader: AnnotationReader = {
  name: 'doccano',
  endings: ['.jsonl'],
  read: (files, categories) =>
    files.flatMap(({ place: file, path, content }) =>
      parseJsonLines(content, z.union([relations, labels]), file, 'doccano JSONL').map(
        ({ value, place }, line) => {
          const name = value.document_id ?? `${idFromPath(path)}-${value.id ?? line + 1}`;
          const builder = annotationBuilder({
            id: name,
            text: value.text,
            place,
            unit: 'code points',
            categories,
          });
          for (const one of value.entities) {
            const { start_offset: start, end_offset: end } = one;
            builder.mention({ ref: one.id, label: one.label, start, end });
          }
          for (const { from_id, to_id, type } of value.relations) {
            builder.participant({ violation: from_id, role: type, mention: to_id });
          }
          return builder.build();
        },
      ),
    ),
};
