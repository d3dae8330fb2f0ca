import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageRoot } from '../pipeline/root.ts';

const root = join(packageRoot, 'pipeline');
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('.ts'),
);

/** The folder that stands for a file's stage: `extract/dates`, `export`, `.` … */
function stageOf(file: string): string {
  const [first, second] = dirname(file).split('/');
  const isDeep = first === 'extract' || (first === 'read' && second === 'annotations');
  return isDeep ? `${first}/${second}` : `${first}`;
}

/** Project files that a piece of code in a file imports, below `pipeline/`. */
function targetsIn(code: string, file: string): string[] {
  return [...code.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
    relative(root, resolve(root, dirname(file), path ?? '')),
  );
}

/** Project files that a file imports, below `pipeline/`. */
function importsOf(file: string): string[] {
  return targetsIn(readFileSync(join(root, file), 'utf8'), file);
}

/** Those of which something is left when the program runs: types are not. */
function loadedBy(file: string): string[] {
  const code = readFileSync(join(root, file), 'utf8');
  return targetsIn(code.replace(/^(?:import|export) type [^;]*;/gm, ''), file);
}

/** The first cycle of a graph, as the nodes on it, the first again at the end; `[]`: there is none. */
function cycleIn(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const done = new Set<string>();
  function from(node: string, path: readonly string[]): string[] {
    if (path.includes(node)) return [...path.slice(path.indexOf(node)), node];
    if (done.has(node)) return [];
    done.add(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = from(next, [...path, node]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  }
  for (const node of graph.keys()) {
    const cycle = from(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}

/** What each stage may import besides itself, the data model and the files at the top. */
const ALLOWED: Record<string, readonly string[]> = {
  build: ['read', 'lexicon', 'tokenize', 'run', 'commands'],
  read: ['lexicon'],
  // The readers of annotation formats mirror their writers.
  'read/annotations': ['read', 'lexicon', 'export'],
  lexicon: [],
  tokenize: ['lexicon'],
  'extract/entities': ['lexicon'],
  'extract/dates': ['lexicon'],
  'extract/violations': ['lexicon'],
  'extract/links': ['lexicon'],
  'extract/participants': ['lexicon'],
  'extract/events': ['lexicon'],
  redact: ['lexicon'],
  reconcile: ['lexicon'],
  export: ['lexicon'],
  validate: ['read', 'lexicon'],
  run: ['read', 'lexicon', 'reconcile', 'export', 'redact'],
  commands: [
    'read',
    'read/annotations',
    'lexicon',
    'reconcile',
    'export',
    'validate',
    'redact',
    'run',
    'tokenize',
  ],
};
const TOP_FOR_STAGES = [
  'alleged.ts',
  'bisect.ts',
  'count-up.ts',
  'group.ts',
  'json-object.ts',
  'model.ts',
  'span.ts',
  'mention.ts',
  'stage.ts',
  'errors.ts',
  'edtf.ts',
  'offsets.ts',
  'reporting-clause.ts',
  'root.ts',
  'words.ts',
  'word-form.ts',
];

describe('data flows one way', () => {
  it.each(files.filter((file) => stageOf(file) !== '.'))('%s', (file) => {
    const stage = stageOf(file);
    const allowed = ALLOWED[stage];
    expect(allowed, `the folder ${stage} has no place in the pipeline`).toBeDefined();
    const isDriver = stage === 'run' || stage === 'commands';
    const forbidden = importsOf(file).filter((target) => {
      const other = stageOf(target);
      if (other === stage || allowed?.includes(other)) return false;
      return !(other === '.' && (isDriver || TOP_FOR_STAGES.includes(target)));
    });
    expect(forbidden).toEqual([]);
  });

  it('reads every kind of file: the pattern finds imports at all', () => {
    expect(importsOf('pipeline.ts')).toContain('tokenize/tokenize.ts');
  });
});

describe('files load one after another', () => {
  it('no file under pipeline/ waits for one that waits for it', () => {
    expect(cycleIn(new Map(files.map((file) => [file, loadedBy(file)])))).toEqual([]);
  });

  it.each([
    { what: 'a chain', graph: { a: ['b'], b: ['c'], c: [] }, cycle: [] },
    {
      what: 'two ways to one file',
      graph: { a: ['b', 'c'], b: ['d'], c: ['d'], d: [] },
      cycle: [],
    },
    { what: 'a cycle of two', graph: { a: ['b'], b: ['a'] }, cycle: ['a', 'b', 'a'] },
    {
      what: 'a cycle behind a chain',
      graph: { a: ['b'], b: ['c'], c: ['d'], d: ['b'] },
      cycle: ['b', 'c', 'd', 'b'],
    },
  ])('the search sees $what', ({ graph, cycle }) => {
    expect(cycleIn(new Map(Object.entries(graph)))).toEqual(cycle);
  });
});

describe('the parser knows nothing of the roles for which it parses', () => {
  const parser = 'extract/participants/syntax/';
  it.each(files.filter((file) => file.startsWith(parser)))('%s', (file) => {
    const outer = importsOf(file).filter(
      (target) => target.startsWith('extract/participants/') && !target.startsWith(parser),
    );
    expect(outer).toEqual([]);
  });

  it('is read from where it stands', () => {
    expect(importsOf('extract/participants/participants.ts')).toContain(`${parser}analyse.ts`);
  });
});

/** What ties a result to the machine, the moment or the network. */
const IMPURE =
  /\bDate\s*[.(]|\bnew Date\b|\b(?:performance|console|process|globalThis|Intl|crypto)\s*[.[]|\bMath\.random\b|\.toLocale\w|\bfetch\s*\(|\bset(?:Timeout|Interval|Immediate)\b/;
/** Packages and modules of Node that a file names: `'./x.ts'` is none. */
const BARE = /(?:\bfrom|\bimport|\brequire)\s*\(?\s*(?:'([^.'\s][^'\s]*)'|"([^."\s][^"\s]*)")/g;
/** wink-nlp is taken apart here, and nowhere else does a stage reach outside the pipeline. */
const BARE_ALLOWED: Record<string, RegExp> = {
  'tokenize/wink-core.ts': /^(?:node:module|wink-eng-lite-web-model)$/,
  'tokenize/wink-model.ts': /^(?:wink-eng-lite-web-model\/dist|wink-nlp\/src)\//,
  'tokenize/wink-parts.d.ts': /^(?:wink-eng-lite-web-model\/dist|wink-nlp\/src)\//,
  'tokenize/stretches.ts': /^wink-nlp\/src\//,
};
const isStage = (file: string): boolean => /^(?:extract|tokenize)\//.test(file);

/** What stages run: their own files, and the helpers at the top of the pipeline that they import. */
function pureFiles(): string[] {
  const pure = new Set(files.filter(isStage));
  for (const file of pure)
    for (const target of importsOf(file)) if (stageOf(target) === '.') pure.add(target);
  return [...pure];
}

/** What in a file's code makes it impure: modules from outside, and words for time, chance or machine. */
function impuritiesOf(file: string, code: string): string[] {
  const modules = [...code.matchAll(BARE)].map(([, single, double]) => single ?? double ?? '');
  const outside = modules.filter((name) => !BARE_ALLOWED[file]?.test(name));
  return [...outside, ...(IMPURE.exec(code) ?? [])];
}

describe('a stage is pure', () => {
  it.each(pureFiles())('%s', (file) => {
    const code = readFileSync(join(root, file), 'utf8');
    expect(impuritiesOf(file, code)).toEqual([]);
  });

  it.each([
    "import { readFileSync } from 'node:fs';",
    'import { readFileSync } from "node:fs";',
    "import 'wink-nlp';",
    "import nlp from 'compromise';",
    "export { default } from 'compromise';",
    "const fs = await import('node:fs');",
    "const fs = require('node:fs');",
    'new Date(2019, 0, 1).getTimezoneOffset()',
    'new Date()',
    'const now = Date();',
    'Date.now()',
    "Date.parse('2019-05-03')",
    'performance.now()',
    'Math.random()',
    'new Intl.Collator()',
    'name.toLocaleLowerCase()',
    "console.log('found')",
    'process.env.TZ',
    "fetch('https://example.org')",
    'setTimeout(done, 10)',
  ])('and may not say %s', (line) => {
    expect(impuritiesOf('extract/dates/dates.ts', line)).not.toEqual([]);
  });

  it.each([
    "import { slice } from '../../span.ts';",
    "import type { Token } from './token.ts';",
    "const from = 'node:fs';",
    "if (word === 'from' || word === 'to') return;",
    'const earlier = dateOf(text);',
    'interface DateWord {}',
  ])('and may say %s', (line) => {
    expect(impuritiesOf('extract/dates/dates.ts', line)).toEqual([]);
  });

  it('where it calls helpers at the top too', () => {
    expect(pureFiles()).toContain('span.ts');
  });
});
