import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { InputError } from '../errors.ts';
import { offsetFaults } from './offsets.ts';

const reference = z.object({ resource: z.string().default(''), fields: z.array(z.string()) });

const descriptor = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      path: z.string(),
      schema: z.object({
        fields: z.array(
          z.object({
            name: z.string(),
            type: z.string(),
            constraints: z
              .object({ required: z.boolean().optional(), enum: z.array(z.string()).optional() })
              .optional(),
          }),
        ),
        primaryKey: z.array(z.string()).optional(),
        uniqueKeys: z.array(z.array(z.string())).optional(),
        foreignKeys: z.array(z.object({ fields: z.array(z.string()), reference })).optional(),
      }),
    }),
  ),
});

type Resource = z.infer<typeof descriptor>['resources'][number];

/** A row of a table with the line on which it begins. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A table as its file has it. */
export interface Table {
  readonly place: string;
  readonly rows: readonly Row[];
}

/**
 * Holds the tables of a dataset against its `datapackage.json`: columns, types, permitted values,
 * keys, references between tables; and offsets against the texts.
 * @param textFolder where `ID.txt` lie; those that are not there are not asked for
 */
export async function datasetFaults(folder: string, textFolder: string): Promise<InputError[]> {
  const place = join(folder, 'datapackage.json');
  const resources = parseDescriptor(await readFile(place, 'utf8'), place);
  const tables = new Map<string, Table>();
  const faults: InputError[] = [];
  for (const resource of resources) {
    try {
      const { table, faults: ofRows } = await readTable(folder, resource);
      tables.set(resource.name, table);
      faults.push(...ofRows);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      faults.push(error);
    }
  }
  for (const resource of resources) {
    const table = tables.get(resource.name);
    if (table) faults.push(...cellFaults(resource, table), ...keyFaults(resource, table, tables));
  }
  return [
    ...faults,
    ...resources.flatMap((resource) => strayKeys(resource, resources, place)),
    ...(await offsetFaults(tables, textFolder)),
  ];
}

/** Foreign keys to a table that `datapackage.json` does not have: each is told once, not by row. */
function strayKeys(
  { name, schema }: Resource,
  resources: readonly Resource[],
  place: string,
): InputError[] {
  const isThere = (target: string) => target === '' || resources.some((one) => one.name === target);
  return (schema.foreignKeys ?? [])
    .filter(({ reference: to }) => !isThere(to.resource))
    .map(({ fields, reference: to }) => {
      const reason = `${name} refers by ${fields} to ${to.resource}, which is no table of it`;
      return new InputError(place, reason, 'Name a table that it has, or remove the key');
    });
}

function parseDescriptor(json: string, place: string): Resource[] {
  const remedy = 'Write the dataset anew';
  try {
    const result = descriptor.safeParse(JSON.parse(json));
    if (result.success) return result.data.resources;
    const issue = result.error.issues[0];
    throw new InputError(place, `${issue?.path.join('.')}: ${issue?.message}`, remedy);
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(place, 'not valid JSON', remedy);
  }
}

/** Reads a table; rows that have not its columns are faults, and left out of it. */
async function readTable(
  folder: string,
  { path, schema }: Resource,
): Promise<{ table: Table; faults: InputError[] }> {
  const place = join(folder, path);
  const content = await readFile(place, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') throw new InputError(place, 'it is missing', 'Restore the file');
    throw error;
  });
  const [header, ...rows] = parseCsv(content, place);
  const names = schema.fields.map(({ name }) => name);
  if (header?.cells.join() !== names.join()) {
    throw new InputError(`${place}:1`, 'its columns are not those of datapackage.json', 'Mend it');
  }
  const whole = rows.filter(({ cells }) => cells.length === names.length);
  return {
    table: {
      place,
      rows: whole.map(({ line, cells }) => ({
        line,
        cells: Object.fromEntries(names.map((name, k) => [name, cells[k] ?? ''])),
      })),
    },
    faults: rows
      .filter(({ cells }) => cells.length !== names.length)
      .map(({ line, cells }) => lengthFault(`${place}:${line}`, cells, names.length)),
  };
}

function lengthFault(place: string, cells: readonly string[], columns: number): InputError {
  if (cells.join('') === '') return new InputError(place, 'the line is empty', 'Remove it');
  const reason = `the row has ${cells.length} cells, and the table ${columns} columns`;
  return new InputError(place, reason, 'Mend its commas and quotation marks');
}

/** Records with the line on which each begins. */
function parseCsv(content: string, place: string): { line: number; cells: readonly string[] }[] {
  const records: { line: number; cells: readonly string[] }[] = [];
  let line = 1;
  try {
    parse(content, {
      relax_column_count: true,
      on_record: (cells: string[], { lines }) => {
        records.push({ line, cells });
        line = lines + 1;
        return null;
      },
    });
  } catch (error) {
    throw new InputError(place, `not valid CSV (${(error as Error).message})`, 'Mend the file');
  }
  return records;
}

const FORMS: Readonly<Record<string, RegExp>> = {
  integer: /^-?\d+$/,
  boolean: /^(?:true|false)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

function cellFaults({ schema }: Resource, { place, rows }: Table): InputError[] {
  return rows.flatMap(({ line, cells }) =>
    schema.fields.flatMap(({ name, type, constraints }) => {
      const cell = cells[name] ?? '';
      const reason = cellFault(cell, type, constraints?.required, constraints?.enum);
      return reason
        ? [new InputError(`${place}:${line}`, `${name} ${reason}`, 'Mend the row')]
        : [];
    }),
  );
}

function cellFault(
  cell: string,
  type: string,
  required: boolean | undefined,
  permitted: readonly string[] | undefined,
): string | null {
  if (cell === '') return required ? 'is empty' : null;
  if (FORMS[type]?.test(cell) === false) return `is ${cell}, which is no ${type}`;
  if (permitted && !permitted.includes(cell)) return `is ${cell}, which is not permitted`;
  return null;
}

function keyFaults(
  { name, schema }: Resource,
  { place, rows }: Table,
  tables: ReadonlyMap<string, Table>,
): InputError[] {
  const faults: InputError[] = [];
  const unique = [...(schema.primaryKey ? [schema.primaryKey] : []), ...(schema.uniqueKeys ?? [])];
  for (const fields of unique) {
    const seen = new Set<string>();
    for (const { line, cells } of rows) {
      const key = keyOf(cells, fields);
      if (seen.has(key)) {
        faults.push(new InputError(`${place}:${line}`, `${fields} is there twice`, 'Keep one row'));
      }
      seen.add(key);
    }
  }
  for (const { fields, reference: to } of schema.foreignKeys ?? []) {
    const target = tables.get(to.resource === '' ? name : to.resource);
    // A table that cannot be read, or is none, is a fault of its own, and not of all that lead to it.
    if (!target) continue;
    const known = new Set(target.rows.map(({ cells }) => keyOf(cells, to.fields)));
    for (const { line, cells } of rows) {
      if (fields.every((field) => cells[field] === '') || known.has(keyOf(cells, fields))) continue;
      const reason = `${fields} is ${keyOf(cells, fields)}, which ${to.resource} does not have`;
      faults.push(new InputError(`${place}:${line}`, reason, 'Mend the row or add the other'));
    }
  }
  return faults;
}

function keyOf(cells: Readonly<Record<string, string>>, fields: readonly string[]): string {
  return fields.map((field) => cells[field]).join(' + ');
}
