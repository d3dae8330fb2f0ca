import { describe, expect, it } from 'vitest';
import { readDocx } from '../pipeline/read/docx/docx.ts';
import { readHtml } from '../pipeline/read/html/html.ts';
import { languageOf } from '../pipeline/read/language.ts';
import { readMarkdown } from '../pipeline/read/markdown.ts';
import { mojibakeNotes } from '../pipeline/read/mojibake.ts';
import { readPlain } from '../pipeline/read/plain.ts';
import type { ReadText } from '../pipeline/read/reader.ts';
import { loadCases } from './cases.ts';
import { footnoteMark, footnotes, makeDocx, paragraph } from './fixtures/docx.ts';
import { bytesOf, contextOf } from './fixtures/read.ts';

const context = contextOf();

/** The blocks of a text by its map: what a mention's offset leads back to. */
function blocksOf({ text, origin }: ReadText): string[] {
  return origin.map(({ start, end }) => text.slice(start, end));
}

describe('HTML', () => {
  interface Case {
    page: string;
    blocks: string[];
  }
  it.each(loadCases<Case[]>('read-html'))('$page', async ({ page, blocks }) => {
    expect(blocksOf(await readHtml(bytesOf(page), context))).toEqual(blocks);
  });

  it('takes metadata from the page, the most telling first', async () => {
    const page = `<!-- saved from url=(0030)https://x.org/reports/aland -->
      <html lang="en-GB"><head><title>Aland - Rights Group</title>
      <meta property="og:title" content="Aland - Rights Group">
      <meta property="og:site_name" content="Rights Group">
      <script type="application/ld+json">{"@graph":[{"datePublished":"2019-03-13T21:26:10+00:00"}]}</script>
      <link rel="license" href="https://x.org/by"></head><p>Police beat him.</p>`;
    expect((await readHtml(bytesOf(page), context)).meta).toEqual({
      title: 'Aland',
      publisher: 'Rights Group',
      published: '2019-03-13',
      language: 'en-GB',
      licence: 'https://x.org/by',
      source: 'https://x.org/reports/aland',
    });
  });

  it('prefers the one great heading, Dublin Core, and dates in words', async () => {
    const page = `<title>x</title><meta name="DC.title" content="Other">
      <meta name="citation_publication_date" content="13 March 2019"><h1>Ten Years of War</h1><p>a</p>`;
    const { meta } = await readHtml(bytesOf(page), context);
    expect(meta).toMatchObject({ title: 'Ten Years of War', published: '2019-03-13' });
  });

  it.each([
    ['windows-1252', '<meta charset="windows-1252"><p>caf\xe9 \x93so\x94</p>', 'café “so”'],
    [
      'windows-1251',
      '<meta http-equiv="x" content="text/html; charset=windows-1251"><p>\xcc\xe8\xf0</p>',
      'Мир',
    ],
    ['an encoding that it does not have', '<meta charset="utf-7"><p>caf\xe9 noir</p>', 'café noir'],
  ])('reads %s', async (_, page, text) => {
    const bytes = new Uint8Array(Buffer.from(page, 'latin1'));
    expect((await readHtml(bytes, context)).text).toBe(text);
  });

  it('believes valid UTF-8 more than what the page declares', async () => {
    const page = '<meta charset="iso-8859-1"><p>café</p>';
    expect((await readHtml(bytesOf(page), context)).text).toBe('café');
  });
});

describe('Markdown', () => {
  interface Case {
    text: string;
    blocks: string[];
    meta?: object;
  }
  it.each(loadCases<Case[]>('read-markdown'))('$text', async ({ text, blocks, meta = {} }) => {
    const read = await readMarkdown(bytesOf(text), context);
    expect(blocksOf(read)).toEqual(blocks);
    expect(read.meta).toMatchObject(meta);
  });
});

describe('DOCX', () => {
  it('reads headings, footnotes, and properties', async () => {
    const body =
      paragraph('Ten Years of War', 'Heading1') +
      `<w:p><w:r><w:t xml:space="preserve">Police beat him.</w:t></w:r>${footnoteMark(2)}<w:r><w:t xml:space="preserve"> He fled.</w:t></w:r></w:p>`;
    const read = await readDocx(
      makeDocx(body, [
        footnotes({ 2: 'Interview, May 2019.' }),
        {
          name: 'docProps/core.xml',
          content:
            '<c xmlns:dc="d" xmlns:dcterms="t"><dc:title>Ten Years</dc:title><dc:language>en-GB</dc:language><dcterms:modified>2019-03-04T10:00:00Z</dcterms:modified></c>',
        },
        { name: 'docProps/app.xml', content: '<P><Company>Rights Group</Company></P>' },
      ]),
      context,
    );
    expect(blocksOf(read)).toEqual([
      'Ten Years of War',
      'Police beat him. He fled.',
      '1. Interview, May 2019.',
    ]);
    expect(read.meta).toEqual({
      title: 'Ten Years',
      publisher: 'Rights Group',
      language: 'en-GB',
    });
    expect(read.notes).toEqual(['it does not say when it was published; last changed 2019-03-04']);
  });
});

describe('plain text', () => {
  const words = 'The café’s “owner” – Mr. Peña – fled.';
  const of = (encoding: BufferEncoding, mark = '') =>
    new Uint8Array(Buffer.from(mark + words, encoding));
  const utf16be = (text: string) => new Uint8Array(Buffer.from(text, 'utf16le').swap16());

  it.each([
    ['UTF-8', of('utf8'), true],
    ['UTF-8 with a mark', of('utf8', '\uFEFF'), true],
    ['UTF-16 LE with a mark', of('utf16le', '\uFEFF'), true],
    ['UTF-16 LE', of('utf16le'), false],
    ['UTF-16 BE with a mark', utf16be(`\uFEFF${words}`), true],
    ['UTF-16 BE', utf16be(words), false],
    ['Windows-1252', latin('The caf\xe9\x92s \x93owner\x94 \x96 Mr. Pe\xf1a \x96 fled.'), false],
    ['MacRoman', latin('The caf\x8e\xd5s \xd2owner\xd3 \xd0 Mr. Pe\x96a \xd0 fled.'), false],
  ])('in %s', async (_, bytes, certain) => {
    const { text, origin, notes } = await readPlain(bytes, context);
    expect(text).toBe(words);
    expect(origin).toEqual([]);
    expect(notes.length === 0).toBe(certain);
  });

  it('keeps every character of canonical text, so that offsets made elsewhere stay valid', async () => {
    const text = 'A  b \t c\n\n\n • d\u00a0e\u200b\n';
    expect((await readPlain(bytesOf(text), context)).text).toBe(text);
  });

  it.each([
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 0, 0xff]), 'not a text file'],
    ['cut UTF-8', bytesOf('café ü').subarray(0, 7), 'first bad byte at 6'],
    ['nothing', bytesOf(' \n '), 'there is no text in it'],
  ])('refuses %s', async (_, bytes, reason) => {
    await expect(async () => readPlain(new Uint8Array(bytes), context)).rejects.toThrow(reason);
  });

  function latin(text: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(Buffer.from(text, 'latin1'));
  }
});

describe('text that was read in a wrong encoding', () => {
  it.each(Object.entries(loadCases<Record<string, number>>('read-mojibake')))(
    '%s: %d places',
    (text, places) => {
      const [note] = mojibakeNotes(text);
      if (places === 0) expect(note).toBeUndefined();
      else expect(note).toMatch(new RegExp(`^${places} places? looks? like UTF-8 `));
    },
  );
});

describe('the language of a text', () => {
  it.each(loadCases<[string | null, string][]>('read-language'))('%s: %s', (language, text) => {
    expect(languageOf(text)).toBe(language);
  });
});
