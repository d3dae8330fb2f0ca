import { Readable } from 'node:stream';
import { InputError } from '../errors.ts';
import type { ReadContext } from './reader.ts';
import type { Row } from './rows.ts';

/** A record may hold this many times the text's limit. */
const RECORD_FACTOR = 4;
const DELIMITERS = [',', ';', '\t', '|'] as const;

interface ParsedRecord {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/**
 * The rows of CSV by RFC 4180, with a header line; comma, semicolon, tab or bar, whichever the
 * header has most of. A fault of quoting ends the table: the rows after it cannot be trusted.
 */
export async function* csvRows(
  chunks: AsyncIterable<string>,
  { place, limits }: Pick<ReadContext, 'place' | 'limits'>,
): AsyncGenerator<Row> {
  const { parse } = await import('csv-parse');
  const [header, all] = await withHeader(chunks);
  const parser = Readable.from(all).pipe(
    parse({
      columns: (names: string[]) => distinct(names),
      delimiter: delimiterOf(header),
      info: true,
      max_record_size: limits.textLength * RECORD_FACTOR,
      relax_column_count: true,
      skip_empty_lines: true,
    }),
  );
  let line = 1;
  try {
    for await (const { record, info } of parser as AsyncIterable<ParsedRecord>) {
      line = info.lines;
      yield { line, values: record };
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    yield {
      line: line + 1,
      fault: new InputError(
        `${place}:${line + 1}`,
        `not valid CSV from here on (${(error as Error).message})`,
        'Mend the quotes; the rows before were read',
      ),
    };
  }
}

/** The first line, and all chunks again. */
async function withHeader(chunks: AsyncIterable<string>): Promise<[string, AsyncIterable<string>]> {
  const iterator = chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  const head = first.done ? '' : first.value.replace(/^\uFEFF/, '');
  return [
    head.slice(0, 10_000).split('\n', 1)[0] ?? '',
    (async function* () {
      yield head;
      for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
        yield next.value;
      }
    })(),
  ];
}

/** The mark between the cells: the one that the header has most of. */
export function delimiterOf(header: string): string {
  const counts = DELIMITERS.map((mark) => header.split(mark).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))]!;
}

/** Column names, trimmed; a name used twice gets a number, an empty one is `column_N`. */
function distinct(names: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return names.map((raw, i) => {
    const name = raw.trim() || `column_${i + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}_${count}`;
  });
}
