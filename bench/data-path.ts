import { existsSync } from 'node:fs';

/**
 * The path of the data that a command measures on or trains from. They are not in the repository:
 * where they are missing this is said, and the process ends with exit code 0.
 * @param usage the command, such as `npm run errors -- DIR`, and what is to lie there
 */
export function dataAt(path: string | undefined, usage: string): string {
  if (path !== undefined && existsSync(path)) return path;
  const missing = path === undefined ? 'no path given' : `nothing at ${path}`;
  console.log(`${missing}, so nothing was done. Usage: ${usage}`);
  process.exit(0);
}
