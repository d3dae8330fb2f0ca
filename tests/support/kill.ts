import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKSUMS } from '../../pipeline/read/beside.ts';
import { outcomesIn } from '../../pipeline/run/command.ts';
import type { Places } from '../../pipeline/run/staging.ts';

/** The phases of a run, and how each shows itself on the disk, whatever the speed of the machine. */
export const PHASES = {
  start: () => true,
  spool: ({ spool }) => sizeOf(outcomesIn(spool)) > 0,
  fold: ({ partial }) => existsSync(join(partial, 'errors.csv')),
  publish: ({ partial }) => existsSync(join(partial, CHECKSUMS)),
} as const satisfies Readonly<Record<string, (places: Places) => boolean>>;
export type Phase = keyof typeof PHASES;

/** Milliseconds at which each phase began, and the end. */
export type Timeline = Readonly<Record<Phase | 'end', number>>;

/** Watches a run to its end. */
export async function timelineOf(child: ChildProcess, places: Places): Promise<Timeline> {
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const seen = new Map<Phase, number>();
  const timer = setInterval(() => {
    for (const phase of Object.keys(PHASES) as Phase[]) {
      if (!seen.has(phase) && PHASES[phase](places)) seen.set(phase, since());
    }
  }, 1);
  await once(child, 'close');
  clearInterval(timer);
  const end = since();
  const at = (phase: Phase) => seen.get(phase) ?? end;
  return { start: 0, spool: at('spool'), fold: at('fold'), publish: at('publish'), end };
}

/**
 * Sends a signal once a phase has begun and a delay has gone by.
 * @returns the exit code, `null` where the signal ended it
 */
export async function signalled(
  child: ChildProcess,
  places: Places,
  phase: Phase,
  delay: number,
  signal: NodeJS.Signals,
): Promise<number | null> {
  let sent: NodeJS.Timeout | undefined;
  const watch = setInterval(() => {
    if (sent !== undefined || !PHASES[phase](places)) return;
    clearInterval(watch);
    sent = setTimeout(() => child.kill(signal), delay);
  }, 1);
  const [code] = (await once(child, 'close')) as [number | null];
  clearInterval(watch);
  clearTimeout(sent);
  return code;
}

function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
