import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = dirname(import.meta.dirname);

/** The built program. */
export const built = join(sources, '..', 'dist', 'cli.js');

/** Whether it is as new as every source and the data that went into it. */
export function isCurrent() {
  if (!existsSync(built)) return false;
  const made = statSync(built).mtimeMs;
  return readdirSync(sources, { recursive: true, encoding: 'utf8' }).every(
    (path) => statSync(join(sources, path)).mtimeMs <= made,
  );
}
