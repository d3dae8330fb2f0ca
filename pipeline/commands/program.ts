import { Command } from 'commander';
import { packageVersion } from '../root.ts';

/** Registers each command; what a command needs is loaded with it. In the order of the help. */
const COMMANDS: Readonly<Record<string, () => Promise<(program: Command) => void>>> = {
  extract: async () => (await import('./extract.ts')).registerExtract,
  merge: async () => (await import('./merge.ts')).registerMerge,
  evaluate: async () => (await import('./evaluate.ts')).registerEvaluate,
  agree: async () => (await import('./agree.ts')).registerAgree,
  validate: async () => (await import('./validate.ts')).registerValidate,
  convert: async () => (await import('./convert.ts')).registerConvert,
};

/**
 * The command line `rapporteur`, ready to parse. Throws instead of ending the process.
 * @param wanted the one command to load; all are where it names none
 */
export async function createProgram(wanted?: string): Promise<Command> {
  const program = new Command('rapporteur')
    .description('Turns human-rights reports into datasets that can be checked, cited and counted.')
    .version(packageVersion)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(rapporteur --help shows the commands)');
  const one = wanted !== undefined && Object.hasOwn(COMMANDS, wanted) ? COMMANDS[wanted] : null;
  for (const load of one ? [one] : Object.values(COMMANDS)) (await load())(program);
  for (const command of program.commands) command.exitOverride();
  return program;
}
