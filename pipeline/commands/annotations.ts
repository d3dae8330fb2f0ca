import { InputError } from '../errors.ts';
import { groupBy } from '../group.ts';
import type { AnnotatedDocument } from '../model.ts';
import { readBratDocument } from '../read/brat/folder.ts';
import { differingText } from './differing-text.ts';
import { type Ignored, sayIgnoredIn } from './ignored.ts';
import { say } from './say.ts';

/**
 * Reads documents of brat folders for a command, telling what could not be read or was left out, and
 * texts beside annotations that are not the ones in which these are read.
 */
export interface AnnotationReader {
  /** @returns `null` where the document has a fault, which has then been told */
  read(folder: string, id: string): Promise<AnnotatedDocument | null>;
  /** One line for each folder that holds what the scheme has no place for. */
  sayIgnored(): void;
}

/** @param textFolders where texts are looked for, in this order */
export function annotationReader(
  textFolders: readonly string[],
  categories: ReadonlySet<string>,
): AnnotationReader {
  const ignored: { readonly folder: string; readonly counts: Ignored }[] = [];
  return { read, sayIgnored };

  async function read(folder: string, id: string): Promise<AnnotatedDocument | null> {
    try {
      const reading = await readBratDocument(folder, id, textFolders, categories);
      const differing = await differingText(folder, id, reading.document.text);
      if (differing !== null) say(differing);
      for (const line of [...reading.warnings, ...reading.faults.map(({ message }) => message)]) {
        say(line);
      }
      ignored.push({ folder, counts: reading.ignored });
      return reading.faults.length === 0 ? reading.document : null;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      say(error.message);
      return null;
    }
  }

  function sayIgnored(): void {
    for (const [folder, ofFolder] of groupBy(ignored, (one) => one.folder)) {
      sayIgnoredIn(
        folder,
        ofFolder.map(({ counts }) => counts),
      );
    }
  }
}

/** The document without any annotation: what stands for a prediction that is not there. */
export function withoutAnnotations({ id, text }: AnnotatedDocument): AnnotatedDocument {
  return { id, text, entities: [], dates: [], violations: [], actors: [], participants: [] };
}
