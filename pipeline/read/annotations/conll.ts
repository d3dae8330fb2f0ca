import { InputError } from '../../errors.ts';
import { groupBy } from '../../group.ts';
import { annotationBuilder } from './builder.ts';
import { idFromPath } from './names.ts';
import type { AnnotationFile, AnnotationReader, ReadAnnotations } from './reader.ts';

interface TaggedSpan {
  readonly start: number;
  end: number;
  readonly label: string;
}

interface Layer {
  readonly id: string;
  readonly text: string;
  readonly spans: readonly TaggedSpan[];
  readonly place: string;
}

/**
 * CoNLL columns: the word first, an IOB2 tag last. The text is made of the words with a space
 * between and a line a sentence. Files of one name in several folders are layers of one document.
 */
export const conllReader: AnnotationReader = {
  name: 'conll',
  endings: ['.conll', '.iob', '.iob2', '.bio'],
  documentOf: idFromPath,
  read: (files, categories) => {
    const documents = groupBy(files.map(readLayer), ({ id }) => id);
    return [...documents.values()].map((layers) => joined(layers, categories));
  },
};

function joined(layers: readonly Layer[], categories: ReadonlySet<string>): ReadAnnotations {
  const [first, ...others] = layers;
  const { id, text, place } = first!;
  const differing = others.find((layer) => layer.text !== text);
  if (differing) {
    throw new InputError(
      differing.place,
      `its words are not those of ${place}, a layer of the same document`,
      'Make the layers from one text, or give their files different names',
    );
  }
  const builder = annotationBuilder({ id, text, place, unit: 'UTF-16 code units', categories });
  let ref = 0;
  for (const { spans } of layers) {
    for (const { start, end, label } of spans) {
      builder.mention({ ref, start, end, label });
      ref += 1;
    }
  }
  return builder.build();
}

const TAG = /^(?:O|[BI]-(.+))$/;

function readLayer({ place, path, content }: AnnotationFile): Layer {
  const spans: TaggedSpan[] = [];
  let text = '';
  let open: TaggedSpan | null = null;
  for (const [i, line] of content.split('\n').entries()) {
    if (line.trim() === '' || line.startsWith('-DOCSTART-')) {
      if (text !== '' && !text.endsWith('\n')) text += '\n';
      open = null;
      continue;
    }
    const columns = line.trim().split(/[ \t]+/);
    const word = columns[0]!;
    const tag = columns.at(-1)!;
    const match = columns.length > 1 ? TAG.exec(tag) : null;
    if (!match) throw wrongLine(`${place}:${i + 1}`, line);
    if (text !== '' && !text.endsWith('\n')) text += ' ';
    const start = text.length;
    text += word;
    const label = match[1];
    if (label === undefined) open = null;
    else if (open && tag.startsWith('I-') && open.label === label) open.end = text.length;
    else {
      open = { start, end: text.length, label };
      spans.push(open);
    }
  }
  return { id: idFromPath(path), text, spans, place };
}

function wrongLine(place: string, line: string): InputError {
  const shown = JSON.stringify(line.length > 40 ? `${line.slice(0, 40)}…` : line);
  return new InputError(
    place,
    `not CoNLL columns: ${shown} has no word and IOB2 tag`,
    'Name the format that it is in with --from, or mend the line',
  );
}
