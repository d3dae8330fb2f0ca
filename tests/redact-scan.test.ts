import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UsageError } from '../pipeline/errors.ts';
import { foldName } from '../pipeline/redact/fold.ts';
import { keyedBy, readKey } from '../pipeline/redact/keyed.ts';
import { documentNames } from '../pipeline/redact/names.ts';
import type { Person } from '../pipeline/redact/persons.ts';
import { redactionPolicyFrom } from '../pipeline/redact/policy.ts';
import { type NameProof, proofOf, protectedNamesOf } from '../pipeline/redact/proof.ts';
import { scanForNames } from '../pipeline/redact/scan.ts';
import { scanFolder } from '../pipeline/redact/scan-folder.ts';
import { loadCases } from './cases.ts';
import { policyWith, TEST_KEY } from './redact-support.ts';

const policy = policyWith({});
const { keyed } = policy;

function personNamed(name: string, reason: Person['reason']): Person {
  const words = foldName(name);
  return {
    name: words,
    names: [words],
    mentions: [],
    reason,
    pseudonym: keyed.pseudonym(words),
  };
}

function proofWith(names: readonly string[], kept: readonly string[] = []): NameProof {
  const persons = [
    ...names.map((name) => personNamed(name, 'victim')),
    ...kept.map((name) => personNamed(name, null)),
  ];
  const { index, keptWindows } = documentNames(persons, { entities: [] }, policy);
  return proofOf(index.entries(), keptWindows, keyed);
}

const names = protectedNamesOf([
  proofWith(['José Armindo Quevara', 'Grace May', 'Ahmed Jordan', 'Oto O’Farrage']),
]);
const hitsIn = (content: string, path = 'file.csv') =>
  scanForNames([{ path, content }], names, keyed);

interface ScanCases {
  readonly found: string[];
  readonly not_found: string[];
}
const cases = loadCases<ScanCases>('redact-scan');

describe('a scan finds', () => {
  it.each(cases.found)('%j', (content) => {
    expect(hitsIn(content)).not.toEqual([]);
  });

  it('the line, and a pseudonym in place of the name', () => {
    const hits = hitsIn('one,two\n"a\nb",c\nx,"José Armindo Quevara"\n');
    expect(hits).toEqual([
      { path: 'file.csv', line: 4, pseudonym: keyed.pseudonym(foldName('Jose Armindo Quevara')) },
    ]);
  });

  it('names in paths, and masks them', () => {
    const hits = hitsIn('nothing', 'brat/case-quevara-2.txt');
    expect(hits.map(({ path, line }) => [path, line])).toEqual([['brat/•••', 0]]);
  });
});

describe('a scan does not take for a name', () => {
  it.each(cases.not_found)('%j', (content) => {
    expect(hitsIn(content)).toEqual([]);
  });

  it('a pseudonym, whatever letters it has', () => {
    const found = scanForNames(
      [{ path: 'a', content: 'Person-00000000ABED ran, and Person-DADEDADEDADE.' }],
      protectedNamesOf([proofWith(['Dadedadedade Abed', 'Person Fled'])]),
      keyed,
    );
    expect(found).toEqual([]);
  });

  it('a part of a name that another document keeps, whatever the order of documents', () => {
    const here = proofWith(['Luis Quevara']);
    const there = proofWith([], ['Ana Quevara']);
    for (const proofs of [
      [here, there],
      [there, here],
    ]) {
      const both = protectedNamesOf(proofs);
      const scan = (content: string) => scanForNames([{ path: 'a', content }], both, keyed).length;
      expect(scan('President Ana Quevara; Quevara left')).toBe(0);
      expect(scan('Luis Quevara')).toBe(1);
    }
  });

  it('but a whole name that one document protects is protected in all', () => {
    const both = protectedNamesOf([proofWith(['Luis Quevara']), proofWith([], ['Luis Quevara'])]);
    expect(scanForNames([{ path: 'a', content: 'Luis Quevara' }], both, keyed)).toHaveLength(1);
  });
});

describe('a proof', () => {
  it('has no name in it, and differs from key to key', () => {
    const proof = proofWith(['José Armindo Quevara']);
    expect(JSON.stringify(proof)).not.toMatch(/quevara|armindo|jos[eé]/i);
    const { index } = documentNames(
      [personNamed('José Armindo Quevara', 'victim')],
      { entities: [] },
      policy,
    );
    const other = proofOf(index.entries(), [], keyedBy(Buffer.from(`${TEST_KEY}!`)));
    expect(other.protectedHashes).toHaveLength(proof.protectedHashes.length);
    for (const hash of other.protectedHashes) expect(proof.protectedHashes).not.toContain(hash);
  });

  it('survives being spooled as JSON', () => {
    const proof = JSON.parse(JSON.stringify(proofWith(['Luis Quevara']))) as NameProof;
    const found = scanForNames(
      [{ path: 'a', content: 'LUIS QUEVARA' }],
      protectedNamesOf([proof]),
      keyed,
    );
    expect(found).toHaveLength(1);
  });
});

describe('a folder', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'redact-scan-'));
    mkdirSync(join(folder, 'quevara'));
    writeFileSync(join(folder, 'quevara', 'clean.txt'), 'nothing');
    const far = 'a line of text without names\n'.repeat(200_000);
    writeFileSync(join(folder, 'large.txt'), `${far}Armindo Quevara\n${far}`);
    writeFileSync(join(folder, 'packed.txt.gz'), gzipSync('one\ntwo Quevara\n'));
    writeFileSync(join(folder, 'table.parquet'), Buffer.from([0x50, 0x41, 0x52, 0x31, 0xff, 0]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read through, large and packed files too', async () => {
    const { hits, files, unproved } = await scanFolder(folder, names, keyed);
    expect(hits.map(({ path, line }) => `${path}:${line}`)).toEqual([
      'large.txt:200001',
      'packed.txt.gz:2',
      '•••:0',
    ]);
    expect(files).toBe(4);
    expect(unproved).toEqual(['table.parquet']);
  });
});

describe('a key', () => {
  it('comes from a file, else from the environment, without the line end', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'redact-key-')), 'key');
    writeFileSync(file, `${TEST_KEY}\n`);
    const one = keyedBy(readKey(file, {})).pseudonym(['a']);
    const other = keyedBy(readKey(undefined, { RAPPORTEUR_KEY: TEST_KEY })).pseudonym(['a']);
    expect(one).toBe(other);
    expect(one).toMatch(/^Person-[0-9A-F]{12}$/);
  });

  it.each([
    ['missing', {}],
    ['empty', { RAPPORTEUR_KEY: '' }],
    ['short', { RAPPORTEUR_KEY: 'fifteen bytes..' }],
    ['one letter over and over', { RAPPORTEUR_KEY: 'a'.repeat(64) }],
  ])('that is %s is refused, and not repeated in the message', (_, environment) => {
    const make = () => redactionPolicyFrom({}, environment);
    expect(make).toThrow(UsageError);
    expect(make).not.toThrow(/fifteen|aaaa/);
  });

  it('does not show in the policy', () => {
    const made = redactionPolicyFrom({}, { RAPPORTEUR_KEY: TEST_KEY });
    expect(JSON.stringify(made)).not.toContain(TEST_KEY);
  });

  it('or a list that cannot be read is a fault of usage', () => {
    expect(() => redactionPolicyFrom({ keyFile: '/no/such/key' }, {})).toThrow(UsageError);
    expect(() =>
      redactionPolicyFrom({ keepNames: '/no/such/list' }, { RAPPORTEUR_KEY: TEST_KEY }),
    ).toThrow(UsageError);
  });
});

describe('lists of names', () => {
  it('have one name a line, and comments', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'redact-list-')), 'names.txt');
    writeFileSync(file, '# officials\nAna Quevara  # the minister\n\nJosé Soto\r\n');
    const { keepNames } = redactionPolicyFrom({ keepNames: file }, { RAPPORTEUR_KEY: TEST_KEY });
    expect(keepNames).toEqual([
      ['ana', 'quevara'],
      ['jose', 'soto'],
    ]);
  });
});
