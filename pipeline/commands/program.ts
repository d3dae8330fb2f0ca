import { Command } from 'commander';
import { packageVersion } from '../root.ts';
import { registerAgree } from './agree.ts';
import { registerConvert } from './convert.ts';
import { registerEvaluate } from './evaluate.ts';
import { registerExtract } from './extract.ts';
import { registerMerge } from './merge.ts';
import { registerValidate } from './validate.ts';

/** The command line `rapporteur`, ready to parse. Throws instead of ending the process. */
export function createProgram(): Command {
  const program = new Command('rapporteur')
    .description('Turns human-rights reports into datasets that can be checked, cited and counted.')
    .version(packageVersion)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(rapporteur --help shows the commands)');
  registerExtract(program);
  registerMerge(program);
  registerEvaluate(program);
  registerAgree(program);
  registerValidate(program);
  registerConvert(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}
