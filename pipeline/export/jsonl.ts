import type { Mention, Span } from '../model.ts';
import type { Format } from './format.ts';
import { jsonLine } from './json-line.ts';
import { metaRecord } from './meta-record.ts';
import type { DocumentView } from './view.ts';

const PATH = 'dataset.jsonl';

/** All that is known of a document, but its tokens, as one line of JSON. */
export const jsonl: Format = {
  name: 'jsonl',
  description: 'JSON Lines: a document a line, with its text and all layers.',
  readBy: 'any JSON library, pandas, jq, DuckDB, rapporteur convert',
  offsetUnit: 'code points',
  loses: [],
  flatMemory: true,
  part: (view) => ({
    chunks: [{ path: PATH, content: toJsonLine(view), whole: false }],
    losses: {},
  }),
  open: (sink) => {
    sink.append(PATH, '');
    return {};
  },
};

/** One document as a line of JSON, ended by a line feed. Offsets are code points. */
export function toJsonLine({ doc, offset }: DocumentView): string {
  const span = ({ start, end }: Span) => ({ start: offset(start), end: offset(end) });
  const mention = (one: Mention) => ({ id: one.id, ...span(one), text: one.text });
  const record = {
    id: doc.id,
    text: doc.text,
    meta: metaRecord(doc.meta),
    columns: doc.columns ?? {},
    origin: (doc.origin ?? []).map((one) => ({ ...span(one), page: one.page, block: one.block })),
    sections: doc.sections.map((one) => ({ ...span(one), title: one.title, heading: one.heading })),
    sentences: doc.sentences.map((one) => ({
      ...span(one),
      kind: one.kind,
      block: one.block,
      section: one.section,
    })),
    entities: doc.entities.map((one) => ({ ...mention(one), label: one.label, rule: one.rule })),
    dates: doc.dates.map((one) => ({
      ...mention(one),
      timex_type: one.timexType,
      value: one.value,
      inferred: one.inferred,
      rule: one.rule,
    })),
    violations: doc.violations.map((one) => ({
      ...mention(one),
      category: one.category,
      assertion: one.assertion,
      rule: one.rule,
      assertion_rule: one.assertionRule,
    })),
    actors: doc.actors.map((one) => ({ ...mention(one), rule: one.rule })),
    participants: doc.participants.map(({ id, violation, role, mention: by, ...one }) => ({
      id,
      violation,
      role,
      mention: by,
      resolved_to: one.resolvedTo,
      profile: one.profile && {
        type: one.profile.type,
        sex: one.profile.sex,
        age_group: one.profile.ageGroup,
        count_min: one.profile.countMin,
        count_max: one.profile.countMax,
        count_approximate: one.profile.countApproximate,
      },
      rule: one.rule,
    })),
    canonical_entities: doc.canonicalEntities,
    events: doc.events.map(({ perpetratorType, ...one }) => ({
      ...one,
      perpetrator_type: perpetratorType,
    })),
  };
  return jsonLine(record);
}
