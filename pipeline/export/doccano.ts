import { ACTOR, labelOf } from '../mention.ts';
import { ENTITY_LABELS, ROLES, TIMEX_TYPES } from '../model.ts';
import type { ExportContext, Format } from './format.ts';
import { jsonLine } from './json-line.ts';
import { mentionsOf } from './labelled.ts';
import { allBut, lossesOf } from './losses.ts';
import type { DocumentView } from './view.ts';

const PATH = 'doccano/dataset.jsonl';

const LOSES = allBut('text between words', 'nominal participants', 'participants');

/**
 * JSONL for a doccano project of the kind *sequence labelling* with relations and overlapping
 * spans allowed, and the labels to import into it.
 */
export const doccano: Format = {
  name: 'doccano',
  description: 'doccano sequence labelling with relations, and its label files.',
  readBy: 'doccano, rapporteur convert',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view) => ({
    chunks: [{ path: PATH, content: toDoccano(view), whole: false }],
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink, context) => {
    sink.file('doccano/span-labels.json', labelFile(spanLabels(context)));
    sink.file('doccano/relation-labels.json', labelFile(ROLES));
    sink.append(PATH, '');
    return {};
  },
};

function toDoccano({ doc, offset }: DocumentView): string {
  const mentions = mentionsOf(doc);
  const numbers = new Map(mentions.map(({ id }, i) => [id, i]));
  const record = {
    document_id: doc.id,
    text: doc.text,
    entities: mentions.map((one, id) => ({
      id,
      label: labelOf(one),
      start_offset: offset(one.start),
      end_offset: offset(one.end),
    })),
    relations: doc.participants.map((one, id) => ({
      id,
      from_id: numbers.get(one.violation),
      to_id: numbers.get(one.mention),
      type: one.role,
    })),
  };
  return jsonLine(record);
}

function spanLabels({ taxonomy }: ExportContext): readonly string[] {
  return [...ENTITY_LABELS, ...TIMEX_TYPES, ACTOR, ...taxonomy.categories.map(({ id }) => id)];
}

function labelFile(labels: readonly string[]): string {
  const all = labels.map((text) => ({ text, suffixKey: null, backgroundColor: '#3b6ea5' }));
  return `${JSON.stringify(all, null, 1)}\n`;
}
