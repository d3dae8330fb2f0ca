/** Exit codes that a command sets itself; what it throws is the command line's to explain. */
export const EXIT = {
  done: 0,
  /** Done, but some documents failed, or a floor was not met. */
  incomplete: 1,
} as const;

/** Tells a person something, one line at a time; results go to standard output instead. */
export function say(line: string): void {
  process.stderr.write(`rapporteur: ${line}\n`);
}
