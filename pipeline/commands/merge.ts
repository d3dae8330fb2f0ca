import type { Command } from 'commander';
import { UsageError } from '../errors.ts';
import { loadTaxonomy } from '../lexicon/taxonomy.ts';
import { packageVersion } from '../root.ts';
import { openShards } from '../run/merge.ts';
import { mergeShards } from '../run/run.ts';
import { datasetFinisher, type Printing } from './dataset.ts';

interface MergeOptions extends Printing {
  readonly out: string;
  readonly gold?: string;
}

/** Registers `rapporteur merge`. */
export function registerMerge(program: Command): void {
  program
    .command('merge')
    .description('join the shards of a run; the dataset is the same as that of a single run')
    .argument('<shards...>', 'the folders that extract --shard i/n made, all n of them')
    .requiredOption('-o, --out <folder>', 'where the dataset goes')
    .option('--gold <folder>', 'score the result against the brat annotations in this folder')
    .option('--json', 'print the summary as JSON')
    .option('-q, --quiet', 'print nothing but errors')
    .action(merge);
}

async function merge(folders: readonly string[], given: MergeOptions): Promise<void> {
  const { command, spools } = await openShards(folders, given.out);
  if (command.version !== packageVersion) {
    throw new UsageError(
      `the shards were made by version ${command.version}, this is ${packageVersion}`,
    );
  }
  const taxonomy = loadTaxonomy();
  const { finish, conclude } = datasetFinisher(given.gold ?? null, taxonomy);
  const context = { taxonomy, version: packageVersion };
  const settings = { formats: command.formats, scored: command.scored, redaction: null, context };
  const folded = await mergeShards(given.out, spools, { settings, finish });
  if (folded !== null) conclude(given.out, folded, given);
}
