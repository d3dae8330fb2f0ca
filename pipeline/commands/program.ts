import { Command } from 'commander';
import { UsageError } from '../errors.ts';
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
 * Does what a command line asks for. Throws instead of ending the process.
 * @param args what stands behind `rapporteur`; only the command that they name is loaded
 */
export async function runCommand(args: readonly string[]): Promise<void> {
  const program = new Command('rapporteur')
    .description('Turns human-rights reports into datasets that can be checked, cited and counted.')
    .version(packageVersion)
    .exitOverride()
    .configureHelp({ showGlobalOptions: true })
    .showHelpAfterError('(rapporteur --help shows the commands)');
  const wanted = args[0] ?? '';
  const one = Object.hasOwn(COMMANDS, wanted) ? COMMANDS[wanted] : null;
  for (const load of one ? [one] : Object.values(COMMANDS)) (await load())(program);
  for (const command of program.commands) {
    command.exitOverride().hook('preAction', () => refuseSingleDash(args, command));
  }
  await program.parseAsync(args, { from: 'user' });
}

/** `-out DIR` would be read as `-o ut` with `DIR` as one more input. @throws UsageError */
function refuseSingleDash(args: readonly string[], { options }: Command): void {
  for (const given of args) {
    const long = options.find((option) => option.long === `-${given}`)?.long;
    if (long) throw new UsageError(`${given} needs two dashes: ${long}`);
  }
}
