import { parse } from 'csv-parse/sync';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { unescapeFormula } from '../pipeline/export/csv/csv.ts';
import { openExporter } from '../pipeline/export/formats.ts';
import { parquet } from '../pipeline/export/parquet.ts';
import { DOCUMENT_TABLES, TABLES } from '../pipeline/export/tables/tables.ts';
import { viewOf } from '../pipeline/export/view.ts';
import { context, emptyDocument, exported, hardDocument, memorySink } from './export-fixture.ts';

async function rowsOf(bytes: string | Uint8Array | undefined) {
  if (!(bytes instanceof Uint8Array)) throw new Error('no Parquet file was written');
  const { buffer } = new Uint8Array(bytes);
  return await parquetReadObjects({ file: buffer });
}

/** A value as its cell in CSV reads. */
function cellOf(value: unknown): string {
  if (value === null || value === undefined) return '';
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value);
}

describe('Parquet', () => {
  it.each(TABLES.map(({ name }) => name))('holds the table %s as CSV does', async (name) => {
    const docs = [hardDocument(), emptyDocument()];
    const { files, text } = await exported(['csv', 'parquet'], docs);
    const rows = await rowsOf(files.get(`parquet/${name}.parquet`));
    const expected = (
      parse(text(`${name}.csv`), { columns: true }) as Record<string, string>[]
    ).map((row) => Object.values(row).map(unescapeFormula));
    expect(rows.map((row) => Object.values(row).map(cellOf))).toEqual(expected);
  });

  it('types its columns and keeps nulls', async () => {
    const { files } = await exported(['parquet'], [hardDocument()]);
    const [date] = await rowsOf(files.get('parquet/dates.parquet'));
    expect(date).toMatchObject({ start: 27, inferred: true });
    expect(date?.['date_start']).toEqual(new Date('2017-05-03'));
    const entities = await rowsOf(files.get('parquet/entities.parquet'));
    expect(entities.map(({ geonames }) => geonames)).toEqual(
      entities.map(({ text }) => (text === 'Yangon' ? 1298824 : null)),
    );
  });

  it('writes row groups as it goes, and reads them back in order', async () => {
    const { sink, files } = memorySink();
    const exporter = await openExporter(['parquet'], sink, context);
    const { data, losses } = parquet.part(viewOf(hardDocument()), context);
    const place = DOCUMENT_TABLES.findIndex(({ name }) => name === 'entities');
    const many = data!.map((rows, i) => (i === place ? Array(3_000).fill(rows).flat() : []));
    exporter.addParts([{ chunks: [], data: many, losses }]);
    const early = files.get('parquet/entities.parquet')?.length ?? 0;
    await exporter.end();
    expect(early).toBeGreaterThan(1_000);
    const rows = await rowsOf(files.get('parquet/entities.parquet'));
    expect(rows).toHaveLength(21_000);
    expect(rows[20_999]).toEqual(rows[6]);
  });
});
