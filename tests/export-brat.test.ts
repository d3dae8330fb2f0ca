import { describe, expect, it } from 'vitest';
import { exported, HARD_TEXT, hardDocument } from './export-fixture.ts';

describe('brat', () => {
  it('writes text, annotations and configuration', async () => {
    const { files, text } = await exported(['brat'], [hardDocument()]);
    expect([...files.keys()]).toEqual([
      'brat/annotation.conf',
      'brat/hard%2C%201.txt',
      'brat/hard%2C%201.ann',
    ]);
    expect(text('brat/hard%2C%201.txt')).toBe(HARD_TEXT);
    const lines = text('brat/hard%2C%201.ann').split('\n');
    const codePoints = [...HARD_TEXT];
    for (const line of lines.filter((one) => one.startsWith('T'))) {
      const [, start, end, words] = line.match(/^T\d+\t\S+ (\d+) (\d+)\t(.*)$/)!;
      expect(codePoints.slice(Number(start), Number(end)).join('')).toBe(words);
    }
    expect(lines.filter((one) => one.startsWith('E'))).toHaveLength(8);
    expect(lines).toContain(
      'E1\till-treatment:T13 Perpetrator:T10 Perpetrator2:T2 Victim:T11 Place:T4 Place2:T5 Time:T8',
    );
    expect(lines).toContain('A1\tAssertion E2 negated');
    expect(lines).toContain('N1\tReference T8 EDTF:2017-05-03\t3 May');
  });
});
