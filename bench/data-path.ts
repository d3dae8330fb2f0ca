import { existsSync } from 'node:fs';
import { EXIT } from '../pipeline/commands/exit.ts';

/**
 * The path of the data that a benchmark measures on. They are not in the repository: where they are
 * missing this is said, and the process ends with exit code 0.
 * @param usage the command, such as `npm run bench:marks -- DIR`, and what is to lie there
 */
export function dataAt(path: string | undefined, usage: string): string {
  if (isThere(path)) return path;
  console.log(`${missing(path)}, so the benchmark was skipped. Usage: ${usage}`);
  process.exit(EXIT.done);
}

/** As `dataAt`, for a command whose result is asked for: without its data it ends with exit code 2. */
export function neededDataAt(path: string | undefined, usage: string): string {
  if (isThere(path)) return path;
  console.error(`${missing(path)}, so nothing was done. Give the path: ${usage}`);
  process.exit(EXIT.usage);
}

function isThere(path: string | undefined): path is string {
  return path !== undefined && existsSync(path);
}

function missing(path: string | undefined): string {
  return path === undefined ? 'no path given' : `nothing at ${path}`;
}
