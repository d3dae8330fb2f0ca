import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type * as z from 'zod';
import { InputError } from '../errors.ts';
import { lexiconRoot } from '../root.ts';
import { checkedOnce } from './checked.ts';

/**
 * Reads one YAML file of language data and checks it against its schema.
 * @param file path below `pipeline/lexicon/`
 * @throws InputError with file, line, what is wrong and how to mend it
 */
export function loadLexicon<T>(file: string, schema: z.ZodType<T>): T {
  const yaml = sourceOf(file);
  return checkedOnce(file, yaml, () => parseLexicon(yaml, file, schema));
}

/** As {@link loadLexicon}, of a file that only goes into something which is kept itself. */
export function readLexicon<T>(file: string, schema: z.ZodType<T>): T {
  return parseLexicon(sourceOf(file), file, schema);
}

/** The words of files of language data, to tell whether they have changed. */
export function sourceOf(...files: readonly string[]): string {
  return files.map((file) => readFileSync(join(lexiconRoot, file), 'utf8')).join('');
}

const require = createRequire(import.meta.url);

/** Loaded where it is needed: a built program whose data is parsed already goes without. */
function yamlLibrary(): typeof import('yaml') {
  return require('yaml');
}

/** As {@link loadLexicon}, on the words of a file. */
export function parseLexicon<T>(yaml: string, file: string, schema: z.ZodType<T>): T {
  const { isNode, LineCounter, parseDocument } = yamlLibrary();
  const lines = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: lines });
  const fault = document.errors[0];
  if (fault) {
    const line = lines.linePos(fault.pos[0]).line;
    throw new InputError(`${file}:${line}`, firstLine(fault.message), 'Mend the YAML');
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const path = (issue?.path ?? []) as (string | number)[];
  throw new InputError(
    `${file}:${lineOf(path)}`,
    `${path.join('.')}: ${issue?.message}`,
    'Correct this entry',
  );

  function lineOf(keys: (string | number)[]): number {
    const node = keys.length === 0 ? document.contents : document.getIn(keys, true);
    if (isNode(node) && node.range) return lines.linePos(node.range[0]).line;
    return keys.length === 0 ? 1 : lineOf(keys.slice(0, -1));
  }
}

function firstLine(message: string): string {
  return message.split('\n')[0] ?? message;
}
