import { CommanderError } from 'commander';
import { InputError, LeakError, UsageError } from '../errors.ts';
import { systemFault } from './system-fault.ts';

/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  /** Done, but some documents failed, or a floor was not met. */
  incomplete: 1,
  /**
   * It cannot be done as it was asked for, and no dataset was written: a wrong option, a folder that
   * may not be written, a public dataset with a protected name in it.
   */
  usage: 2,
  internal: 3,
  /** As shells have it for a Ctrl-C. */
  interrupted: 130,
} as const;

/**
 * What to print and return for whatever a command threw.
 * @returns the exit code, and the line for stderr (`null` where commander has printed already)
 */
export function explain(error: unknown): { code: number; line: string | null } {
  if (error instanceof CommanderError) {
    return { code: error.exitCode === 0 ? EXIT.done : EXIT.usage, line: null };
  }
  if (error instanceof UsageError || error instanceof InputError || error instanceof LeakError) {
    return { code: EXIT.usage, line: `rapporteur: ${error.message}` };
  }
  const fault = systemFault(error);
  if (fault !== null) return { code: EXIT.usage, line: `rapporteur: ${fault}` };
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { code: EXIT.internal, line: `rapporteur: internal fault, please report it: ${stack}` };
}
