import fc from 'fast-check';
import type { TableFormat } from '../../pipeline/read/formats.ts';
import { idKey } from '../../pipeline/read/ids.ts';
import { readTable } from '../../pipeline/read/table.ts';
import { Finding } from './finding.ts';
import { expectReadSoundly, LIMITS } from './read-soundly.ts';
import type { FuzzTarget } from './target.ts';
import { anyText } from './texts.ts';

const table = (format: TableFormat, cell: fc.Arbitrary<string>) =>
  fc.asyncProperty(cell, fc.integer({ min: 1, max: 50 }), async (text, size) => {
    const ref = { path: '-', id: 'table', format, gzip: false, alone: true };
    const ids = new Set<string>();
    for await (const row of readTable(ref, { limits: LIMITS, stdin: chunked(text, size) })) {
      if ('fault' in row) continue;
      expectReadSoundly(row.text, row.origin);
      if (ids.has(idKey(row.id))) throw new Finding(`two rows with the id ${row.id}`);
      ids.add(idKey(row.id));
    }
  });

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** The readers of files with a document a row. */
export const TABLE_TARGETS: readonly FuzzTarget[] = [
  {
    name: 'jsonl',
    share: 1,
    property: () =>
      table(
        'jsonl',
        fc
          .array(
            fc.oneof(
              anyText,
              fc
                .record({ id: fc.oneof(anyText, fc.nat()), text: anyText }, { requiredKeys: [] })
                .map((row) => JSON.stringify(row)),
            ),
          )
          .map((lines) => lines.join('\n')),
      ),
  },
  {
    name: 'csv',
    share: 1,
    property: () =>
      table(
        'csv',
        anyText.map((rows) => `id,text\n1,x\n${rows}`),
      ),
  },
];
