import type { Taxonomy } from '../lexicon/taxonomy.ts';
import type { DocumentView } from './view.ts';

/** Where the files of a dataset go. Paths are relative to the dataset's folder, with `/`. */
export interface Sink {
  /** Adds to the end of a file, which is made by the first addition. */
  append(path: string, content: string | Uint8Array): void;
  /** A whole file at once. */
  file(path: string, content: string | Uint8Array): void;
}

/** What all formats may use besides the document. */
export interface ExportContext {
  readonly taxonomy: Taxonomy;
  /** Of the program. */
  readonly version: string;
}

/** How often a format could not express something; the key says what, in the plural. */
export type Losses = Readonly<Record<string, number>>;

/** What one document adds to the files of a format, and what of it the format cannot hold. */
export interface DocumentPart<Part> {
  readonly part: Part;
  readonly losses: Losses;
}

/** A file of a dataset, or a folder of files that are one for each document. */
export interface WrittenFile {
  /** Relative to the dataset's folder; a folder ends with `/`. */
  readonly path: string;
  /** `null` for a folder. */
  readonly bytes: number | null;
  readonly sha256: string | null;
}

/** Folds the parts of documents, in document order, into files. */
export interface FormatWriter<Part = unknown> {
  add(part: Part): void;
  /**
   * Writes what closes the files. No call may follow.
   * @param written what all formats have written; complete but for this call where the format
   * `describesFiles`
   */
  end(written: readonly WrittenFile[]): void | Promise<void>;
}

/** The unit in which a format counts offsets; `none` where it has no offsets. */
export type OffsetUnit = 'code points' | 'UTF-16 code units' | 'tokens' | 'none';

/** A form in which a dataset is written. */
export interface Format<Part = unknown> {
  readonly name: string;
  /** One sentence: the files and what is in them. */
  readonly description: string;
  /** Programs that open it. */
  readonly readBy: string;
  readonly offsetUnit: OffsetUnit;
  /** What of a document the format cannot express: all that its losses can name. */
  readonly loses: readonly string[];
  /** True where the format describes the files of the others, so is closed last. */
  readonly describesFiles?: true;
  /** False where the writer keeps something that grows with the number of documents. */
  readonly flatMemory: boolean;
  /**
   * Turns one document into its part of the files. Pure, and the part is plain JSON data, so
   * documents may be turned into parts in any order, thread and process.
   */
  part(view: DocumentView, context: ExportContext): DocumentPart<Part>;
  /** Begins the files. Loads heavy libraries, where the format needs one. */
  open(sink: Sink, context: ExportContext): FormatWriter<Part> | Promise<FormatWriter<Part>>;
}

/** A part of a format whose files only grow, or are one for each document. */
export interface FileChunk {
  readonly path: string;
  readonly content: string;
}

/** The writer of a format whose parts are whole files. */
export function wholeFiles(sink: Sink): FormatWriter<readonly FileChunk[]> {
  return {
    add: (chunks) => {
      for (const { path, content } of chunks) sink.file(path, content);
    },
    end: () => {},
  };
}
