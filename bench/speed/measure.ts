/** Microseconds of processor time (of this process, all its threads) that something takes. */
export function cpuOf(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return user + system;
}

/** The least of several rounds, in microseconds: what the machine does beside it only adds. */
export function leastCpu(rounds: number, run: () => unknown): number {
  return Math.min(...Array.from({ length: rounds }, () => cpuOf(run)));
}

/** One line of a table: a name, words a second of processor time, microseconds a word. */
export function rateLine(name: string, words: number, micros: number): string {
  const rate = Math.round((words / micros) * 1e6).toLocaleString('en');
  const each = (micros / words).toFixed(2);
  return `${name.padEnd(36)}${rate.padStart(12)} words/s${each.padStart(9)} µs/word`;
}
