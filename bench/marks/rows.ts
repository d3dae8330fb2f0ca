import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import * as z from 'zod';
import { groupBy } from '../../pipeline/group.ts';
import { categoryIds } from '../../pipeline/lexicon/taxonomy.ts';
import { ASSERTIONS, type Assertion, ROLES, type Role, type Span } from '../../pipeline/model.ts';
import { packageRoot } from '../../pipeline/root.ts';
import { contains } from '../../pipeline/span.ts';

/** Words that fill a role in a violation mention. */
export interface Filler extends Span {
  readonly role: Role;
}

/** A violation mention as an annotator marked it. */
export interface Mark extends Span {
  readonly category: string;
  readonly assertion: Assertion;
  /** Empty also where nobody marked who did what to whom. */
  readonly fillers: readonly Filler[];
}

/** Words of a source with the marks in them. Offsets are code points, as in the tables. */
export interface Marked extends Span {
  readonly marks: readonly Mark[];
}

/** A paragraph, or a part of one, that an annotator read. */
export interface Stretch extends Marked {
  /** The first digits of the SHA-256 of its words. */
  readonly hash: string;
}

/** What an annotator read as one text: stretches of one source, in its order. */
export interface Passage {
  readonly annotator: string;
  readonly name: string;
  readonly source: string;
  readonly stretches: readonly Stretch[];
}

const offset = z.coerce.number().int().nonnegative();

const place = {
  annotator: z.string().min(1),
  /** Path of a document below the folder of the data, with the position of an article in a file. */
  source: z.string().min(1),
  start: offset,
  end: offset,
};

const stretchRow = z.strictObject({
  ...place,
  passage: z.string().min(1),
  hash: z.string().regex(/^[0-9a-f]{12}$/),
});

const markRow = z.strictObject({
  ...place,
  category: z.enum([...categoryIds()]),
  assertion: z.enum(ASSERTIONS),
});

const roleRow = z.strictObject({
  /** Who marked the role in the mention of an annotator. */
  reader: z.string().min(1),
  ...place,
  category: z.enum([...categoryIds()]),
  role: z.enum(ROLES),
  from: offset,
  to: offset,
});

const readingRow = z.strictObject({
  reader: z.string().min(1),
  annotator: z.string().min(1),
  passage: z.string().min(1),
});

/** The rows of `stretches.tsv`: what was read. @throws ZodError */
export function stretchRows(): z.infer<typeof stretchRow>[] {
  return z.array(stretchRow).parse(table('stretches.tsv'));
}

/** The rows of `marks.tsv`: what was marked in it. @throws ZodError */
export function markRows(): z.infer<typeof markRow>[] {
  return z.array(markRow).parse(table('marks.tsv'));
}

/** The rows of `roles.tsv`: who did what to whom, of the marks in the passages that were read for it. @throws ZodError */
export function roleRows(): z.infer<typeof roleRow>[] {
  return z.array(roleRow).parse(table('roles.tsv'));
}

/** The rows of `role-passages.tsv`: what was read for roles, and by whom. @throws ZodError */
export function readingRows(): z.infer<typeof readingRow>[] {
  return z.array(readingRow).parse(table('role-passages.tsv'));
}

function table(file: string): unknown {
  const tsv = readFileSync(join(packageRoot, 'bench', 'marks', file), 'utf8');
  return parse(tsv, { columns: true, delimiter: '\t', quote: null });
}

/** All passages with their marks, in the order of the tables. @throws ZodError */
export function readPassages(): Passage[] {
  const marks = groupBy(markRows(), readBy);
  const stretches = stretchRows().map((stretch) => {
    const inSource = marks.get(readBy(stretch)) ?? [];
    const marked = inSource.filter((mark) => contains(stretch, mark));
    return { ...stretch, marks: marked.map((mark) => ({ ...mark, fillers: [] })) };
  });
  const passages = groupBy(stretches, ({ annotator, passage }) => `${annotator}/${passage}`);
  return [...passages.values()].map((own) => {
    const { annotator, passage, source } = own[0]!;
    return { annotator, name: passage, source, stretches: own };
  });
}

/**
 * The passages that were read for roles, in the order of the tables: their marks with what fills
 * the roles. The annotator is who marked the roles. @throws ZodError
 */
export function readRolePassages(): Passage[] {
  const passages = new Map(readPassages().map((one) => [`${one.annotator}/${one.name}`, one]));
  const rolesOf = groupBy(roleRows(), (row) => `${row.reader} ${markKey(row)}`);
  return readingRows().map(({ reader, annotator, passage }) => {
    const name = `${annotator}/${passage}`;
    const read = passages.get(name)!;
    const fillersOf = (mark: Mark): Filler[] => {
      const own = rolesOf.get(`${reader} ${markKey({ ...read, ...mark })}`) ?? [];
      return own.map(({ role, from, to }) => ({ role, start: from, end: to }));
    };
    const stretches = read.stretches.map((stretch) => ({
      ...stretch,
      marks: stretch.marks.map((mark) => ({ ...mark, fillers: fillersOf(mark) })),
    }));
    return { ...read, annotator: reader, name, stretches };
  });
}

type MarkKey = Pick<z.infer<typeof markRow>, 'annotator' | 'source' | 'start' | 'end' | 'category'>;

function markKey({ annotator, source, start, end, category }: MarkKey): string {
  return [annotator, source, start, end, category].join(' ');
}

function readBy({ annotator, source }: { annotator: string; source: string }): string {
  return `${annotator} ${source}`;
}
