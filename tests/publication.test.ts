import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LeakError, UnsettledError } from '../pipeline/errors.ts';
import { dateMention } from '../pipeline/mention.ts';
import type { ExtractedDocument } from '../pipeline/model.ts';
import type { RedactionOptions } from '../pipeline/redact/policy.ts';
import { type DatasetOptions, makeDataset } from '../pipeline/run/dataset.ts';
import { extractorFor } from '../pipeline/run/extraction.ts';
import { failed } from '../pipeline/run/failed.ts';
import type { Outcome } from '../pipeline/run/outcome.ts';
import { publication } from '../pipeline/run/public.ts';
import { publicPolicy } from '../pipeline/run/public-policy.ts';
import { placesOf } from '../pipeline/run/staging.ts';
import { documentOf, resources } from './cases.ts';
import { context } from './export-fixture.ts';
import { strangeNames } from './redact-documents.ts';
import { temporaryFolder } from './support/program.ts';

const BEATEN = 'Police beat Nadia Okonkwo in Kano on 3 May 2019.';

/** What a public run would do with documents: their outcomes and its options. */
function publicRun(texts: Readonly<Record<string, string>>, options: RedactionOptions = {}) {
  const keyFile = join(temporaryFolder(), 'key');
  writeFileSync(keyFile, '0123456789abcdef0123456789abcdef');
  const settings = {
    formats: ['csv', 'brat'],
    context,
    scored: [],
    redaction: { keyFile, ...options },
  };
  const extract = extractorFor(settings, resources);
  const outcomes = Object.entries(texts).map(([id, text], input) =>
    extract({
      position: [input, 0],
      id,
      document: { ...documentOf(text), id, file: `${id}.txt`, origin: [], columns: {} },
      notes: [],
    }),
  );
  return { settings, outcomes, policy: publicPolicy(settings.redaction, resources) };
}

async function* each(outcomes: readonly Outcome[]): AsyncGenerator<Outcome> {
  yield* outcomes;
}

async function published({ settings, outcomes, policy }: ReturnType<typeof publicRun>) {
  const made: Outcome[] = [];
  const publishing = await publication(() => each(outcomes), settings, policy);
  for await (const outcome of publishing.outcomes) made.push(outcome);
  return made;
}

describe('a protected name in what is about to be published', () => {
  const places = () => placesOf(join(temporaryFolder(), 'dataset'));
  const dataset = (finish: DatasetOptions['finish']) => {
    const { settings, outcomes } = publicRun({ case: BEATEN });
    const at = places();
    return { at, made: makeDataset(at, () => each(outcomes), { settings, finish }) };
  };

  it('is found in any file, and nothing is put in place', async () => {
    const { at, made } = dataset(async (folder) =>
      writeFileSync(join(folder, 'evaluation.csv'), 'case,the evidence of NADIA OKONKWO\n'),
    );
    await expect(made).rejects.toThrow(LeakError);
    await expect(made).rejects.toThrow(
      /evaluation\.csv:1, so nothing was written\. .*--remove-names/,
    );
    expect([existsSync(at.out), existsSync(at.partial)]).toEqual([false, false]);
  });

  it('is found in the name of a file', async () => {
    const { made } = dataset(async (folder) =>
      writeFileSync(join(folder, 'nadia-okonkwo.csv'), ''),
    );
    await expect(made).rejects.toThrow(/•••:0/);
  });

  it('is not found where there is none', async () => {
    const { at, made } = dataset(async (folder) =>
      writeFileSync(join(folder, 'evaluation.csv'), 'case,the evidence\n'),
    );
    expect(await made).toMatchObject({ documents: 1, failures: [] });
    expect(existsSync(at.out)).toBe(true);
  });
});

describe('a day in a dataset that is to be general', () => {
  /** The outcome with its date a day, although its rule says that it was made general. */
  function withDay(outcome: Outcome): Outcome {
    const { redacted } = outcome;
    if (!redacted) return outcome;
    const dates = redacted.doc.dates.map(({ id: _, kind, text, ...date }) =>
      dateMention(redacted.doc, { ...date, value: '2019-05-03' }),
    );
    const doc: ExtractedDocument = { ...redacted.doc, dates };
    return { ...outcome, redacted: { ...redacted, doc } };
  }

  it('stops the publication', async () => {
    const run = publicRun({ case: BEATEN }, { generalise: true });
    const outcomes = run.outcomes.map(withDay);
    await expect(published({ ...run, outcomes })).rejects.toThrow(
      /^a day or a fine place was still there in case, so nothing was written\. Leave/,
    );
  });

  it('is a month after the redaction', async () => {
    const [outcome] = await published(publicRun({ case: BEATEN }, { generalise: true }));
    expect(outcome?.failure).toBeNull();
    expect(JSON.stringify(outcome?.parts)).not.toMatch(/2019-05-03|3 May/);
  });
});

describe('documents named after one person', () => {
  const NAMES = ['nadia-okonkwo', 'nadia_okonkwo', 'Okonkwo- Nadia'];
  const run = (names: readonly string[]) =>
    publicRun(Object.fromEntries(names.map((name) => [name, BEATEN])));

  it('are all published, each under an id of its own that is the same in every run', async () => {
    const made = await published(run(NAMES));
    expect(made.map(({ failure }) => failure)).toEqual([null, null, null]);
    expect(made.map(({ document }) => document)).toEqual([
      expect.stringMatching(/^Person-[0-9A-F]{12}$/),
      expect.stringMatching(/^Person-[0-9A-F]{12}-[0-9a-f]{12}$/),
      expect.stringMatching(/^Person-[0-9A-F]{12}-[0-9a-f]{12}$/),
    ]);
    expect(new Set(made.map(({ document }) => document)).size).toBe(3);
    const again = await published(run(NAMES));
    expect(again.map(({ document }) => document)).toEqual(made.map(({ document }) => document));
  });

  it('keep their ids when one more comes between them', async () => {
    const [first, , third] = await published(run(NAMES));
    const [one, , , four] = await published(run([NAMES[0]!, 'NADIA OKONKWO', ...NAMES.slice(1)]));
    expect([one?.document, four?.document]).toEqual([first?.document, third?.document]);
  });

  it('have mentions, files and rows of the log under their ids', async () => {
    const { settings, outcomes, policy } = run(NAMES);
    const publishing = await publication(() => each(outcomes), settings, policy);
    const ids: string[] = [];
    for await (const { document, parts } of publishing.outcomes) {
      const chunks = (parts ?? []).flatMap((part) => part?.chunks ?? []);
      const violations = chunks.find(({ path }) => path === 'violations.csv');
      expect(String(violations?.content)).toContain(`${document}:violation:`);
      expect(chunks.map(({ path }) => path)).toContain(`brat/${document}.ann`);
      ids.push(document);
    }
    let log = '';
    publishing.writeLog({ file: (_, content) => (log = String(content)) });
    const logged = log
      .split('\n')
      .slice(1, -1)
      .map((row) => row.split(',')[0]);
    expect(logged).toEqual(ids);
  });
});

describe('a document in which every search finds more names', () => {
  it('is left out, under its id without names, and the others are published', async () => {
    const run = publicRun({ list: BEATEN, 'nadia-okonkwo': BEATEN });
    const [list, other] = run.outcomes;
    const { redacted } = list!;
    const outcomes = [{ ...list!, redacted: { ...redacted!, doc: strangeNames(420) } }, other!];
    const [left, made] = await published({ ...run, outcomes });
    expect(left?.failure).toEqual({
      document: 'case',
      stage: 'export',
      reason: 'case: each of 12 searches for names found more, so some may still be in it',
      remedy: expect.stringMatching(/--remove-names/),
    });
    expect(made?.failure).toBeNull();
  });

  it('is named in errors.csv as far as its id has lost its names', () => {
    const at = { position: [0, 0], id: 'nadia-okonkwo' } as const;
    const { failure } = failed(at, 'export', new UnsettledError('Person-0123456789AB', 12));
    expect(failure.document).toBe('Person-0123456789AB');
    expect(JSON.stringify(failure)).not.toMatch(/okonkwo/);
  });
});
