import { spawnSync } from 'node:child_process';
import { expect, it } from 'vitest';
import { packageRoot } from '../pipeline/root.ts';

it.each([
  [
    'a benchmark is skipped',
    0,
    'hrdsattack.ts',
    ['nowhere'],
    'nothing at nowhere, so the benchmark',
  ],
  [
    'a model is not called fresh',
    2,
    'train-names.ts',
    ['nowhere', '--check'],
    'npm run train:names',
  ],
  ['no model is trained', 2, 'train-events.ts', [], 'no path given, so nothing was done. Give'],
  ['no errors are none', 2, 'errors.ts', [], 'npm run errors -- DIR'],
] as const)('without its data, %s', (_, code, file, args, says) => {
  const run = spawnSync(process.execPath, ['--import', 'tsx', `bench/${file}`, ...args], {
    cwd: packageRoot,
    encoding: 'utf8',
  });
  expect(run.stdout + run.stderr).toContain(says);
  expect(run.status).toBe(code);
});
