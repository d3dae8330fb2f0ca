import * as z from 'zod';
import { ACTOR } from '../../mention.ts';
import { ENTITY_LABELS, PERPETRATOR_TYPES } from '../../model.ts';
import { type AnnotationBuilder, annotationBuilder } from './builder.ts';
import { parseJsonLines } from './json.ts';
import { metaOf, metaShape } from './metadata.ts';
import { inferredSchema, profileSchema } from './profile.ts';
import type { AnnotationReader, ReadAnnotations } from './reader.ts';

const text = z.string().nullable();

const mention = {
  id: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  rule: z.string(),
};

const record = z.object({
  id: z.string(),
  text: z.string(),
  meta: z.object(metaShape).default({}),
  columns: z.record(z.string(), z.string()).default({}),
  origin: z
    .array(z.object({ start: z.int(), end: z.int(), page: z.int().nullable(), block: z.int() }))
    .default([]),
  entities: z.array(z.object({ ...mention, label: z.enum(ENTITY_LABELS) })),
  dates: z.array(
    z.object({ ...mention, timex_type: z.string(), value: z.string(), inferred: inferredSchema }),
  ),
  violations: z.array(
    z.object({
      ...mention,
      category: z.string(),
      assertion: z.string(),
      assertion_rule: z.string(),
    }),
  ),
  actors: z.array(z.object(mention)),
  participants: z.array(
    z.object({
      violation: z.string(),
      role: z.string(),
      mention: z.string(),
      resolved_to: text,
      profile: profileSchema,
      rule: z.string(),
    }),
  ),
  canonical_entities: z
    .array(
      z.object({
        id: z.string(),
        label: z.enum(ENTITY_LABELS),
        name: z.string(),
        country: text,
        geonames: z.int().nullable(),
        mentions: z.array(z.string()),
      }),
    )
    .default([]),
  events: z
    .array(
      z.object({
        id: z.string(),
        categories: z.array(z.string()),
        perpetrator_type: z.enum(PERPETRATOR_TYPES).nullable(),
        perpetrators: z.array(z.string()),
        victims: z.array(z.string()),
        city: text,
        region: text,
        country: text,
        date: text,
        violations: z.array(z.string()),
      }),
    )
    .default([]),
});

type Record = z.infer<typeof record>;

/** Our own JSON Lines. Ids may be any; they are made anew. */
export const jsonlReader: AnnotationReader = {
  name: 'jsonl',
  endings: ['.jsonl'],
  read: (files, categories) =>
    files.flatMap(({ place: file, content }) =>
      parseJsonLines(content, record, file, 'the JSON Lines of rapporteur').map(
        ({ value, place }) => {
          const { id, text } = value;
          const unit = 'code points';
          const builder = annotationBuilder({ id, text, place, unit, categories });
          takeMentions(builder, value);
          for (const { resolved_to: resolvedTo, ...one } of value.participants) {
            builder.participant({ ...one, resolvedTo });
          }
          return builder.build(knownOf(builder, value));
        },
      ),
    ),
};

function takeMentions(builder: AnnotationBuilder, doc: Record): void {
  for (const one of doc.entities) builder.mention({ ...one, ref: one.id });
  for (const one of doc.dates) builder.mention({ ...one, ref: one.id, label: one.timex_type });
  for (const one of doc.violations) {
    const { id: ref, category: label, assertion_rule: assertionRule } = one;
    builder.mention({ ...one, ref, label, assertionRule });
  }
  for (const one of doc.actors) builder.mention({ ...one, ref: one.id, label: ACTOR });
}

function knownOf(builder: AnnotationBuilder, doc: Record): ReadAnnotations['known'] {
  const ids = (refs: readonly string[]) => refs.flatMap((ref) => builder.idOf(ref) ?? []);
  return {
    meta: metaOf(doc.meta, doc.text),
    columns: doc.columns,
    origin: doc.origin.map((one) => ({ ...one, ...builder.span(one) })),
    canonicalEntities: doc.canonical_entities.map((one) => ({
      ...one,
      mentions: ids(one.mentions),
    })),
    events: doc.events.map(({ perpetrator_type: perpetratorType, ...one }) => ({
      ...one,
      perpetratorType,
      perpetrators: ids(one.perpetrators),
      victims: ids(one.victims),
      violations: ids(one.violations),
    })),
  };
}
