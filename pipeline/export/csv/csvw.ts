import type { Column, ColumnType, TableDefinition } from '../tables/table.ts';

/** `csv-metadata.json`: CSV on the Web metadata for all tables. */
export function csvwMetadata(tables: readonly TableDefinition[]): string {
  const group = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    'dc:title': 'Entities, dates and rights violations in human-rights reports',
    dialect: { encoding: 'utf-8', header: true, delimiter: ',', doubleQuote: true },
    tables: tables.map(tableMetadata),
  };
  return `${JSON.stringify(group, null, 1)}\n`;
}

function tableMetadata({ name, description, key, columns }: TableDefinition) {
  const isRequired = key.every((part) => columns.some((one) => one.name === part && !one.nullable));
  const foreignKeys = columns.flatMap(({ name: column, references }) =>
    references
      ? [
          {
            columnReference: column,
            reference: { resource: `${references[0]}.csv`, columnReference: references[1] },
          },
        ]
      : [],
  );
  return {
    url: `${name}.csv`,
    'dc:description': description,
    tableSchema: {
      columns: columns.map(columnMetadata),
      ...(isRequired && { primaryKey: key }),
      ...(foreignKeys.length > 0 && { foreignKeys }),
    },
  };
}

function columnMetadata({ name, type, description, nullable, values }: Column) {
  return {
    name,
    titles: name,
    'dc:description': description,
    datatype: values ? { base: 'string', format: `^(${values.join('|')})$` } : DATATYPES[type],
    required: !nullable,
  };
}

const DATATYPES: Readonly<Record<ColumnType, string | object>> = {
  string: 'string',
  integer: 'integer',
  boolean: 'boolean',
  date: { base: 'date', format: 'yyyy-MM-dd' },
};
