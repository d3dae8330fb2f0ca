/** What the built program holds; `build.ts` makes one file of it. */

/** The command line. */
export const runProgram = async (args: readonly string[]): Promise<void> =>
  (await import('../commands/main.ts')).runProgram(args);

/** The work of one thread. */
export const startWorker = async () => (await import('../run/worker.ts')).default;
