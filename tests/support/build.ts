import { execSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isCurrent } from '../../pipeline/build/built.js';
import { packageRoot } from '../../pipeline/root.ts';

/**
 * Builds the program where that is due, so that the tests start the one that people start; and gives
 * the tests, and what they start, a folder for temporary files of their own.
 * @returns what takes it away when they are over
 */
export default function prepare(): () => void {
  if (!isCurrent()) execSync('npm run build', { cwd: packageRoot, stdio: 'ignore' });
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-tests-'));
  process.env['TMPDIR'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
