import type { Taxonomy } from '../lexicon/taxonomy.ts';
import type { DocumentView } from './view.ts';

/** What goes into a file: text (written as UTF-8) or bytes. */
export type Content = string | Uint8Array;

/** Where the files of a dataset go. Paths are relative to the dataset's folder, with `/`. */
export interface Sink {
  /** Adds to the end of a file, which is made by the first addition. */
  append(path: string, content: Content): void;
  /**
   * A whole file at once.
   * @param sha256 of the content, hexadecimal, where it is known
   */
  file(path: string, content: Content, sha256?: string): void;
}

/** What all formats may use besides the document. */
export interface ExportContext {
  readonly taxonomy: Taxonomy;
  /** Of the program. */
  readonly version: string;
}

/** How often a format could not express something; the key says what, in the plural. */
export type Losses = Readonly<Record<string, number>>;

/** What a document adds to a file as it stands. */
export interface FileChunk {
  readonly path: string;
  readonly content: Content;
  /** True for a file of this document alone, false for the next piece of one that all share. */
  readonly whole: boolean;
  /** Of a whole file, where it has been counted already. */
  readonly sha256?: string;
}

/** What one document adds to the files of a format, and what of it the format cannot hold. */
export interface DocumentPart<Data = unknown> {
  readonly chunks: readonly FileChunk[];
  /** What the writer of the format needs of the document: plain JSON data. */
  readonly data?: Data;
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

/** Writes what the chunks of documents are not: what stands before, between and after them. */
export interface FormatWriter<Data = unknown> {
  /** Takes the data of the documents, in their order. */
  add?(data: Data): void;
  /**
   * Writes what closes the files. No call may follow.
   * @param written what all formats have written; complete but for this call where the format
   * `describesFiles`
   */
  end?(written: readonly WrittenFile[]): void | Promise<void>;
}

/** The unit in which a format counts offsets; `none` where it has no offsets. */
export type OffsetUnit = 'code points' | 'UTF-16 code units' | 'tokens' | 'none';

/** A form in which a dataset is written. */
export interface Format<Data = unknown> {
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
   * Turns one document into its part of the files. Pure, and the part is plain data, so documents
   * may be turned into parts in any order, thread and process.
   */
  part(view: DocumentView, context: ExportContext): DocumentPart<Data>;
  /** Begins the files. Loads heavy libraries, where the format needs one. */
  open(sink: Sink, context: ExportContext): FormatWriter<Data> | Promise<FormatWriter<Data>>;
}
