import type { AnnotatedDocument, ExtractedDocument } from '../../model.ts';

/** A file of annotations, read but not yet understood. */
export interface AnnotationFile {
  /** As a person would name it, for messages. */
  readonly place: string;
  /** Relative to the folder that was given, with `/`; the name alone for a single file. */
  readonly path: string;
  readonly content: string;
}

/** What a reader makes of one document. */
export interface ReadAnnotations extends AnnotatedDocument {
  /** Where the format tells more than annotations. */
  readonly known: Partial<
    Pick<ExtractedDocument, 'meta' | 'origin' | 'columns' | 'canonicalEntities' | 'events'>
  >;
  /** What the scheme has no place for, counted. */
  readonly ignored: ReadonlyMap<string, number>;
}

/** Reads one format of annotations. */
export interface AnnotationReader {
  readonly name: string;
  /** How the names of its files end; others in a folder are passed over. */
  readonly endings: readonly string[];
  /** True where the files of a document differ only in their endings. */
  readonly besides?: true;
  /** What the files of one document have in common; without it each file stands alone. */
  readonly documentOf?: (path: string) => string;
  /**
   * @param files those of one document, or one file of many documents
   * @param categories the leaves of the taxonomy
   * @throws InputError with file and, where the format has lines, line
   */
  read(files: readonly AnnotationFile[], categories: ReadonlySet<string>): ReadAnnotations[];
}
