import * as z from 'zod';
import { InputError } from '../errors.ts';
import { loadAssertionCues } from './assertion.ts';
import { GraphBuilder } from './build-graph.ts';
import { loadInflect } from './inflect.ts';
import { readLexicon } from './load.ts';
import type { PackedGraph } from './packed-graph.ts';
import { patternReader, type WordClasses } from './pattern.ts';
import { readPhrases } from './phrases.ts';
import type { Taxonomy } from './taxonomy.ts';
import type { Exception, ViolationEntry, ViolationPattern } from './violations.ts';

/** Conditions that no list of `context.yml` stands for; `extract/violations/context.ts` knows them. */
const CONDITIONS = [
  'report',
  'neighbour',
  'topic',
  'crime-story',
  'accident-story',
  'arrest-procedures',
];
const CAPITALISED = /\S*\p{Lu}\S*/u;
const PREFIX = /^(?:section|doc)-/;

const names = z.array(z.string()).default([]);
const entrySchema = z.strictObject({
  phrases: z.string(),
  example: z.union([z.string(), z.array(z.string()).nonempty()]),
  note: z.string(),
  also: z.string().optional(),
  ground: z.string().optional(),
  freedom: z.boolean().default(false),
  silent: z.boolean().default(false),
  lists: z.boolean().default(false),
  needs: names,
  unless: names,
});
const exceptionsSchema = z.record(
  z.string(),
  z.strictObject({
    note: z.string(),
    of: z.array(z.string()).nonempty(),
    as: z.string().optional(),
    beside: names,
    within: z.int().nonnegative().default(0),
    unless: names,
    phrases: z.string(),
  }),
);
const groupSchema = z.record(z.string(), z.record(z.string(), entrySchema));
const phraseLists = z.record(z.string(), z.string());
const classSchema: z.ZodType<WordClasses> = z.record(z.string(), z.array(z.string()));

/** What the files say: the entries, and the graph of all patterns. Plain data. */
export interface CompiledViolations {
  readonly entries: readonly ViolationEntry[];
  readonly graph: PackedGraph<ViolationPattern>;
}

/**
 * Reads all files of the violation layer.
 * @throws InputError where an entry cannot be read, or names what does not exist
 */
export function compileViolations(taxonomy: Taxonomy): CompiledViolations {
  const read = patternReader(readLexicon('violations/classes.yml', classSchema));
  const graph = new GraphBuilder<ViolationPattern>(loadInflect());
  const entries: ViolationEntry[] = [];
  const conditions = new Set(CONDITIONS);

  const add = (phrases: string, file: string, entry: string, value: ViolationPattern): void => {
    const capital = CAPITALISED.exec(phrases)?.[0];
    if (capital !== undefined) {
      throw new InputError(
        `${file}: ${entry}`,
        `the word ${capital} has a capital, so that it never matches`,
        'Write phrases in lower case',
      );
    }
    for (const pattern of readPhrases(phrases, { file, entry }, read)) {
      graph.add(pattern, value);
    }
  };
  for (const [file, id, phrases] of lists('violations/shields.yml')) {
    add(phrases, file, id, { kind: 'shield', id });
  }
  for (const [file, name, phrases] of lists('violations/context.yml')) {
    conditions.add(name);
    add(phrases, file, name, { kind: 'context', name });
  }
  for (const [file, id, phrases] of lists('violations/antecedents.yml')) {
    add(phrases, file, id, { kind: 'antecedent', id: `antecedent.${id}` });
  }
  const exceptions = readLexicon('violations/exceptions.yml', exceptionsSchema);
  for (const [name, { phrases, note: _, ...given }] of Object.entries(exceptions)) {
    const as = given.as ?? null;
    const exception: Exception = { kind: 'exception', ...given, id: `${as}.${name}`, as };
    const named = [...given.of, ...given.beside, ...(as === null ? [] : [as])];
    const categories = named.map((one) => one.split('.')[0]!);
    checkNames('violations/exceptions.yml', name, categories, given.unless);
    add(phrases, 'violations/exceptions.yml', name, exception);
  }
  for (const { cue, phrases } of loadAssertionCues()) add(phrases, 'assertion.yml', cue.id, cue);
  for (const group of taxonomy.groups) {
    const file = `violations/${group.id}.yml`;
    for (const [category, own] of Object.entries(readLexicon(file, groupSchema))) {
      for (const [name, given] of Object.entries(own)) {
        const entry: ViolationEntry = {
          kind: 'violation',
          id: `${category}.${name}`,
          category,
          also: given.also ?? null,
          ground: given.ground ?? null,
          freedom: given.freedom,
          silent: given.silent,
          lists: given.lists,
          needs: given.needs,
          unless: given.unless,
          examples: [given.example].flat(),
        };
        check(entry, file);
        entries.push(entry);
        add(given.phrases, file, entry.id, entry);
      }
    }
  }
  return { entries, graph: graph.packed };

  function check(
    { id, category, also, ground, needs, unless }: ViolationEntry,
    file: string,
  ): void {
    const named = ground === null ? [] : [ground];
    const categories = [category, ...(also === null ? [] : [also])];
    checkNames(file, id, categories, [...needs, ...unless, ...named]);
  }

  function checkNames(
    file: string,
    id: string,
    categories: readonly string[],
    cues: readonly string[],
  ): void {
    const unknown = categories.find((one) => !taxonomy.byId.has(one));
    if (unknown !== undefined) {
      throw new InputError(
        `${file}: ${id}`,
        `there is no category ${unknown}`,
        'taxonomy.json lists them',
      );
    }
    const odd = cues.find((name) => !conditions.has(name.replace(PREFIX, '')));
    if (odd !== undefined) {
      throw new InputError(
        `${file}: ${id}`,
        `there is no condition ${odd}`,
        'context.yml lists them',
      );
    }
  }
}

function lists(file: string): [string, string, string][] {
  return Object.entries(readLexicon(file, phraseLists)).map(([name, phrases]) => [
    file,
    name,
    phrases,
  ]);
}
