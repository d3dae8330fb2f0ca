#!/usr/bin/env node
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toBrat } from './export/brat.ts';
import { loadResources } from './lexicon/resources.ts';
import { extractDocument } from './pipeline.ts';
import { readDocument } from './read/document.ts';

const [folder, , out] = process.argv.slice(3) as [string, string, string];
const resources = loadResources();
await mkdir(join(out, 'brat'), { recursive: true });
for (const name of (await readdir(folder)).sort()) {
  if (!name.endsWith('.txt')) continue;
  const doc = extractDocument(await readDocument(join(folder, name)), resources);
  await writeFile(join(out, 'brat', name), doc.text);
  await writeFile(join(out, 'brat', name.replace(/txt$/, 'ann')), toBrat(doc));
}
