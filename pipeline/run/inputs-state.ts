import { stat } from 'node:fs/promises';
import type { InputRef } from '../read/inputs.ts';

/** What tells whether a file is still the one that it was; `null` for standard input. */
export interface InputState {
  readonly path: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly modified: number;
}

/** The states of inputs; one that is there no longer is said so when it is read. */
export async function statesOf(
  inputs: readonly Pick<InputRef, 'path'>[],
): Promise<(InputState | null)[]> {
  const states: (InputState | null)[] = [];
  for (const { path } of inputs) {
    const found = path === '-' ? null : await stat(path).catch(() => null);
    states.push(found && { path, bytes: found.size, modified: found.mtimeMs });
  }
  return states;
}

/** The first input that is another file than it was; `null` where all are the same. */
export function firstChanged(
  before: readonly (InputState | null)[],
  now: readonly (InputState | null)[],
): string | null {
  for (const [i, state] of now.entries()) {
    const old = before[i];
    if (state?.bytes === old?.bytes && state?.modified === old?.modified) continue;
    return state?.path ?? old?.path ?? null;
  }
  return null;
}
