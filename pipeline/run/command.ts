import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing } from '../read/if-present.ts';
import type { RedactionOptions } from '../redact/policy.ts';
import type { InputState } from './inputs-state.ts';
import type { Shard } from './shard.ts';
import { writeFileAtomic } from './write.ts';

/** What decides the outcomes of a run: only a run of the same command can go on from its spool. */
export interface RunCommand {
  readonly version: string;
  readonly formats: readonly string[];
  readonly scored: readonly string[];
  readonly redaction: RedactionOptions | null;
  readonly inputs: unknown;
  readonly reading: unknown;
  readonly shard: Shard | null;
  /** Of the inputs, when the run began: not part of what was asked for. */
  readonly states: readonly (InputState | null)[];
}

/** The file of the outcomes in a spool's folder. */
export function outcomesIn(spool: string): string {
  return join(spool, 'outcomes');
}

export async function writeCommand(spool: string, command: RunCommand): Promise<void> {
  await writeFileAtomic(commandIn(spool), JSON.stringify(command));
}

/** @returns `null` where the folder holds no spool */
export async function readCommand(spool: string): Promise<RunCommand | null> {
  try {
    return JSON.parse(await readFile(commandIn(spool), 'utf8')) as RunCommand;
  } catch (error) {
    if (isMissing(error)) return null;
    throw error;
  }
}

/** Whether the same was asked for. */
export function isSameCommand(a: RunCommand, b: RunCommand): boolean {
  const asked = ({ states: _, ...command }: RunCommand) => JSON.stringify(command);
  return asked(a) === asked(b);
}

function commandIn(spool: string): string {
  return join(spool, 'command.json');
}
