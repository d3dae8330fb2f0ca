/**
 * Runs the command line from a checkout: the built program where it is as new as the sources (as
 * after `npm ci`), else the sources themselves through tsx. The first starts in half the time.
 *
 * npm starts a script in the folder of its package, and says in INIT_CWD where the person stands:
 * from there the paths that they name count. With nothing but flags, the project's own are meant.
 */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { built, isCurrent } from './built.js';

const [, , command, ...rest] = process.argv;
const standing = process.env.INIT_CWD;
if (standing && rest.some((argument) => !argument.startsWith('-'))) process.chdir(standing);

if (isCurrent()) {
  await import(built);
} else {
  const tsx = import.meta.resolve('tsx');
  const cli = join(import.meta.dirname, '..', 'cli.ts');
  const args = ['--import', tsx, cli, command, ...rest];
  process.exitCode = spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 3;
}
