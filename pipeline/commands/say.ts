/** Tells a person something, one line at a time; results go to standard output instead. */
export function say(line: string): void {
  process.stderr.write(`rapporteur: ${line}\n`);
}
