import { execSync } from 'node:child_process';
import { packageRoot } from '../../pipeline/root.ts';

/** Builds the program, so that the tests start the one that people start. */
export default function build(): void {
  execSync('npm run build', { cwd: packageRoot, stdio: 'ignore' });
}
