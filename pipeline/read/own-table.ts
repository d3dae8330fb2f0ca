import { streamBytes } from './bytes.ts';
import { delimiterOf } from './csv.ts';
import { formatOf } from './formats.ts';
import { DEFAULT_LIMITS } from './limits.ts';

/** The names of the columns of a table, in their order. */
export type TableColumns = readonly string[];

/**
 * Whether a file is one of the tables given, told by its header: a table that this program wrote has
 * mentions or words in its rows, and no reports. False for what cannot be read: reading it tells why.
 */
export async function isOneOf(tables: readonly TableColumns[], path: string): Promise<boolean> {
  const described = formatOf(path);
  if (described?.format !== 'csv') return false;
  const header = await firstLine(path, described.gzip).catch(() => '');
  const names = header.split(delimiterOf(header)).map((name) => name.replace(/^"(.*)"$/, '$1'));
  return tables.some((columns) => columns.join() === names.join());
}

/** The first line of a file, as far as its first bytes have it. */
async function firstLine(path: string, gzip: boolean): Promise<string> {
  for await (const chunk of streamBytes(path, gzip, DEFAULT_LIMITS)) {
    return new TextDecoder().decode(chunk).split(/\r?\n/, 1)[0] ?? '';
  }
  return '';
}
