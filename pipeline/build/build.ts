import {
  chmodSync,
  copyFileSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { writeChecked } from '../lexicon/checked.ts';
import { loadRedactionLexicon } from '../lexicon/redact.ts';
import { loadResources } from '../lexicon/resources.ts';
import { loadLanguages } from '../read/language.ts';
import { packageRoot } from '../root.ts';
import { loadCore } from '../tokenize/wink-core.ts';

/**
 * `npm run build`: the program in one file below `dist/`, beside it the language data, checked and in
 * the form in which they are used, what V8 makes of the program, and the licences of the libraries
 * that are inside. Parsing all that at each start takes longer than extracting a report.
 */

/** Libraries that find files of their own at run time, or start threads. */
const LEFT_OUTSIDE = ['mammoth', 'pdfjs-dist', 'piscina'];
/** The folder of a library in the path of one of its files. */
const PACKAGE = /node_modules\/(?:@[^/]+\/)?[^/]+/;
const OUT = join(packageRoot, 'dist');
/** What is extracted to see which parts of the program are needed first. */
const SAMPLE = join(packageRoot, 'corpus', 'reports');

rmSync(OUT, { recursive: true, force: true });
const { metafile } = await build({
  absWorkingDir: packageRoot,
  entryPoints: { program: 'pipeline/build/bundle.ts' },
  outdir: OUT,
  bundle: true,
  platform: 'node',
  format: 'cjs',
  target: 'node20',
  external: LEFT_OUTSIDE,
  define: { 'import.meta.url': 'bundleUrl' },
  // A script that V8 has kept compiled cannot import.
  supported: { 'dynamic-import': false },
  metafile: true,
  logLevel: 'warning',
});
write('program.js', withoutAccents(readFileSync(join(OUT, 'program.js'), 'utf8')));
copyFileSync(join(packageRoot, 'pipeline', 'build', 'launch.cjs'), join(OUT, 'launch.js'));
write('package.json', '{ "type": "commonjs" }\n');
write(
  'cli.js',
  "#!/usr/bin/env node\nrequire('./launch.js').program.runProgram(process.argv.slice(2));\n",
);
write('worker.js', "module.exports = require('./launch.js').program.startWorker();\n");
chmodSync(join(OUT, 'cli.js'), 0o755);
write('LICENSES.txt', licences(Object.keys(metafile.inputs)));

loadResources();
loadRedactionLexicon();
loadLanguages();
loadCore();
writeChecked(OUT);
await keepCompiled();

/** Keeps what V8 has compiled once the program has extracted a report. */
async function keepCompiled(): Promise<void> {
  const { program, script } = createRequire(import.meta.url)(join(OUT, 'launch.js'));
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-build-'));
  await program.runProgram(['extract', SAMPLE, '--out', join(folder, 'out'), '--quiet']);
  rmSync(folder, { recursive: true });
  writeFileSync(join(OUT, 'program.v8'), script.createCachedData());
}

/**
 * The same program in ASCII, which is read faster. What stands outside it is in regular expressions
 * (a backslash before it means nothing there) and in comments.
 */
function withoutAccents(program: string): string {
  return program.replace(/(\\*)([^\0-\x7f])/g, (_, slashes: string, unit: string) => {
    const code = unit.charCodeAt(0).toString(16).padStart(4, '0');
    return `${slashes.slice(slashes.length % 2)}\\u${code}`;
  });
}

function write(name: string, content: string): void {
  writeFileSync(join(OUT, name), content);
}

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
