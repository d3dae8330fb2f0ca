import type { ParquetWriter } from 'hyparquet-writer';
import type { Format, Sink } from './format.ts';
import type { Cell, Column, ColumnType, TableDefinition } from './tables/table.ts';
import { DOCUMENT_TABLES, REFERENCE_TABLES } from './tables/tables.ts';

/** Rows of a row group: what is held in memory for each table. */
const GROUP = 10_000;

/** The tables as Parquet files, with typed columns and true nulls. */
export const parquet: Format<readonly (readonly Cell[][])[]> = {
  name: 'parquet',
  description: 'The tables as Apache Parquet, compressed with Snappy.',
  readBy: 'DuckDB, pandas, R arrow, Polars, Spark',
  offsetUnit: 'code points',
  loses: [],
  flatMemory: true,
  part: (view, context) => ({
    chunks: [],
    data: DOCUMENT_TABLES.map((table) => table.rows(view, context)),
    losses: {},
  }),
  open: async (sink, context) => {
    const library = await import('hyparquet-writer');
    const writers = DOCUMENT_TABLES.map((table) => tableWriter(library, sink, table));
    for (const table of REFERENCE_TABLES) {
      const writer = tableWriter(library, sink, table);
      writer.add(table.rows(context));
      writer.end();
    }
    return {
      add: (tables) => {
        tables.forEach((rows, i) => {
          writers[i]!.add(rows);
        });
      },
      end: () => {
        for (const writer of writers) writer.end();
      },
    };
  },
};

type Library = typeof import('hyparquet-writer');

interface TableWriter {
  add(rows: readonly Cell[][]): void;
  end(): void;
}

function tableWriter(library: Library, sink: Sink, table: TableDefinition): TableWriter {
  const path = `parquet/${table.name}.parquet`;
  const bytes = new library.ByteWriter();
  const file: ParquetWriter = new library.ParquetWriter({
    writer: bytes,
    schema: [
      { name: table.name, num_children: table.columns.length },
      ...table.columns.map((column) => ({ name: column.name, ...elementOf(column) })),
    ],
    createdBy: 'rapporteur',
  });
  let waiting: Cell[][] = [];

  /** Hands what has been written to the sink, and forgets it. */
  const flush = () => {
    if (bytes.index > 0) sink.append(path, bytes.getBytes().slice());
    bytes.index = 0;
  };
  const writeGroup = () => {
    const columnData = table.columns.map(({ name, type }, i) => ({
      name,
      data: waiting.map((row) => (type === 'date' ? dateOf(row[i]!) : row[i])),
    }));
    file.write({ columnData, rowGroupSize: GROUP });
    waiting = [];
    flush();
  };
  return {
    add: (rows) => {
      for (const row of rows) {
        waiting.push(row);
        if (waiting.length === GROUP) writeGroup();
      }
    },
    end: () => {
      if (waiting.length > 0) writeGroup();
      file.finish();
      flush();
    },
  };
}

const ELEMENTS = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8' },
  integer: { type: 'INT32' },
  boolean: { type: 'BOOLEAN' },
  date: { type: 'INT32', converted_type: 'DATE' },
} as const satisfies Record<ColumnType, object>;

function elementOf({ type, nullable }: Column) {
  const repetition_type = nullable ? ('OPTIONAL' as const) : ('REQUIRED' as const);
  return { ...ELEMENTS[type], repetition_type };
}

function dateOf(cell: Cell): Date | null {
  return typeof cell === 'string' ? new Date(`${cell}T00:00:00Z`) : null;
}
