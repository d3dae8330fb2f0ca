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

describe('a stage is pure', () => {
  const IMPURE = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bconsole\.|\bprocess\.|\bfetch\(/;
  it.each(files.filter((file) => file.startsWith('extract/') || file.startsWith('tokenize/')))(
    '%s',
    (file) => {
      expect(readFileSync(join(root, file), 'utf8')).not.toMatch(IMPURE);
    },
  );
});
