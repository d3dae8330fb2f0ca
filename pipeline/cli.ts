#!/usr/bin/env node
import { explain } from './commands/exit.ts';
import { runCommand } from './commands/program.ts';

// A reader that has seen enough (`… | head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

try {
  await runCommand(process.argv.slice(2));
} catch (error) {
  const { code, line } = explain(error);
  if (line !== null) process.stderr.write(`${line}\n`);
  process.exitCode = code;
}
