import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { unescapeFormula } from '../pipeline/export/csv/csv.ts';
import { emptyDocument, exported, hardDocument } from './export-fixture.ts';

type Row = Readonly<Record<string, string>>;

/** What a schema says of a table, whichever of the two schemas says it. */
interface TableRules {
  readonly path: string;
  readonly columns: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly accepts: (cell: string) => boolean;
  }[];
  readonly key: readonly string[] | undefined;
  readonly references: readonly { column: string; path: string; to: string }[];
}

const LEXICAL: Readonly<Record<string, RegExp>> = {
  string: /^/,
  integer: /^[+-]?\d+$/,
  boolean: /^(true|false|1|0)$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

/** Checks rows against rules: columns, types, required cells, keys, references. */
function faultsOf(tables: readonly TableRules[], rows: (path: string) => Row[]): string[] {
  return tables.flatMap((table) => {
    const own = rows(table.path);
    const faults = own.flatMap((row, i) =>
      table.columns.flatMap(({ name, required, accepts }) => {
        const cell = row[name];
        const at = `${table.path} row ${i + 1} ${name}`;
        if (cell === undefined) return [`${at}: no such column`];
        if (cell === '') return required ? [`${at}: empty`] : [];
        return accepts(cell) ? [] : [`${at}: ${cell}`];
      }),
    );
    const names = table.columns.map(({ name }) => name);
    const extra = own.flatMap((row) => Object.keys(row).filter((name) => !names.includes(name)));
    const keys = own.map((row) => JSON.stringify(table.key?.map((name) => row[name])));
    const isUnique = table.key === undefined || new Set(keys).size === keys.length;
    const dangling = table.references.flatMap(({ column, path, to }) => {
      const known = new Set(rows(path).map((row) => row[to]));
      return own.flatMap((row) =>
        row[column] !== '' && !known.has(row[column])
          ? [`${table.path} ${column}: ${row[column]}`]
          : [],
      );
    });
    return [
      ...faults,
      ...extra.map((name) => `${table.path}: ${name} is in no schema`),
      ...(isUnique ? [] : [`${table.path}: key is not unique`]),
      ...dangling,
    ];
  });
}

interface DataPackage {
  readonly resources: readonly {
    readonly name: string;
    readonly path: string;
    readonly schema: {
      readonly fields: readonly {
        readonly name: string;
        readonly type: string;
        readonly constraints: { readonly required: boolean; readonly enum?: readonly string[] };
      }[];
      readonly primaryKey?: readonly string[];
      readonly uniqueKeys?: readonly (readonly string[])[];
      readonly foreignKeys?: readonly {
        readonly fields: readonly string[];
        readonly reference: { readonly resource?: string; readonly fields: readonly string[] };
      }[];
    };
  }[];
}

function dataPackageRules({ resources }: DataPackage): TableRules[] {
  return resources.map(({ path, schema }) => ({
    path,
    columns: schema.fields.map(({ name, type, constraints }) => ({
      name,
      required: constraints.required,
      accepts: (cell) => LEXICAL[type]!.test(cell) && (constraints.enum?.includes(cell) ?? true),
    })),
    key: schema.primaryKey ?? schema.uniqueKeys?.[0],
    references: (schema.foreignKeys ?? []).map(({ fields, reference }) => ({
      column: fields[0]!,
      path: reference.resource ? `${reference.resource}.csv` : path,
      to: reference.fields[0]!,
    })),
  }));
}

interface Csvw {
  readonly tables: readonly {
    readonly url: string;
    readonly tableSchema: {
      readonly columns: readonly {
        readonly name: string;
        readonly required: boolean;
        readonly datatype: string | { readonly base: string; readonly format: string };
      }[];
      readonly primaryKey?: readonly string[];
      readonly foreignKeys?: readonly {
        readonly columnReference: string;
        readonly reference: { readonly resource: string; readonly columnReference: string };
      }[];
    };
  }[];
}

function csvwRules({ tables }: Csvw): TableRules[] {
  return tables.map(({ url, tableSchema }) => ({
    path: url,
    columns: tableSchema.columns.map(({ name, required, datatype }) => {
      const base = typeof datatype === 'string' ? datatype : datatype.base;
      const format = typeof datatype === 'string' || base === 'date' ? '' : datatype.format;
      const pattern = new RegExp(format, 'u');
      return { name, required, accepts: (cell) => LEXICAL[base]!.test(cell) && pattern.test(cell) };
    }),
    key: tableSchema.primaryKey,
    references: (tableSchema.foreignKeys ?? []).map(({ columnReference, reference }) => ({
      column: columnReference,
      path: reference.resource,
      to: reference.columnReference,
    })),
  }));
}

async function dataset() {
  const { files, text } = await exported(['csv'], [hardDocument(), emptyDocument()]);
  const parsed = new Map(
    [...files.keys()]
      .filter((path) => path.endsWith('.csv'))
      .map((path) => [path, parse(text(path), { columns: true }) as Row[]]),
  );
  return { text, parsed, rows: (path: string) => parsed.get(path)! };
}

describe.each([
  ['datapackage.json', (json: string) => dataPackageRules(JSON.parse(json) as DataPackage)],
  ['csv-metadata.json', (json: string) => csvwRules(JSON.parse(json) as Csvw)],
])('%s', (file, rulesOf) => {
  it('describes every table, and every table is as it says', async () => {
    const { text, parsed, rows } = await dataset();
    const rules = rulesOf(text(file));
    expect(rules.map(({ path }) => path).sort()).toEqual([...parsed.keys()].sort());
    expect(faultsOf(rules, rows)).toEqual([]);
  });

  it.each([
    ['entities.csv', 'label', 'PLACE'],
    ['entities.csv', 'start', 'three'],
    ['dates.csv', 'date_start', '2017'],
    ['violations.csv', 'category', ''],
    ['violations.csv', 'category', 'tickling'],
    ['participants.csv', 'violation_id', 'nowhere'],
  ])('finds fault with %s where %s is "%s"', async (path, column, cell) => {
    const { text, parsed, rows } = await dataset();
    const [first, ...others] = rows(path);
    parsed.set(path, [{ ...first, [column]: cell }, ...others]);
    expect(faultsOf(rulesOf(text(file)), rows)).not.toEqual([]);
  });
});

describe('codebook.md', () => {
  it('explains every table, column and category', async () => {
    const { text, parsed } = await dataset();
    const book = text('codebook.md');
    for (const [path, rows] of parsed) {
      expect(book).toContain(`### ${path.replace('.csv', '')}\n`);
      for (const column of Object.keys(rows[0] ?? {})) expect(book).toContain(`| \`${column}\` |`);
    }
    for (const row of parsed.get('categories.csv')!) {
      expect(book).toContain(`| \`${row['category']}\` |`);
      expect(book).toContain(unescapeFormula(row['definition']!));
    }
  });
});
