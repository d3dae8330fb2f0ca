import * as z from 'zod';
import { ACTOR } from '../../mention.ts';
import { type CanonicalEntity, ENTITY_LABELS, type EntityLabel } from '../../model.ts';
import { type AnnotationBuilder, annotationBuilder } from './builder.ts';
import { parseJson } from './json.ts';
import { metaOf, metaShape } from './metadata.ts';
import { idFromPath } from './names.ts';
import { inferredSchema, profileSchema } from './profile.ts';
import type { AnnotationReader } from './reader.ts';

const text = z.string().nullish();

const annotation = z.object({
  type: z.string(),
  start: z.int(),
  end: z.int(),
  id: z.int(),
  features: z
    .looseObject({
      label: z.string().optional(),
      timex_type: z.string().optional(),
      value: z.string().optional(),
      inferred: inferredSchema.optional(),
      category: z.string().optional(),
      assertion: z.string().optional(),
      assertion_rule: z.string().optional(),
      rule: z.string().optional(),
      participants: z
        .array(
          z.object({
            role: z.string(),
            mention: z.int(),
            resolved_to: z.int().nullish(),
            profile: profileSchema.optional(),
            rule: z.string().optional(),
          }),
        )
        .optional(),
      canonical_name: z.string().optional(),
      canonical_id: z.string().optional(),
      country: text,
      geonames: z.int().nullish(),
    })
    .default({}),
});

const document = z.object({
  text: z.string(),
  offset_type: z.enum(['p', 'j']),
  features: z.looseObject({
    document_id: z.string().optional(),
    ...metaShape,
  }),
  annotation_sets: z.record(z.string(), z.object({ annotations: z.array(annotation) })),
});

type Annotation = z.infer<typeof annotation>;

/** The feature that holds the label of each annotation type. */
const LABELS: Readonly<Record<string, (one: Annotation) => string | undefined>> = {
  Entity: ({ features }) => features.label,
  TimeExpression: ({ features }) => features.timex_type,
  Violation: ({ features }) => features.category,
  Actor: () => ACTOR,
};

/** Reads the default annotation set. Offsets may be those of Python or of Java. */
export const bdocReader: AnnotationReader = {
  name: 'bdoc',
  endings: ['.bdocjs'],
  read: (files, categories) =>
    files.map(({ place, path, content }) => {
      const { features, annotation_sets, ...doc } = parseJson(
        content,
        document,
        place,
        'Bdoc JSON',
      );
      const id = features.document_id ?? idFromPath(path);
      const unit = doc.offset_type === 'p' ? 'code points' : 'UTF-16 code units';
      const builder = annotationBuilder({ id, text: doc.text, place, unit, categories });
      const annotations = annotation_sets['']?.annotations ?? [];
      for (const one of annotations) takeMention(builder, one);
      for (const one of annotations) takeParticipants(builder, one);
      const meta = metaOf(features, doc.text);
      return builder.build({ meta, canonicalEntities: linksOf(builder, annotations) });
    }),
};

function takeMention(builder: AnnotationBuilder, one: Annotation): void {
  const label = LABELS[one.type]?.(one);
  if (label === undefined) {
    if (one.type !== 'Sentence') builder.ignore(`annotation type ${one.type}`);
    return;
  }
  const { start, end, id: ref, features } = one;
  const { value, inferred, assertion, rule, assertion_rule: assertionRule } = features;
  builder.mention({ ref, label, start, end, value, inferred, assertion, rule, assertionRule });
}

function takeParticipants(builder: AnnotationBuilder, { id, features }: Annotation): void {
  for (const one of features.participants ?? []) {
    const { role, mention, resolved_to: resolvedTo, profile, rule } = one;
    builder.participant({ violation: id, role, mention, resolvedTo, profile, rule });
  }
}

function linksOf(
  builder: AnnotationBuilder,
  annotations: readonly Annotation[],
): CanonicalEntity[] {
  const links = new Map<string, CanonicalEntity & { mentions: string[] }>();
  for (const { id, features } of annotations) {
    const mention = builder.idOf(id);
    const label = ENTITY_LABELS.find((one): one is EntityLabel => one === features.label);
    if (!features.canonical_id || !mention || !label) continue;
    const link = links.get(features.canonical_id);
    if (link) link.mentions.push(mention);
    else {
      links.set(features.canonical_id, {
        id: features.canonical_id,
        label,
        name: features.canonical_name ?? '',
        country: features.country ?? null,
        geonames: features.geonames ?? null,
        mentions: [mention],
      });
    }
  }
  return [...links.values()];
}
