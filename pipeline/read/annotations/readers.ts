import { InputError } from '../../errors.ts';
import { bdocReader } from './bdoc.ts';
import { bratReader } from './brat.ts';
import { casJsonReader } from './cas-json.ts';
import { conllReader } from './conll.ts';
import { doccanoReader } from './doccano.ts';
import { jsonlReader } from './jsonl.ts';
import { labelStudioReader } from './label-studio.ts';
import type { AnnotationReader } from './reader.ts';
import { spacyReader } from './spacy.ts';

/** The formats of annotations that can be read, by name. */
export const READERS: Readonly<Record<string, AnnotationReader>> = Object.fromEntries(
  [
    bratReader,
    jsonlReader,
    conllReader,
    spacyReader,
    labelStudioReader,
    doccanoReader,
    casJsonReader,
    bdocReader,
  ].map((reader): [string, AnnotationReader] => [reader.name, reader]),
);

/** @throws InputError where a name is no reader's */
export function readerNamed(name: string): AnnotationReader {
  const reader = Object.hasOwn(READERS, name) ? READERS[name] : undefined;
  if (reader) return reader;
  const all = Object.keys(READERS).join(', ');
  throw new InputError('--from', `"${name}" is no format that can be read`, `Choose among ${all}`);
}
