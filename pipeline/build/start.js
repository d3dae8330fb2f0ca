/**
 * Runs the command line from a checkout: the built program where it is as new as the sources (as
 * after `npm ci`), else the sources themselves through tsx. The first starts in half the time.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { built, isCurrent } from './built.js';

if (isCurrent()) {
  await import(built);
} else {
  const cli = [
    '--import',
    'tsx',
    join(import.meta.dirname, '..', 'cli.ts'),
    ...process.argv.slice(2),
  ];
  process.exitCode = spawnSync(process.execPath, cli, { stdio: 'inherit' }).status ?? 3;
}
