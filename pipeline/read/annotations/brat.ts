import { InputError } from '../../errors.ts';
import { readBrat } from '../brat/brat.ts';
import { idFromPath } from './names.ts';
import type { AnnotationFile, AnnotationReader } from './reader.ts';

/** `ID.ann` with the text `ID.txt` beside it. The first fault of a file is thrown. */
export const bratReader: AnnotationReader = {
  name: 'brat',
  endings: ['.ann', '.txt'],
  besides: true,
  documentOf: (path) => path.replace(/\.[^.]+$/, ''),
  read: (files, categories) => {
    const byPath = new Map(files.map((file) => [file.path, file]));
    return files
      .filter(({ path }) => path.endsWith('.ann'))
      .map((file) => {
        const { document, ignored, faults } = readBrat(file.content, {
          id: idFromPath(file.path),
          text: textOf(file, byPath),
          place: file.place,
          categories,
        });
        if (faults[0]) throw faults[0];
        return { ...document, known: {}, ignored };
      });
  },
};

function textOf(file: AnnotationFile, byPath: ReadonlyMap<string, AnnotationFile>): string {
  const path = file.path.replace(/\.ann$/, '.txt');
  const text = byPath.get(path)?.content;
  if (text !== undefined) return text;
  throw new InputError(file.place, `its text ${path} is not beside it`, 'Put it there');
}
