import { existsSync } from 'node:fs';
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { InputError } from '../errors.ts';
import { categoryIds } from '../lexicon/taxonomy.ts';
import { bratIds, readBratDocument } from '../read/brat/folder.ts';
import { readDocument } from '../read/document.ts';
import { checksumFaults } from '../validate/checksums.ts';
import { datasetFaults } from '../validate/dataset.ts';
import { guidelineFaults } from '../validate/guidelines.ts';
import { EXIT } from './exit.ts';
import { counted, say } from './say.ts';

interface Options {
  readonly text?: string;
}

/** `rapporteur validate`: checks gold or a dataset: offsets, labels, references, hashes. */
export function registerValidate(program: Command): void {
  program
    .command('validate')
    .description('check brat annotations or a dataset: offsets, labels, references, hashes')
    .argument('<folder>', 'brat folder, or a folder that extract has written')
    .option('--text <dir>', 'folder of ID.txt, where it is not beside the annotations')
    .action(async (folder: string, options: Options) => {
      process.exitCode = await validate(folder, options);
    });
}

async function validate(folder: string, { text }: Options): Promise<number> {
  const names = await namesIn(folder);
  const dataset = names.includes('datapackage.json');
  const brat = names.some((name) => name.endsWith('.ann')) ? folder : join(folder, 'brat');
  const annotated = brat === folder || existsSync(brat);
  if (!dataset && !annotated) {
    const remedy = 'Name a folder of ID.ann files or one that extract has written';
    throw new InputError(folder, 'neither brat annotations nor a dataset', remedy);
  }
  const texts = text ?? (annotated ? brat : join(folder, 'text'));
  const sums = [...new Set([folder, texts])].filter((one) => existsSync(one));
  const faults = (await Promise.all(sums.map(checksumFaults))).flat();
  if (dataset) faults.push(...(await datasetFaults(folder, texts)));
  const ids = annotated ? await bratIds(brat) : [];
  for (const id of ids) faults.push(...(await annotationFaults(brat, id, texts)));
  for (const { message } of faults) say(message);
  const checked = [
    dataset ? 'the tables' : '',
    annotated ? counted(ids.length, 'annotated document') : '',
  ];
  const what = checked.filter((one) => one !== '').join(' and ');
  process.stdout.write(`${folder}: ${what} checked, ${counted(faults.length, 'fault')}\n`);
  return faults.length === 0 ? EXIT.done : EXIT.incomplete;
}

async function annotationFaults(folder: string, id: string, texts: string): Promise<InputError[]> {
  try {
    const text = join(texts, `${id}.txt`);
    if (existsSync(text)) await readDocument(text);
    const reading = await readBratDocument(folder, id, [texts], categoryIds());
    const place = join(folder, `${id}.ann`);
    return [...reading.faults, ...guidelineFaults(reading, place)];
  } catch (error) {
    if (error instanceof InputError) return [error];
    throw error;
  }
}

async function namesIn(folder: string): Promise<string[]> {
  const info = await stat(folder).catch(() => null);
  if (!info) throw new InputError(folder, 'there is no such folder', 'Check the name');
  if (!info.isDirectory()) throw new InputError(folder, 'this is not a folder', 'Name its folder');
  return readdir(folder);
}
