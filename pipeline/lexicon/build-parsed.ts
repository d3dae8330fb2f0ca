import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parse } from 'yaml';
import { lexiconRoot } from '../root.ts';
import { fingerprint, PARSED, type ParsedFile } from './parsed.ts';

/** Part of `npm run build`: parses all language data once and writes it beside the built program. */
const files: Record<string, ParsedFile> = {};
for (const name of readdirSync(lexiconRoot, { recursive: true, encoding: 'utf8' }).sort()) {
  if (!name.endsWith('.yml')) continue;
  const yaml = readFileSync(join(lexiconRoot, name), 'utf8');
  files[name.replaceAll(sep, '/')] = { sha256: fingerprint(yaml), data: parse(yaml) };
}
writeFileSync(PARSED, JSON.stringify(files));
