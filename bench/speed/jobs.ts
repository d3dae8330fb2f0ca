import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SourceDocument } from '../../pipeline/model.ts';
import { packageRoot } from '../../pipeline/root.ts';

/** A run of the program over many documents. */
export interface JobRun {
  readonly jobs: number;
  readonly seconds: number;
  /** Bytes; `null` where the system does not tell. */
  readonly peakMemory: number | null;
}

const BUILT = join(packageRoot, 'dist', 'cli.js');
const SOURCES = ['--import', 'tsx', join(packageRoot, 'pipeline', 'cli.ts')];
const POLL_MS = 100;

/** Times the program, the built one where there is one, with several numbers of jobs. */
export async function jobRuns(
  texts: readonly SourceDocument[],
  counts: readonly number[],
): Promise<JobRun[]> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-speed-'));
  try {
    const input = join(folder, 'texts.jsonl');
    const rows = texts.map(({ text }, i) => JSON.stringify({ id: `text-${i}`, text }));
    writeFileSync(input, rows.join('\n'));
    const runs: JobRun[] = [];
    for (const jobs of counts) runs.push(await timed(jobs, input, join(folder, `out-${jobs}`)));
    return runs;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Times the program over one input. */
export async function timed(jobs: number, input: string, out: string): Promise<JobRun> {
  const program = existsSync(BUILT) ? [BUILT] : SOURCES;
  const args = ['extract', input, '--out', out, '--jobs', String(jobs), '--any-language', '-q'];
  const start = performance.now();
  const child = spawn(process.execPath, [...program, ...args], { cwd: packageRoot });
  let peakMemory: number | null = null;
  const poll = setInterval(() => {
    peakMemory = peakOf(child.pid) ?? peakMemory;
  }, POLL_MS);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(poll);
  if (code !== 0) throw new Error(`the program ended with ${code} at ${jobs} jobs`);
  return { jobs, seconds: (performance.now() - start) / 1000, peakMemory };
}

/** The most memory that a process has had so far, as Linux tells it. */
function peakOf(pid: number | undefined): number | null {
  const file = `/proc/${pid}/status`;
  if (!existsSync(file)) return null;
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync(file, 'utf8'));
  return peak ? Number(peak[1]) * 1024 : null;
}
