import { extname, join, resolve, sep } from 'node:path';
import { countUp } from '../count-up.ts';
import { InputError } from '../errors.ts';
import { FOLDER_OF_TEXTS, findFiles } from './files.ts';
import { distinctIds, idKey, safeId } from './ids.ts';
import { isOneOf, type TableColumns } from './own-table.ts';
import { describedBy, type InputRef } from './ref.ts';

export { type ReadOptions, type ReadOutcome, readInput } from './read-input.ts';
export type { InputRef } from './ref.ts';

export interface Inputs {
  readonly refs: readonly InputRef[];
  /** What a person should know: files passed over, ids that had to differ from the file's name. */
  readonly notes: readonly string[];
}

/**
 * The files that paths, folders and globs stand for, each once, in a stable order, with ids that
 * are safe as file names and never collide. An id is the file's path below the folder that was
 * given, without extension: `2019/angola.pdf` becomes `2019-angola`.
 * @param paths as a person gives them; `-` is JSON Lines on standard input
 * @param without files and folders to leave out: the file of metadata, the output
 * @param ownTables tables that this program writes, which are no documents wherever they lie
 * @throws InputError for a path where there is nothing, or nothing but tables of ours
 */
export async function expandInputs(
  paths: readonly string[],
  without: readonly string[] = [],
  ownTables: readonly TableColumns[] = [],
): Promise<Inputs> {
  const isLeftOut = amongst(without.map((path) => resolve(path)));
  const files = new Map<string, string>();
  const passedOver: string[] = [];
  const own: string[] = [];
  for (const path of paths) {
    if (path === '-') {
      files.set('-', 'stdin.jsonl');
      continue;
    }
    const found = await findFiles(path);
    const others = found.others.filter((name) => !isLeftOut(join(path, name)));
    if (others.length > 0) passedOver.push(`${path}: ${passedOverLine(others)}`);
    for (const dataset of found.datasets) {
      if (!isLeftOut(dataset))
        passedOver.push(`${dataset}: passed over, for it is a dataset that rapporteur wrote`);
    }
    for (const file of found.files) {
      if (isLeftOut(file.path) || files.has(file.path)) continue;
      if (await isOneOf(ownTables, file.path)) own.push(file.path);
      else files.set(file.path, file.name);
    }
  }
  if (files.size === 0 && own.length > 0) throw onlyTables(own);
  passedOver.push(...own.map(ownTableLine));
  const named = [...files].map(([path, name]) => ({ path, name, ...describedBy(name) }));
  // Texts come first to their names: a folder of brat keeps its ids when a PDF is laid beside.
  const order = named.map((_, i) => i).sort((a, b) => rank(named[a]!) - rank(named[b]!) || a - b);
  const ids = distinctIds(order.map((i) => named[i]!));
  const idOf = new Map(order.map((i, k) => [i, ids[k]!]));
  const refs = named.map(({ path, format, gzip }, i) => ({
    path,
    id: idOf.get(i)!,
    format,
    gzip,
    alone: named.length === 1,
  }));
  return { refs, notes: [...passedOver, ...otherIds(named, refs)] };
}

function ownTableLine(path: string): string {
  return `${path}: passed over, for it is a table that rapporteur wrote`;
}

function onlyTables(paths: readonly string[]): InputError {
  return new InputError(
    paths.join(', '),
    'no report, but what rapporteur wrote itself',
    FOLDER_OF_TEXTS,
  );
}

/** A line for each file whose id is not its name, with the reason. */
function otherIds(named: readonly { stem: string }[], refs: readonly InputRef[]): string[] {
  const holders = new Map(refs.map((ref) => [idKey(ref.id), ref]));
  return refs.flatMap(({ id, path }, i) => {
    const name = named[i]!.stem.replaceAll('/', '-');
    if (name === id) return [];
    const holder = holders.get(idKey(safeId(name)))!;
    const why =
      holder.id === id
        ? 'as an id has at most 120 letters, digits and ._ ()-'
        : `as ${holder.path} has ${holder.id}`;
    return [`${path}: its id is ${id}, ${why}`];
  });
}

/** How many files of which extensions are no documents. */
function passedOverLine(names: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const name of names) {
    const extension = extname(name).toLowerCase() || 'without extension';
    countUp(counts, extension);
  }
  const told = [...counts].map(([extension, count]) => `${count} ${extension}`).join(', ');
  return `passed over, for they are no documents: ${told}`;
}

/** Whether a file is one of those named or lies in one of the folders named. */
function amongst(paths: readonly string[]): (file: string) => boolean {
  return (file) => {
    const whole = resolve(file);
    return paths.some((path) => whole === path || whole.startsWith(path + sep));
  };
}

function rank({ format }: Pick<InputRef, 'format'>): number {
  return format === 'text' ? 0 : 1;
}
