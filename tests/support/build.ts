import { execSync } from 'node:child_process';
import { isCurrent } from '../../pipeline/built.js';
import { packageRoot } from '../../pipeline/root.ts';

/** Builds the program where that is due, so that the tests start the one that people start. */
export default function build(): void {
  if (!isCurrent()) execSync('npm run build', { cwd: packageRoot, stdio: 'ignore' });
}
