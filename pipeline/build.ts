import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeChecked } from './lexicon/checked.ts';
import { loadRedactionLexicon } from './lexicon/redact.ts';
import { loadResources } from './lexicon/resources.ts';
import { loadLanguages } from './read/language.ts';
import { packageRoot } from './root.ts';

/**
 * `npm run build`: the program in a few files below `dist/`, beside them the language data, checked,
 * and the licences of the libraries that are inside. Starting from many small files takes longer
 * than extracting a report.
 */

/** Libraries that find files of their own at run time, or start threads. */
const LEFT_OUTSIDE = ['mammoth', 'pdfjs-dist', 'piscina', 'wink-eng-lite-web-model', 'wink-nlp'];
/** The folder of a library in the path of one of its files. */
const PACKAGE = /^node_modules\/(?:@[^/]+\/)?[^/]+/;
const OUT = join(packageRoot, 'dist');

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: packageRoot,
  entryPoints: { cli: 'pipeline/cli.ts', worker: 'pipeline/run/worker.ts' },
  outdir: OUT,
  bundle: true,
  splitting: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  external: LEFT_OUTSIDE,
  // Libraries in CommonJS ask for Node's own modules in this way.
  banner: {
    js: "import * as bundle from 'node:module';\nconst require = bundle.createRequire(import.meta.url);",
  },
  metafile: true,
  logLevel: 'warning',
});

loadResources();
loadRedactionLexicon();
loadLanguages();
writeChecked(OUT);
writeFileSync(join(OUT, 'LICENSES.txt'), licences(Object.keys(metafile.inputs)));

/** The licences of the libraries that source files come from. */
function licences(sources: readonly string[]): string {
  const folders = new Set(sources.flatMap((path) => path.match(PACKAGE)?.[0] ?? []));
  return [...folders].sort().map(licenceOf).join('\n');
}

function licenceOf(folder: string): string {
  const path = join(packageRoot, folder);
  const { name, version } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8'));
  const file = readdirSync(path).find((one) => /^licen[cs]e/i.test(one));
  const terms = file ? readFileSync(join(path, file), 'utf8') : '';
  return `${name} ${version}\n\n${terms}`;
}
