import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { packageRoot } from '../../pipeline/root.ts';
import { filesBelow } from '../../pipeline/run/manifest.ts';

/** What a run of the program left: exit code (`null` where it was killed) and its two streams. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts the real, built program, as a person would on the command line. */
export function start(args: readonly string[], cwd: string = packageRoot): ChildProcess {
  return spawn(process.execPath, [join(packageRoot, 'dist', 'cli.js'), ...args], { cwd });
}

/** Runs the real program to its end. */
export async function rapporteur(
  args: readonly string[],
  { cwd = packageRoot, stdin = '' } = {},
): Promise<Finished> {
  const child = start(args, cwd);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (data) => {
    stdout += data;
  });
  child.stderr?.on('data', (data) => {
    stderr += data;
  });
  child.stdin?.end(stdin);
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, stdout, stderr };
}

/** An empty folder that is gone when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Every file of a dataset with its content, but for the record of the run, which holds times. */
export async function contentOf(folder: string): Promise<Record<string, string>> {
  const paths = (await filesBelow(folder)).filter((path) => path !== 'run.json');
  return Object.fromEntries(
    paths.map((path) => [path, readFileSync(join(folder, path), 'latin1')]),
  );
}
