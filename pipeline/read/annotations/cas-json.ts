import * as z from 'zod';
import { InputError } from '../../errors.ts';
import { TYPES } from '../../export/cas/type-system.ts';
import { ACTOR } from '../../mention.ts';
import { annotationBuilder } from './builder.ts';
import { parseJson } from './json.ts';
import { idFromPath } from './names.ts';
import type { AnnotationReader } from './reader.ts';

const structure = z.looseObject({
  '%ID': z.int(),
  '%TYPE': z.string(),
  '%ELEMENTS': z.union([z.array(z.unknown()), z.string()]).optional(),
  '@sofa': z.int().optional(),
  '@participants': z.int().nullish(),
  '@target': z.int().nullish(),
  begin: z.int().optional(),
  end: z.int().optional(),
  sofaString: z.string().optional(),
  documentId: z.string().nullish(),
  value: z.string().nullish(),
  timexType: z.string().nullish(),
  category: z.string().nullish(),
  assertion: z.string().nullish(),
  role: z.string().nullish(),
});

const cas = z.object({
  '%FEATURE_STRUCTURES': z.array(structure),
  '%VIEWS': z.looseObject({ _InitialView: z.object({ '%SOFA': z.int() }) }),
});

type Structure = z.infer<typeof structure>;

/** The feature that holds the label of each annotation type. */
const LABELS: Readonly<Record<string, (one: Structure) => string | null | undefined>> = {
  [TYPES.entity]: ({ value }) => value,
  [TYPES.date]: ({ timexType }) => timexType,
  [TYPES.violation]: ({ category }) => category,
  [TYPES.actor]: () => ACTOR,
};

const PASSED_OVER: ReadonlySet<string> = new Set([
  TYPES.metadata,
  TYPES.sentence,
  TYPES.token,
  'uima.tcas.DocumentAnnotation',
]);

/** Reads the annotations on the initial view. */
export const casJsonReader: AnnotationReader = {
  name: 'cas-json',
  endings: ['.json'],
  read: (files, categories) =>
    files.map(({ place, path, content }) => {
      const { '%FEATURE_STRUCTURES': structures, '%VIEWS': views } = parseJson(
        content,
        cas,
        place,
        'UIMA CAS JSON',
      );
      const byId = new Map(structures.map((one) => [one['%ID'], one]));
      const sofa = views._InitialView['%SOFA'];
      const text = byId.get(sofa)?.sofaString;
      if (text === undefined) {
        throw new InputError(place, 'the initial view has no text', 'Export it with its text');
      }
      const own = structures.filter((one) => one['@sofa'] === sofa);
      const named = own.find(({ documentId }) => documentId)?.documentId;
      const builder = annotationBuilder({
        id: named ?? idFromPath(path),
        text,
        place,
        unit: 'UTF-16 code units',
        categories,
      });
      for (const one of own) {
        const { '%ID': ref, '%TYPE': type, begin, end } = one;
        const label = LABELS[type]?.(one);
        if (!label || begin === undefined || end === undefined) {
          if (!PASSED_OVER.has(type)) builder.ignore(`annotation type ${type}`);
          continue;
        }
        const { value, assertion } = one;
        builder.mention({
          ref,
          label,
          start: begin,
          end,
          value: type === TYPES.date ? (value ?? '') : undefined,
          assertion: assertion ?? undefined,
        });
      }
      for (const one of own) {
        for (const link of elementsOf(one, byId)) {
          const mention = link['@target'];
          if (mention == null) builder.ignore('participant without a target');
          else builder.participant({ violation: one['%ID'], role: link.role ?? '', mention });
        }
      }
      return builder.build();
    }),
};

/** The links of a violation to its participants. */
function elementsOf(one: Structure, byId: ReadonlyMap<number, Structure>): Structure[] {
  const array = one['@participants'] == null ? undefined : byId.get(one['@participants']);
  const elements = array?.['%ELEMENTS'];
  if (!Array.isArray(elements)) return [];
  return elements.flatMap((id) => (typeof id === 'number' ? (byId.get(id) ?? []) : []));
}
