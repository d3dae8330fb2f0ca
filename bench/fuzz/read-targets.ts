import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { InputError } from '../../pipeline/errors.ts';
import { unpacked } from '../../pipeline/read/bytes.ts';
import type { InputFormat, TableFormat } from '../../pipeline/read/formats.ts';
import { makeDocx, paragraph } from '../../tests/fixtures/docx.ts';
import { linesAt, makePdf } from '../../tests/fixtures/pdf.ts';
import { anyBytes, mutated } from './bytes.ts';
import { drawnPdf } from './drawn-pdf.ts';
import { anyHtml } from './html.ts';
import { LIMITS, readSoundly } from './read-soundly.ts';
import type { FuzzTarget } from './target.ts';

const PDF = makePdf(
  [1, 2, 3].map((page) => [
    { text: 'Report on Detention', x: 100, y: 810 },
    ...linesAt(['Police held them for two weeks and the govern-', 'ment denied it.'], 100, 700),
    { text: String(page), x: 300, y: 30 },
  ]),
  { Title: 'Report on Detention', CreationDate: 'D:20190304120000Z' },
);
const DOCX = makeDocx(paragraph('A Report', 'Heading1') + paragraph('Police beat him.'));

const reads = (format: Exclude<InputFormat, TableFormat>, bytes: fc.Arbitrary<Uint8Array>) => () =>
  fc.asyncProperty(bytes, async (content) => {
    await readSoundly(format, new Uint8Array(content));
  });

/** The readers of files with one document. */
export const READ_TARGETS: readonly FuzzTarget[] = [
  { name: 'text', share: 1, property: reads('text', anyBytes) },
  { name: 'markdown', share: 1, property: reads('markdown', anyBytes) },
  {
    name: 'html',
    share: 1,
    property: reads(
      'html',
      fc.oneof(
        anyHtml.map((h) => Buffer.from(h)),
        anyBytes,
      ),
    ),
  },
  { name: 'docx, damaged', share: 0.4, property: reads('docx', mutated(DOCX)) },
  {
    name: 'docx, any body',
    share: 0.3,
    property: reads(
      'docx',
      anyHtml.map((body) => makeDocx(body)),
    ),
  },
  { name: 'pdf, damaged', share: 0.2, property: reads('pdf', mutated(PDF)) },
  { name: 'pdf, any drawing', share: 0.2, property: reads('pdf', drawnPdf) },
  {
    name: 'gzip',
    share: 0.5,
    property: () =>
      fc.asyncProperty(
        mutated(new Uint8Array(gzipSync('Police beat him. '.repeat(50)))),
        async (bytes) => {
          await unpacked(bytes, 'case', LIMITS).catch((error: unknown) => {
            if (!(error instanceof InputError)) throw error;
          });
        },
      ),
  },
];
