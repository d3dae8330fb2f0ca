import { deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { TARGETS } from '../bench/fuzz/targets.ts';
import { unpacked } from '../pipeline/read/bytes.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { readDocx } from '../pipeline/read/docx/docx.ts';
import { readHtml } from '../pipeline/read/html/html.ts';
import { jsonRows } from '../pipeline/read/jsonl.ts';
import { DEFAULT_LIMITS, parseLimits } from '../pipeline/read/limits.ts';
import { readPdf } from '../pipeline/read/pdf/pdf.ts';
import { readPlain } from '../pipeline/read/plain.ts';
import type { Reader } from '../pipeline/read/reader.ts';
import { makeDocx, paragraph } from './fixtures/docx.ts';
import { linesAt, makePdf, packPdf } from './fixtures/pdf.ts';
import { bytesOf, contextOf } from './fixtures/read.ts';
import { makeZip } from './fixtures/zip.ts';

const small = contextOf({ unpackedBytes: 1_000_000, textLength: 1_000, pages: 3, nesting: 50 });
const refused = (read: Reader, bytes: Uint8Array<ArrayBuffer>) =>
  expect(async () => read(bytes, small)).rejects;

describe('bombs', () => {
  const zeros = new Uint8Array(5_000_000);

  it('gzip', async () => {
    await expect(unpacked(gzipSync(zeros), 'a.gz', small.limits)).rejects.toThrow(
      'unpacks to too many',
    );
  });

  it('zip, whatever size it states', async () => {
    const entry = { name: 'word/x.xml', content: zeros, statedSize: 10 };
    await refused(readDocx, makeDocx('', [entry])).toThrow('unpacks to too many bytes');
  });

  it('streams of a PDF, deflated once or twice', async () => {
    const once = deflateSync(zeros);
    for (const [filters, data] of [
      ['/FlateDecode', once],
      ['[/FlateDecode /FlateDecode]', deflateSync(once)],
    ] as const) {
      const stream = `<< /Filter ${filters} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream`;
      await refused(readPdf, packPdf([stream])).toThrow('unpacks to too many bytes');
    }
  });

  it('billions of laughs', async () => {
    const lol =
      '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;">]><w:document>&b;</w:document>';
    await refused(readDocx, makeDocx('', [{ name: 'word/document.xml', content: lol }])).toThrow(
      'declares entities',
    );
    const page = bytesOf('<!DOCTYPE x [<!ENTITY a "lol">]><p>&a;&a; &amp;</p>');
    expect((await readHtml(page, small)).text).not.toContain('lollol');
  });
});

describe('limits', () => {
  it('of nesting', async () => {
    await refused(readHtml, bytesOf(`${'<div>'.repeat(60)}x`)).toThrow('nest too deep');
    const deep = `${'<w:p>'.repeat(60)}${'</w:p>'.repeat(60)}`;
    await refused(readDocx, makeDocx(deep)).toThrow('nest too deep');
  });

  it('of text, pages and time', async () => {
    await refused(readPlain, bytesOf('x'.repeat(2_000))).toThrow(
      'its text is too long (the limit is 1,000)',
    );
    await refused(readHtml, bytesOf('x'.repeat(2_000))).toThrow('too long');
    await refused(readPdf, makePdf([[], [], [], []])).toThrow('it has 4 pages (the limit is 3)');
    const late = {
      ...small,
      checkTime: () => {
        throw new RangeError('late');
      },
    };
    await expect(async () => readHtml(bytesOf('<b>'.repeat(5_000)), late)).rejects.toThrow();
  });

  it('of a line, of which nothing is kept', async () => {
    async function* long() {
      yield '{"text":"';
      for (let i = 0; i < 100; i += 1) yield 'x'.repeat(1_000);
      yield '"}\n{"text":"short"}';
    }
    const rows = [];
    for await (const row of jsonRows(long(), small)) rows.push(row);
    expect(rows).toMatchObject([
      { fault: { reason: expect.stringContaining('too long') } },
      { line: 2 },
    ]);
  });

  it('are set by name, with units', () => {
    expect(parseLimits(['pages=7', 'fileBytes=5M'])).toEqual({
      ...DEFAULT_LIMITS,
      pages: 7,
      fileBytes: 5_000_000,
    });
    expect(() => parseLimits(['page=7'])).toThrow('the names are fileBytes, unpackedBytes');
    expect(() => parseLimits(['__proto__=7'])).toThrow('not a limit');
  });
});

describe('damaged and disguised files', () => {
  it.each<[string, Reader, Uint8Array<ArrayBuffer>, string]>([
    ['a PDF that is none', readPdf, bytesOf('hello'), 'not a PDF'],
    [
      'a zip that is no document',
      readDocx,
      makeZip([{ name: 'a.txt', content: 'x' }]),
      'not a Word document',
    ],
    ['a cut document', readDocx, makeDocx(paragraph('x')).slice(0, 200), 'not a Word document'],
    ['an empty document', readDocx, makeDocx(''), 'there is no text in it'],
    ['a page without text', readHtml, bytesOf('<script>x</script>'), 'the page holds no text'],
  ])('%s', async (_, read, bytes, reason) => {
    await refused(read, bytes).toThrow(reason);
  });

  it('names of entries lead nowhere', async () => {
    const docx = makeDocx(paragraph('Text.'), [{ name: '../../../tmp/x.xml', content: '<a/>' }]);
    expect((await readDocx(docx, small)).text).toBe('Text.');
  });

  it('controls and marks without a form do not reach the text', async () => {
    const page = '<p>a\u0001b\u202ec\u00add&#x200B;e&#0;f</p>';
    expect((await readHtml(bytesOf(page), small)).text).toBe('abcde\uFFFDf');
  });
});

describe('canonical text', () => {
  it('has no lone surrogate, and marks by the thousand stay linear', () => {
    expect(canonical('a\ud83db\udc00😀')).toBe('a\ufffdb\ufffd😀');
    const zalgo = canonical(`a${'\u0316\u0301'.repeat(20_000)}`);
    expect(zalgo.split('\u034f').every((part) => part.length <= 31)).toBe(true);
  });

  it('is a form of its own: twice is once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(canonical(canonical(text))).toBe(canonical(text));
      }),
    );
  });
});

describe('a sample of the fuzzing', () => {
  it.each(TARGETS.map((target) => [target.name, target] as const))('%s', async (_, target) => {
    await fc.assert(target.property(), { numRuns: Math.ceil(40 * target.share) });
  });
});

it('a PDF of nothing but a picture is a scan', async () => {
  const pages = [1, 2].map(() => linesAt([], 0, 0));
  await refused(readPdf, makePdf(pages)).toThrow('no text layer');
});
