import { basename, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { InputError } from '../errors.ts';
import { categoryIds } from '../lexicon/taxonomy.ts';
import type { AnnotatedDocument } from '../model.ts';
import { bratIds } from '../read/brat/folder.ts';
import { agree } from '../reconcile/agreement/agreement.ts';
import { renderAgreement } from '../reconcile/agreement/render.ts';
import type { SharedDocument } from '../reconcile/agreement/shared.ts';
import { annotationReader } from './annotations.ts';
import { EXIT } from './exit.ts';
import { say } from './say.ts';
import { sentenceSplitter } from './sentences.ts';

interface Options {
  readonly text?: string;
  readonly format: 'table' | 'csv' | 'json' | 'md';
}

/** `rapporteur agree`: how far two or more annotators of the same texts agree. */
export function registerAgree(program: Command): void {
  program
    .command('agree')
    .description('agreement between annotators: F1, kappa, alpha')
    .argument('<folder...>', 'brat folders, one an annotator; the first has the texts')
    .option('--text <dir>', 'folder of ID.txt, where it is not beside the annotations')
    .addOption(
      new Option('--format <format>', 'form of the figures')
        .choices(['table', 'csv', 'json', 'md'])
        .default('table'),
    )
    .action(async (folders: string[], options: Options) => {
      process.exitCode = await agreeFolders(folders, options);
    });
}

async function agreeFolders(folders: readonly string[], options: Options): Promise<number> {
  if (folders.length < 2) {
    throw new InputError('agree', 'it takes two annotators to agree', 'Name two or more folders');
  }
  const { documents, complete } = await readShared(folders, options.text);
  if (documents.length === 0) {
    throw new InputError(
      folders.join(', '),
      'they have no readable document in common',
      'Check them',
    );
  }
  process.stdout.write(renderAgreement(agree(names(folders), documents), options.format));
  return complete ? EXIT.done : EXIT.incomplete;
}

async function readShared(
  folders: readonly string[],
  text: string | undefined,
): Promise<{ documents: SharedDocument[]; complete: boolean }> {
  const reader = annotationReader(text === undefined ? folders : [text], categoryIds());
  const present = await Promise.all(folders.map(async (folder) => new Set(await bratIds(folder))));
  const ids = [...new Set(present.flatMap((own) => [...own]))].sort();
  const sentencesOf = sentenceSplitter();
  const documents: SharedDocument[] = [];
  let complete = true;
  for (const id of ids) {
    const without = folders.filter((_, i) => !present[i]?.has(id));
    if (without.length > 0) {
      say(`${id}: left out, as it is not in ${without.join(', ')}`);
      complete = false;
      continue;
    }
    const versions: AnnotatedDocument[] = [];
    for (const folder of folders) {
      const version = await reader.read(folder, id);
      if (version) versions.push(version);
    }
    const [first] = versions;
    if (first && versions.length === folders.length) {
      documents.push({ versions, sentences: sentencesOf(first) });
    } else {
      say(`${id}: left out`);
      complete = false;
    }
  }
  reader.sayIgnored();
  return { documents, complete };
}

/** The names of the folders, or their whole paths where two have the same name. */
function names(folders: readonly string[]): string[] {
  const short = folders.map((folder) => basename(resolve(folder)));
  return new Set(short).size === short.length ? short : [...folders];
}
