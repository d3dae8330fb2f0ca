import * as z from 'zod';
import { InputError } from '../errors.ts';
import { type AssertionCue, loadAssertionCues } from './assertion.ts';
import { loadInflect } from './inflect.ts';
import { loadLexicon } from './load.ts';
import { patternReader, type WordClasses } from './pattern.ts';
import { PatternIndex } from './pattern-index.ts';
import { readPhrases } from './phrases.ts';
import { loadTaxonomy, type Taxonomy } from './taxonomy.ts';

/** Conditions that no list of `context.yml` stands for; `extract/violations/context.ts` knows them. */
const CONDITIONS = ['report', 'neighbour', 'topic'];
const CAPITALISED = /\S*\p{Lu}\S*/u;
const PREFIX = /^(?:section|doc)-/;

/** Words that name a violation, and when they do. */
export interface ViolationEntry {
  readonly kind: 'violation';
  /** `category.entry`, the `rule` of the mentions that it makes. */
  readonly id: string;
  readonly category: string;
  /** A second category that the same words name. */
  readonly also: string | null;
  /** Named conditions of which one must hold; empty: none needed. */
  readonly needs: readonly string[];
  /** Named conditions of which none may hold. */
  readonly unless: readonly string[];
  /** Names a freedom: a violation where the text says that it is restricted, else a norm. */
  readonly freedom: boolean;
  /** Of a freedom: no norm either where it is not restricted. */
  readonly silent: boolean;
  /** Neighbours joined by `and` or a comma are one mention: `tear gas and rubber bullets`. */
  readonly lists: boolean;
  /** Sentences in which the entry must find itself. */
  readonly examples: readonly string[];
}

/** Words that look like a violation and are none. */
export interface Shield {
  readonly kind: 'shield';
  readonly id: string;
}

/** Words that say something of the violations near them. */
export interface ContextCue {
  readonly kind: 'context';
  readonly name: string;
}

/** Words that stand for the freedoms named before: `this right`. */
export interface Antecedent {
  readonly kind: 'antecedent';
  readonly id: string;
}

export type ViolationPattern = ViolationEntry | Shield | ContextCue | Antecedent | AssertionCue;

/** All that the violation layer knows, in one index: one pass over the tokens finds it. */
export interface ViolationLexicon {
  readonly taxonomy: Taxonomy;
  readonly entries: readonly ViolationEntry[];
  readonly index: PatternIndex<ViolationPattern>;
}

const names = z.array(z.string()).default([]);
const entrySchema = z.strictObject({
  phrases: z.string(),
  example: z.union([z.string(), z.array(z.string()).nonempty()]),
  note: z.string(),
  also: z.string().optional(),
  freedom: z.boolean().default(false),
  silent: z.boolean().default(false),
  lists: z.boolean().default(false),
  needs: names,
  unless: names,
});
const groupSchema = z.record(z.string(), z.record(z.string(), entrySchema));
const phraseLists = z.record(z.string(), z.string());
const classSchema: z.ZodType<WordClasses> = z.record(z.string(), z.array(z.string()));

/** @throws InputError where an entry cannot be read, or names what does not exist */
export function loadViolations(): ViolationLexicon {
  const taxonomy = loadTaxonomy();
  const read = patternReader(loadLexicon('violations/classes.yml', classSchema));
  const index = new PatternIndex<ViolationPattern>(loadInflect());
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
      index.add(pattern, value);
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
  for (const { cue, phrases } of loadAssertionCues()) add(phrases, 'assertion.yml', cue.id, cue);
  for (const group of taxonomy.groups) {
    const file = `violations/${group.id}.yml`;
    for (const [category, own] of Object.entries(loadLexicon(file, groupSchema))) {
      for (const [name, given] of Object.entries(own)) {
        const entry: ViolationEntry = {
          kind: 'violation',
          id: `${category}.${name}`,
          category,
          also: given.also ?? null,
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
  return { taxonomy, entries, index };

  function check({ id, category, also, needs, unless }: ViolationEntry, file: string): void {
    const unknown = [category, ...(also === null ? [] : [also])].find(
      (one) => !taxonomy.byId.has(one),
    );
    if (unknown !== undefined) {
      throw new InputError(
        `${file}: ${id}`,
        `there is no category ${unknown}`,
        'taxonomy.json lists them',
      );
    }
    const odd = [...needs, ...unless].find((name) => !conditions.has(name.replace(PREFIX, '')));
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
  return Object.entries(loadLexicon(file, phraseLists)).map(([name, phrases]) => [
    file,
    name,
    phrases,
  ]);
}
