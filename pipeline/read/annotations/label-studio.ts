import * as z from 'zod';
import { annotationBuilder, type GivenMention } from './builder.ts';
import { parseJson } from './json.ts';
import { idFromPath } from './names.ts';
import type { AnnotationReader } from './reader.ts';

const region = z.object({
  id: z.string(),
  type: z.string(),
  value: z.object({
    start: z.int(),
    end: z.int(),
    text: z.union([z.string(), z.array(z.string())]).optional(),
    labels: z.array(z.string()).optional(),
    choices: z.array(z.string()).optional(),
  }),
});

const relation = z.object({
  type: z.literal('relation'),
  from_id: z.string(),
  to_id: z.string(),
  labels: z.array(z.string()).default([]),
});

const result = z.array(z.union([relation, region]));

const tasks = z.array(
  z.object({
    id: z.int().optional(),
    data: z.object({ text: z.string(), document_id: z.string().optional() }),
    annotations: z.array(z.object({ was_cancelled: z.boolean().optional(), result })).default([]),
    predictions: z.array(z.object({ result })).default([]),
  }),
);

type Task = z.infer<typeof tasks>[number];
type Result = z.infer<typeof result>;
type Region = z.infer<typeof region>;

/** Of each task the first annotation that was not cancelled, else the first prediction. */
export const labelStudioReader: AnnotationReader = {
  name: 'label-studio',
  endings: ['.json'],
  read: (files, categories) =>
    files.flatMap(({ place, path, content }) =>
      parseJson(content, tasks, place, 'a Label Studio task list').map((task, i) => {
        const { text, document_id } = task.data;
        const id = document_id ?? `${idFromPath(path)}-${task.id ?? i + 1}`;
        const builder = annotationBuilder({ id, text, place, unit: 'code points', categories });
        const results = resultsOf(task);
        for (const given of mentionsOf(results)) builder.mention(given);
        for (const one of results) {
          if (!('from_id' in one)) continue;
          for (const role of one.labels) {
            builder.participant({ violation: one.from_id, role, mention: one.to_id });
          }
        }
        return builder.build();
      }),
    ),
};

function resultsOf({ annotations, predictions }: Task): Result {
  const kept = annotations.find((one) => !one.was_cancelled) ?? predictions[0];
  return kept?.result ?? [];
}

/** Joins the label of a region with the assertion or value that hangs on it. */
function mentionsOf(results: Result): GivenMention[] {
  const regions = results.filter((one): one is Region => 'value' in one);
  const assertions = new Map<string, string>();
  const values = new Map<string, string>();
  for (const { id, type, value } of regions) {
    if (type === 'choices' && value.choices?.[0]) assertions.set(id, value.choices[0]);
    if (type === 'textarea' && Array.isArray(value.text)) values.set(id, value.text.join(' '));
  }
  return regions.flatMap(({ id, type, value }) =>
    type === 'labels'
      ? (value.labels ?? []).map((label, i) => ({
          ref: i === 0 ? id : `${id} ${label}`,
          label,
          start: value.start,
          end: value.end,
          text: typeof value.text === 'string' ? value.text : undefined,
          assertion: assertions.get(id),
          value: values.get(id),
        }))
      : [],
  );
}
