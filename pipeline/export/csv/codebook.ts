import type { Taxonomy } from '../../lexicon/taxonomy.ts';
import {
  ASSERTIONS,
  type Assertion,
  ENTITY_LABELS,
  type EntityLabel,
  ROLES,
  type Role,
} from '../../model.ts';
import type { Column, TableDefinition } from '../tables/table.ts';
import { COUNT_RULES, type CountRule } from './count-rules.ts';

/** `codebook.md`: every table, column, unit, label and category, from the data that define them. */
export function codebook(tables: readonly TableDefinition[], taxonomy: Taxonomy): string {
  return `# Codebook

Tables are UTF-8 without byte-order mark, with line feeds, quoted as RFC 4180 says. An empty cell
means *not known* or *not applicable*. Offsets count Unicode code points of the text from 0, the end
exclusive: in Python \`text[start:end]\`. Ids are opaque and the same on every run.

A text cell that a spreadsheet would take for a formula begins with an apostrophe: where a cell
begins with one or more apostrophes before \`=\`, \`+\`, \`-\`, \`@\`, a tab, a carriage return or a
full-width \`＝＋－＠\`, take the first apostrophe away to have the text as it stands.

## Tables

${tables.map(tableSection).join('\n')}
## Entity labels

${definitions(ENTITY_LABELS, LABELS)}

## Assertions

${definitions(ASSERTIONS, ASSERTION_TEXTS)}

## Roles

${definitions(ROLES, ROLE_TEXTS)}

## How people are counted

What \`count_min\`, \`count_max\` and \`count_approximate\` of \`participants\` are. A count is of the words of
one row: the same people may stand in many. Where the \`rule\` of a row ends in \`-within\`, its people are
among those of another row of the violation (*12 civilians, including three children*): leave such
rows out of a sum. A named person is one; a body or country counts nobody, nor does a pronoun outside
a list.

| words | example | count_min | count_max | count_approximate |
|---|---|---|---|---|
${COUNT_RULES.map(countRow).join('\n')}

## Categories of violations

${taxonomy.title}, version ${taxonomy.version}. HURIDOCS: code of the nearest entry in the
Micro-thesauri, list 4 (types of acts).

${taxonomy.groups.map((group) => groupSection(taxonomy, group.id, group.prefLabel)).join('\n')}`;
}

function tableSection({ name, description, key, columns }: TableDefinition): string {
  return `### ${name}

${description} Key: ${key.map((part) => `\`${part}\``).join(', ')}.

| column | type | may be empty | unit or format | description |
|---|---|---|---|---|
${columns.map(columnRow).join('\n')}
`;
}

function columnRow({
  name,
  type,
  nullable,
  unit,
  format,
  description,
  values,
  references,
}: Column) {
  const says = [
    description,
    values && `One of ${values.map((value) => `\`${value}\``).join(', ')}.`,
    references && `See \`${references[0]}.${references[1]}\`.`,
  ];
  const cells = [
    `\`${name}\``,
    type,
    nullable ? 'yes' : 'no',
    unit ?? format ?? '',
    says.filter(Boolean).join(' '),
  ];
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

function groupSection({ categories }: Taxonomy, id: string, label: string): string {
  const rows = categories
    .filter(({ group }) => group === id)
    .map((one) => [
      `\`${one.id}\``,
      one.prefLabel,
      one.definition,
      one.exclude.join('; '),
      one.legalBasis.join('; '),
      one.huridocs.join('; '),
    ]);
  return `### ${label} (\`${id}\`)

| category | name | definition | not | legal basis | HURIDOCS |
|---|---|---|---|---|---|
${rows.map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`).join('\n')}
`;
}

function countRow({ rule, words, min, max, approximate }: CountRule): string {
  const counted = min !== null || max !== null;
  return `| ${rule} | ${words} | ${min ?? ''} | ${max ?? ''} | ${counted ? approximate : ''} |`;
}

function definitions<K extends string>(
  keys: readonly K[],
  texts: Readonly<Record<K, string>>,
): string {
  return keys.map((key) => `- \`${key}\`: ${texts[key]}`).join('\n');
}

const LABELS: Readonly<Record<EntityLabel, string>> = {
  PERSON: 'a named person, without title or rank',
  NORP: 'a nationality, ethnic, religious or political group',
  ORG: 'a named organisation: government body, court, party, armed group, company, UN organ',
  GPE: 'a country, state, province, city or village, also when it acts',
  LOC: 'a named region, continent, mountain, river or sea',
  FAC: 'a named building, camp, prison, airport, road or square',
  LAW: 'a named treaty, law or constitution, an article or resolution with a number',
  EVENT: 'a named war, conference, games, disaster or operation',
  MONEY: 'an amount with its currency',
};

const ASSERTION_TEXTS: Readonly<Record<Assertion, string>> = {
  asserted: 'stated as fact by the author',
  reported: 'attributed to someone else, or what someone is accused of',
  denied: 'reported by someone and denied by the accused',
  negated: 'the text says that it did not happen',
  potential: 'feared, threatened, possible, planned, or a power that a law grants',
  normative: 'named in a law, mandate, recommendation, definition or heading',
};

const ROLE_TEXTS: Readonly<Record<Role, string>> = {
  perpetrator: 'who did it or is responsible',
  victim: 'to whom',
  place: 'where',
  time: 'when: a time expression',
  source: 'who says so',
};
