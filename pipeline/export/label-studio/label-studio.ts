import { labelOf } from '../../mention.ts';
import type { AnyMention, Participant } from '../../model.ts';
import type { Format } from '../format.ts';
import { mentionsOf } from '../labelled.ts';
import { allBut, lossesOf } from '../losses.ts';
import type { DocumentView } from '../view.ts';
import { CONTROLS, configXml } from './config.ts';

const PATH = 'label-studio/tasks.json';

const LOSES = allBut(
  'text between words',
  'date values',
  'assertions',
  'nominal participants',
  'participants',
);

/** Tasks with predictions that an annotator corrects, and the configuration of the project. */
export const labelStudio: Format<string> = {
  name: 'label-studio',
  description: 'Label Studio tasks with predictions, and the labelling configuration.',
  readBy: 'Label Studio, rapporteur convert',
  offsetUnit: 'code points',
  loses: LOSES,
  flatMemory: true,
  part: (view, { version }) => ({
    chunks: [],
    data: toTask(view, version),
    losses: lossesOf(view.doc, LOSES),
  }),
  open: (sink, { taxonomy }) => {
    sink.file('label-studio/config.xml', configXml(taxonomy));
    sink.append(PATH, '[');
    let separator = '\n';
    return {
      add: (task) => {
        sink.append(PATH, separator + task);
        separator = ',\n';
      },
      end: () => sink.append(PATH, '\n]\n'),
    };
  },
};

function toTask(view: DocumentView, version: string): string {
  const { doc } = view;
  const numbers = new Map(mentionsOf(doc).map(({ id }, i) => [id, `m${i + 1}`]));
  const result = [
    ...mentionsOf(doc).flatMap((one) => regions(view, one, numbers.get(one.id)!)),
    ...doc.participants.map((one) => relation(one, numbers)),
  ];
  return JSON.stringify({
    data: { document_id: doc.id, text: doc.text },
    predictions: [{ model_version: `rapporteur-${version}`, result }],
  });
}

/** The region of a mention, with the assertion or value that hangs on it. */
function regions({ offset }: DocumentView, one: AnyMention, id: string): object[] {
  const at = { start: offset(one.start), end: offset(one.end), text: one.text };
  const region = (name: string, type: string, value: object) => ({
    id,
    from_name: name,
    to_name: CONTROLS.text,
    type,
    value: { ...at, ...value },
  });
  const label = region(CONTROLS.label, 'labels', { labels: [labelOf(one)] });
  switch (one.kind) {
    case 'violation':
      return [label, region(CONTROLS.assertion, 'choices', { choices: [one.assertion] })];
    case 'date':
      return [label, region(CONTROLS.value, 'textarea', { text: [one.value] })];
    default:
      return [label];
  }
}

function relation(
  { violation, mention, role }: Participant,
  numbers: ReadonlyMap<string, string>,
): object {
  return {
    type: 'relation',
    from_id: numbers.get(violation),
    to_id: numbers.get(mention),
    direction: 'right',
    labels: [role],
  };
}
