#!/usr/bin/env node
import { runProgram } from './commands/main.ts';

await runProgram(process.argv.slice(2));
