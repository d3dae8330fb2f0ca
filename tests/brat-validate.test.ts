import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { registerValidate } from '../pipeline/commands/validate.ts';
import { isWellFormed } from '../pipeline/validate/values.ts';
import { folderOf, runCommand } from './folders.ts';

const validate = (...args: string[]) => runCommand(registerValidate, 'validate', ...args);
const faultsOf = async (folder: string): Promise<string[]> => {
  const { err } = await validate(folder);
  return err
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => line.replace(`rapporteur: ${folder}/`, ''));
};
const sha256 = (content: string) => createHash('sha256').update(content).digest('hex');

describe('values of dates', () => {
  it.each(['2017', '2017-09', '2017-12-09', '2017-22', '197X', '18XX', '2017-05-03/2017-05-08'])(
    '%s is a date',
    (value) => {
      expect(isWellFormed('DATE', value)).toBe(true);
      expect(isWellFormed('DURATION', value)).toBe(false);
    },
  );
  it.each(['2011/..', '../2011', 'PRESENT_REF', '2017-05-03T08:00', '2017~'])(
    '%s is a date too',
    (value) => expect(isWellFormed('TIME', value)).toBe(true),
  );
  it.each(['P3Y', 'P10D', 'PXY', 'PT72H', 'P1W', 'P1Y6M'])('%s is a duration', (value) => {
    expect(isWellFormed('DURATION', value)).toBe(true);
    expect(isWellFormed('DATE', value)).toBe(false);
  });
  it.each(['', 'P', '2017-9', '17', 'May 2017', '2017/'])('%s is neither', (value) => {
    expect(isWellFormed('DATE', value) || isWellFormed('SET', value)).toBe(false);
  });
});

describe('rapporteur validate, of annotations', () => {
  const text = 'The Red Front held Ada’s men in May 2019.';

  it('finds nothing wrong with sound gold', async () => {
    const folder = folderOf({
      'a.txt': text,
      'a.ann':
        'T1\tORG 4 13\tRed Front\nT2\tDATE 32 40\tMay 2019\nN1\tReference T2 EDTF:2019-05\tMay 2019\n',
    });
    const { out, err, code } = await validate(folder);
    expect(out).toBe(`${folder}: 1 annotated document checked, 0 faults\n`);
    expect(err).toBe('');
    expect(code).toBe(0);
  });

  it('names every fault with its line', async () => {
    const folder = folderOf({
      'a.txt': text,
      'a.ann': [
        'T1\tORG 0 13\tThe Red Front',
        'T2\tNORP 8 13\tFront',
        'T3\tPERSON 19 24\tAda’s',
        'T4\tACTOR 25 29\tmen ',
        'T5\tDATE 32 40\tMay 2019',
        'T6\tDATE 36 40\t2019',
        'N1\tReference T6 EDTF:in 2019\t2019',
        'T7\tWeapon 4 7\tRed',
        'T8\tPERSON 19 99\tAda',
        '',
      ].join('\n'),
    });
    expect(await faultsOf(folder)).toEqual([
      expect.stringMatching(/^a\.ann:9: T8 has the offsets 19 99/),
      expect.stringMatching(/^a\.ann: type Weapon, 1 times/),
      expect.stringMatching(/^a\.ann:1: “The Red Front” begins with an article/),
      expect.stringMatching(/^a\.ann:2: “Front” overlaps “The Red Front”/),
      expect.stringMatching(/^a\.ann:3: “Ada’s” ends with a possessive/),
      expect.stringMatching(/^a\.ann:4: “men ” begins or ends with white space/),
      expect.stringMatching(/^a\.ann:5: DATE “May 2019” has no value/),
      expect.stringMatching(/^a\.ann:6: DATE “2019” has the value in/),
    ]);
    expect((await validate(folder)).code).toBe(1);
  });

  it('holds texts against their hashes', async () => {
    const folder = folderOf({
      'a.txt': text,
      'a.ann': '',
      SHA256SUMS: `${sha256('other')}  a.txt\n${sha256('x')}  gone.txt\nnonsense\n`,
    });
    expect(await faultsOf(folder)).toEqual([
      expect.stringMatching(/^SHA256SUMS:1: a\.txt has another SHA-256/),
      expect.stringMatching(/^SHA256SUMS:2: there is no gone\.txt/),
      expect.stringMatching(/^SHA256SUMS:3: not a line of sha256sum/),
      expect.stringMatching(/^a\.txt: its SHA-256 is not the one in SHA256SUMS/),
    ]);
  });

  it('refuses what is neither annotations nor a dataset', async () => {
    const { err, code } = await validate(folderOf({ 'a.txt': text }));
    expect(err).toContain('neither brat annotations nor a dataset');
    expect(code).toBe(2);
    expect((await validate('/nowhere')).code).toBe(2);
  });
});

describe('rapporteur validate, of a dataset', () => {
  const text = 'A 😀 camp,\nin May.';
  const field = (name: string, type = 'string', constraints: object = { required: true }) => ({
    name,
    type,
    constraints,
  });
  const datapackage = JSON.stringify({
    resources: [
      {
        name: 'documents',
        path: 'documents.csv',
        schema: { fields: [field('document_id'), field('sha256')], primaryKey: ['document_id'] },
      },
      {
        name: 'entities',
        path: 'entities.csv',
        schema: {
          fields: [
            field('entity_id'),
            field('document_id'),
            field('start', 'integer'),
            field('end', 'integer'),
            field('text'),
            field('label', 'string', { required: true, enum: ['FAC', 'GPE'] }),
          ],
          primaryKey: ['entity_id'],
          foreignKeys: [
            {
              fields: ['document_id'],
              reference: { resource: 'documents', fields: ['document_id'] },
            },
          ],
        },
      },
    ],
  });
  const dataset = (entities: string, documents = `a,${sha256(text)}`) =>
    folderOf({
      'datapackage.json': datapackage,
      'documents.csv': `document_id,sha256\n${documents}\n`,
      'entities.csv': `entity_id,document_id,start,end,text,label\n${entities}\n`,
      'brat/a.txt': text,
      'brat/a.ann': 'T1\tFAC 4 8\tcamp\n',
    });

  it('finds nothing wrong with a sound one', async () => {
    const folder = dataset('e1,a,4,8,camp,FAC\na:entity:5-13:GPE,a,4,12,"camp,\nin",GPE');
    const { out, err, code } = await validate(folder);
    expect(err).toBe('');
    expect(out).toContain('the tables and 1 annotated document checked, 0 faults');
    expect(code).toBe(0);
  });

  it.each([
    ['words that are elsewhere', 'e1,a,5,9,camp,FAC', 'entities.csv:2: it says "camp" but'],
    ['an empty span', 'e1,a,4,4,camp,FAC', 'entities.csv:2: its span 4-4 is empty'],
    ['an unknown label', 'e1,a,4,8,camp,ORG', 'entities.csv:2: label is ORG, which is not'],
    ['an empty cell', 'e1,a,4,8,camp,', 'entities.csv:2: label is empty'],
    ['a number that is none', 'e1,a,4x,8,camp,FAC', 'entities.csv:2: start is 4x, which is no'],
    ['a missing document', 'e1,z,4,8,camp,FAC', 'entities.csv:2: document_id is z, which doc'],
    [
      'an id given twice, after a cell of two lines',
      'e1,a,4,12,"camp,\nin",FAC\ne1,a,4,8,camp,FAC',
      'entities.csv:4: entity_id is there twice',
    ],
    [
      'an id that was made from other offsets',
      'a:entity:4-8:FAC,a,4,8,camp,FAC',
      'entities.csv:2: entity_id is a:entity:4-8:FAC, but its offsets are 4-8 (5-9 in UTF-16',
    ],
    ['broken CSV', 'e1,a,"4', 'entities.csv: not valid CSV'],
  ])('tells %s', async (_, rows, message) => {
    expect((await faultsOf(dataset(rows)))[0]).toContain(message);
  });

  it.each([
    ['an empty line', `\na,${sha256(text)}`, 'documents.csv:2: the line is empty. Remove it'],
    ['a comma too many', `a,${sha256(text)}\nb,c,d`, 'documents.csv:3: the row has 3 cells'],
    ['a quotation mark that stays open', '"a', 'documents.csv: not valid CSV'],
  ])('tells %s once, and not of all that lead there', async (_, documents, message) => {
    const faults = await faultsOf(dataset('e1,a,4,8,camp,FAC', documents));
    expect(faults).toEqual([expect.stringContaining(message)]);
  });

  it('tells a key to a table that datapackage.json does not have once, and not of each row', async () => {
    const folder = dataset('e1,a,4,8,camp,FAC\ne2,a,4,8,camp,FAC');
    const stray = datapackage.replace('"resource":"documents"', '"resource":"reports"');
    writeFileSync(join(folder, 'datapackage.json'), stray);
    expect(await faultsOf(folder)).toEqual([
      expect.stringContaining('datapackage.json: entities refers by document_id to reports, which'),
    ]);
  });

  it('tells a text that is not the one of the dataset', async () => {
    const faults = await faultsOf(dataset('e1,a,4,8,camp,FAC', `a,${sha256('b')}`));
    expect(faults[0]).toContain('documents.csv:2: a.txt in');
  });
});
