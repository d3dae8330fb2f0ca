import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { InputError } from '../../pipeline/errors.ts';
import { loadResources } from '../../pipeline/lexicon/resources.ts';
import type { OriginSpan } from '../../pipeline/model.ts';
import { unpacked } from '../../pipeline/read/bytes.ts';
import { canonical } from '../../pipeline/read/canonical.ts';
import type { InputFormat, TableFormat } from '../../pipeline/read/formats.ts';
import { distinctIds, idKey, safeId } from '../../pipeline/read/ids.ts';
import { languageOf } from '../../pipeline/read/language.ts';
import { DEFAULT_LIMITS, startDeadline } from '../../pipeline/read/limits.ts';
import { NO_META } from '../../pipeline/read/metadata.ts';
import { readerOf } from '../../pipeline/read/readers.ts';
import { readTable } from '../../pipeline/read/table.ts';
import { tokenize } from '../../pipeline/tokenize/tokenize.ts';
import { makeDocx, paragraph } from '../../tests/fixtures/docx.ts';
import { linesAt, makePdf, packPdf } from '../../tests/fixtures/pdf.ts';
import type { FuzzTarget } from './target.ts';
import { anyText } from './texts.ts';

const LIMITS = { ...DEFAULT_LIMITS, unpackedBytes: 2_000_000, nesting: 200, textLength: 200_000 };
const resources = loadResources();

/** Reads bytes as a format; anything but a sound text or an InputError is a finding. */
export async function readSoundly(
  format: Exclude<InputFormat, TableFormat>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | null> {
  const read = await readerOf(format);
  const context = { place: 'case', limits: LIMITS, checkTime: startDeadline(LIMITS, 'case') };
  try {
    const { text, origin } = await read(bytes, context);
    expectSound(text, origin);
    return text;
  } catch (error) {
    if (isDocumented(error, format)) return null;
    throw error;
  }
}

/** `readInput` turns what the libraries of PDF and DOCX throw into faults. */
function isDocumented(error: unknown, format: InputFormat): boolean {
  if (error instanceof InputError) return true;
  return (format === 'pdf' || format === 'docx') && error instanceof Error && !isFinding(error);
}

function expectSound(text: string, origin: readonly OriginSpan[]): void {
  if (text !== canonical(text)) throw new Finding('the text is not canonical');
  if (text.trim() === '') throw new Finding('the text is empty');
  let end = 0;
  for (const span of origin) {
    if (span.start < end || span.end <= span.start || span.end > text.length) {
      throw new Finding(`origin ${span.start}-${span.end} of ${text.length} after ${end}`);
    }
    end = span.end;
  }
}

class Finding extends Error {
  override readonly name = 'Finding';
}
const isFinding = (error: Error): boolean => error.name === 'Finding';

const anyBytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  anyText.map((text) => Buffer.from(text, 'utf8')),
  anyText.map((text) => Buffer.from(text, 'utf16le')),
  anyText.map((text) => Buffer.from(text, 'latin1')),
);

const tag = fc.constantFrom(
  ...`p div span h1 h2 ul ol li table tr td th a b sup main article nav aside header footer br pre
      script style title meta head body html section q form svg noscript template`.split(/\s+/),
);
const attribute = fc.constantFrom(
  '',
  ' class="cookie-banner menu"',
  ' href="#fn1"',
  ' id="main"',
  ' hidden',
  ' role="navigation"',
  ' start="99999999999"',
  ' type="application/ld+json"',
  ' property="og:title" content="x"',
  ' content="',
);
const anyHtml = fc
  .array(
    fc.oneof(
      anyText,
      fc.tuple(tag, attribute).map(([name, more]) => `<${name}${more}>`),
      tag.map((name) => `</${name}>`),
      fc.constantFrom(
        '&amp;',
        '&#0;',
        '&#xD800;',
        '<![CDATA[',
        ']]>',
        '<!--',
        '-->',
        '<!DOCTYPE x [',
      ),
      fc.tuple(tag, fc.nat(300)).map(([name, times]) => `<${name}>`.repeat(times)),
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

const PDF = makePdf(
  [1, 2, 3].map((page) => [
    { text: 'Report on Detention', x: 100, y: 810 },
    ...linesAt(['Police held them for two weeks and the govern-', 'ment denied it.'], 100, 700),
    { text: String(page), x: 300, y: 30 },
  ]),
  { Title: 'Report on Detention', CreationDate: 'D:20190304120000Z' },
);
const DOCX = makeDocx(paragraph('A Report', 'Heading1') + paragraph('Police beat him.'));

/** A file with some bytes changed, cut out or doubled. */
const mutated = (file: Uint8Array<ArrayBuffer>) =>
  fc
    .array(fc.tuple(fc.nat(file.length - 1), fc.nat(255), fc.nat(3)), {
      minLength: 1,
      maxLength: 12,
    })
    .map((changes) => {
      let bytes = Buffer.from(file);
      for (const [at, value, kind] of changes) {
        if (kind < 2) bytes[at % bytes.length] = value;
        else if (kind === 2)
          bytes = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + value)]);
        else bytes = Buffer.concat([bytes.subarray(0, at + value), bytes.subarray(at)]);
      }
      return new Uint8Array(bytes);
    });

const operator = fc.oneof(
  fc.tuple(fc.double(), fc.double()).map(([x, y]) => `1 0 0 1 ${x} ${y} Tm`),
  fc
    .array(fc.integer({ min: -3, max: 3 }), { minLength: 6, maxLength: 6 })
    .map((m) => `${m.join(' ')} Tm`),
  fc.constantFrom(
    'BT',
    'ET',
    '/F1 10 Tf',
    '/F2 0 Tf',
    '/F9 12 Tf',
    'q',
    'Q',
    'T*',
    '12 TL',
    '99 Tc',
    '-9 Tw',
  ),
  fc.string({ unit: 'binary-ascii' }).map((text) => `(${text.replace(/[\\()]/g, '\\$&')}) Tj`),
  fc.constantFrom('(Police beat him.) Tj', '[(a) -9999 (b)] TJ', '(1) Tj', '(govern-) Tj'),
);
const drawnPdf = fc
  .array(fc.array(operator, { maxLength: 60 }), { minLength: 1, maxLength: 3 })
  .map((pages) =>
    packPdf(
      pages.map((operators) => {
        const content = `BT /F1 10 Tf ${operators.join('\n')} ET`;
        return `<< /Length ${content.length} >>\nstream\n${content}\nendstream`;
      }),
    ),
  );

const table = (format: TableFormat, cell: fc.Arbitrary<string>) =>
  fc.asyncProperty(cell, fc.integer({ min: 1, max: 50 }), async (text, size) => {
    const ref = { path: '-', id: 'table', format, gzip: false, alone: true };
    const ids = new Set<string>();
    for await (const row of readTable(ref, { limits: LIMITS, stdin: chunked(text, size) })) {
      if ('fault' in row) continue;
      expectSound(row.text, row.origin);
      if (ids.has(idKey(row.id))) throw new Finding(`two rows with the id ${row.id}`);
      ids.add(idKey(row.id));
    }
  });

async function* chunked(text: string, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const reads = (format: Exclude<InputFormat, TableFormat>, bytes: fc.Arbitrary<Uint8Array>) => () =>
  fc.asyncProperty(bytes, async (content) => {
    await readSoundly(format, new Uint8Array(content));
  });

/** The readers, the ids and the tokenizer. */
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
  {
    name: 'ids',
    share: 1,
    property: () =>
      fc.property(fc.array(anyText, { maxLength: 8 }), (names) => {
        for (const name of names) {
          const id = safeId(name);
          if (
            id !== safeId(id) ||
            !/^[\p{L}\p{M}\p{N}_(][\p{L}\p{M}\p{N}._ ()-]*$/u.test(id) ||
            id.length > 120
          ) {
            throw new Finding(`the id ${JSON.stringify(id)} is not safe`);
          }
        }
        const ids = distinctIds(names.map((stem) => ({ stem, extension: 'pdf' })));
        if (new Set(ids.map(idKey)).size !== names.length) throw new Finding('ids collide');
      }),
  },
  {
    name: 'language',
    share: 0.5,
    property: () => fc.property(anyText, (text) => void languageOf(text)),
  },
  {
    name: 'tokenizer',
    share: 1,
    property: () =>
      fc.property(anyText.map(canonical), (text) => {
        const meta = { ...NO_META, sha256: '' };
        const { tokens, sentences } = tokenize({ id: 'case', text, meta }, resources);
        let end = 0;
        for (const token of tokens) {
          if (token.start < end || text.slice(token.start, token.end) !== token.text) {
            throw new Finding(`token ${token.index} is not at ${token.start}`);
          }
          end = token.end;
        }
        for (const sentence of sentences) {
          if (sentence.endToken <= sentence.firstToken) throw new Finding('an empty sentence');
        }
      }),
  },
];
