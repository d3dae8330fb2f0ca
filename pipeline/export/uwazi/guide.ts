import { ALLEGATION, REPORT, type UwaziColumn } from './columns.ts';

/** How to import the files, with the templates to make first. */
export function guide(): string {
  return `# Import into Uwazi

1. *Settings → Thesauri*: make one thesaurus for each file in \`thesauri/\`, named as the file, and
   import the file into it.
2. *Settings → Templates*: make the templates *Report* and *Allegation* with the properties below.
   The property's name is the column's name. For *report* make a relationship type of that name.
3. *Library → Import*: \`reports.csv\` as *Report*, then \`allegations.csv\` as *Allegation*.

Dates are \`YYYY-MM-DD\`, ranges \`from:to\`, several values of one cell are parted by \`|\`.

## Report

${properties(REPORT)}

## Allegation

${properties(ALLEGATION)}
`;
}

function properties(columns: readonly UwaziColumn[]): string {
  const rows = columns.map(({ name, type, content }) => `| ${name} | ${type} | ${content ?? ''} |`);
  return ['| property | type | thesaurus or template |', '|---|---|---|', ...rows].join('\n');
}
