import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageRoot } from '../../root.ts';

/** The parts of a JSON-LD term definition that our context uses. */
export interface TermDefinition {
  readonly '@id': string;
  readonly '@type'?: string;
  readonly '@language'?: string;
}

export type Context = Readonly<Record<string, string | TermDefinition>>;

/** The bundled JSON-LD context: prefixes and terms, none of them fetched from anywhere. */
export function readContext(): Context {
  const file = join(packageRoot, 'pipeline', 'export', 'data', 'context.json');
  return JSON.parse(readFileSync(file, 'utf8')) as Context;
}
