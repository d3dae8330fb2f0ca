import { explain } from './exit.ts';

/** Does what a command line asks for, and sets the exit code. */
export async function runProgram(args: readonly string[]): Promise<void> {
  process.stderr.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  // A reader that has seen enough (`… | head`) is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  try {
    // Loaded here: where parts of the package are missing, that is told like any other fault.
    const { runCommand } = await import('./program.ts');
    await runCommand(args);
  } catch (error) {
    const { code, line } = explain(error);
    if (line !== null) process.stderr.write(`${line}\n`);
    process.exitCode = code;
  }
}
