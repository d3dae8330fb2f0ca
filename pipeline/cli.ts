#!/usr/bin/env node
import { explain } from './commands/failure.ts';
import { createProgram } from './commands/program.ts';

try {
  await createProgram().parseAsync();
} catch (error) {
  const { code, line } = explain(error);
  if (line !== null) process.stderr.write(`${line}\n`);
  process.exitCode = code;
}
