import { InputError } from '../errors.ts';
import type { AnnotatedDocument } from '../model.ts';
import { readBratDocument } from '../read/brat/folder.ts';
import { say } from './say.ts';

/** Reads documents of brat folders for a command, telling what could not be read or was left out. */
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
  const ignoredIn = new Map<string, Map<string, number>>();
  return { read, sayIgnored };

  async function read(folder: string, id: string): Promise<AnnotatedDocument | null> {
    try {
      const reading = await readBratDocument(folder, id, textFolders, categories);
      for (const line of [...reading.warnings, ...reading.faults.map(({ message }) => message)]) {
        say(line);
      }
      const total = ignoredIn.get(folder) ?? new Map<string, number>();
      for (const [what, count] of reading.ignored) total.set(what, (total.get(what) ?? 0) + count);
      ignoredIn.set(folder, total);
      return reading.faults.length === 0 ? reading.document : null;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      say(error.message);
      return null;
    }
  }

  function sayIgnored(): void {
    for (const [folder, counts] of ignoredIn) {
      if (counts.size === 0) continue;
      const parts = [...counts].map(([what, count]) => `${what} (${count})`);
      say(`${folder}: left out, as the scheme does not know it: ${parts.join(', ')}`);
    }
  }
}

/** The document without any annotation: what stands for a prediction that is not there. */
export function withoutAnnotations({ id, text }: AnnotatedDocument): AnnotatedDocument {
  return { id, text, entities: [], dates: [], violations: [], actors: [], participants: [] };
}
