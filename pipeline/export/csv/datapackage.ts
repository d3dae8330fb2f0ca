import type { Column, ColumnType, TableDefinition } from '../tables/table.ts';

/** `datapackage.json`: Data Package v2 with a Table Schema for each table. */
export function dataPackage(tables: readonly TableDefinition[], version: string): string {
  const descriptor = {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    name: 'rapporteur-dataset',
    title: 'Entities, dates and rights violations in human-rights reports',
    description:
      'Each row points at the words that it rests on. Texts quoted here stay under the licences of their documents. A cell that begins with an apostrophe before =, +, -, @, tab or carriage return was escaped against spreadsheets: take the apostrophe away.',
    version,
    resources: tables.map(resource),
  };
  return `${JSON.stringify(descriptor, null, 1)}\n`;
}

function resource(table: TableDefinition) {
  return {
    name: table.name,
    path: `${table.name}.csv`,
    type: 'table',
    description: table.description,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    schema: schema(table),
  };
}

function schema({ name, key, columns }: TableDefinition) {
  const isRequired = key.every((part) => columns.some((one) => one.name === part && !one.nullable));
  const foreignKeys = columns.flatMap(({ name: fields, references }) =>
    references
      ? [{ fields: [fields], reference: referenceTo(references[0], references[1], name) }]
      : [],
  );
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    missingValues: [''],
    ...(isRequired ? { primaryKey: key } : { uniqueKeys: [key] }),
    ...(foreignKeys.length > 0 && { foreignKeys }),
  };
}

/** A table that refers to itself leaves the resource out. */
function referenceTo(table: string, column: string, own: string) {
  return table === own ? { fields: [column] } : { resource: table, fields: [column] };
}

function field({ name, type, description, unit, format, nullable, values }: Column) {
  return {
    name,
    type: FIELD_TYPES[type],
    description: [description, unit && `Unit: ${unit}.`, format && `Format: ${format}.`]
      .filter(Boolean)
      .join(' '),
    constraints: { required: !nullable, ...(values && { enum: values }) },
  };
}

const FIELD_TYPES: Readonly<Record<ColumnType, string>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: 'date',
};
