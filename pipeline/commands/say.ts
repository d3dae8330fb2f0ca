/** Tells a person something, one line at a time; results go to standard output instead. */
export function say(line: string): void {
  process.stderr.write(`rapporteur: ${line}\n`);
}

/** `1 document`, `2 documents`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
