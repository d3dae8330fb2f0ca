import { formatOf, type InputFormat } from './formats.ts';
import { safeId } from './ids.ts';

/** A file to be read. Plain data: it can be sent to a worker. */
export interface InputRef {
  /** As it is opened; `-` for standard input. */
  readonly path: string;
  /** Id of its document; of a table, what the ids of its rows begin with. */
  readonly id: string;
  /** `null` for a document that has no reader: reading it gives the fault. */
  readonly format: InputFormat | null;
  readonly gzip: boolean;
  /** True for the only input: then the rows of a table bear their own ids without the table's. */
  readonly alone: boolean;
}

/** The reference to one file, whose name gives the id. */
export function refOf(path: string): InputRef {
  const { stem, format, gzip } = describedBy(path.split(/[\\/]/).at(-1)!);
  return { path, id: safeId(stem), format, gzip, alone: true };
}

/**
 * What a name says of a file.
 * @param name path below a folder, parts joined by `/`
 */
export function describedBy(name: string): {
  /** The name without extensions. */
  stem: string;
  extension: string;
  format: InputFormat | null;
  gzip: boolean;
} {
  const slash = name.lastIndexOf('/') + 1;
  const file = name.slice(slash);
  const known = formatOf(file);
  const dot = file.lastIndexOf('.');
  const stem = known?.stem ?? (dot > 0 ? file.slice(0, dot) : file);
  return {
    stem: name.slice(0, slash) + stem,
    extension: file.slice(stem.length + 1).replaceAll('.', '-'),
    format: known?.format ?? null,
    gzip: known?.gzip ?? false,
  };
}
