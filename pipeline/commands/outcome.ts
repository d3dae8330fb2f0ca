import { InputError } from '../errors.ts';

/** Exit codes of every command. */
export const EXIT = {
  done: 0,
  /** Done, but some documents failed, or a floor was not met. */
  incomplete: 1,
  /** Wrong usage: the command could not begin. */
  usage: 2,
} as const;

/** What a command tells a person, one line at a time; results go to standard output instead. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a command and sets the exit code that it returns. A fault in what was given becomes one line
 * and the code for wrong usage; anything else is an internal fault and is thrown on.
 */
export async function run(command: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await command();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    say(error.message);
    process.exitCode = EXIT.usage;
  }
}
