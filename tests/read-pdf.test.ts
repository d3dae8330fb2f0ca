import { describe, expect, it } from 'vitest';
import { readPdf } from '../pipeline/read/pdf/pdf.ts';
import type { ReadText } from '../pipeline/read/reader.ts';
import { type Drawn, linesAt, makePdf } from './fixtures/pdf.ts';
import { contextOf } from './fixtures/read.ts';

const context = contextOf();
const read = (pages: Drawn[][], info = {}) =>
  Promise.resolve(readPdf(makePdf(pages, info), context));
const paragraphs = async (pages: Drawn[][]) => (await read(pages)).text.split('\n\n');

/** A full line of a column of the usual width. */
const full = (words: string): string => `${words} ${'and so on '.repeat(9)}`.slice(0, 84).trim();

describe('paragraphs', () => {
  it('joins lines, and parts paragraphs at wider gaps, headings and numbers', async () => {
    expect(
      await paragraphs([
        [
          { text: 'Report on Aland', x: 70, y: 780, size: 18, font: 'F2' },
          ...linesAt([full('Police beat'), 'two men.'], 70, 740),
          ...linesAt([full('They fled'), 'at once.'], 70, 700),
          ...linesAt([`1. ${full('First')}`, 'point.', '2. Second point.'], 70, 660),
        ],
      ]),
    ).toEqual([
      'Report on Aland',
      `${full('Police beat')} two men.`,
      `${full('They fled')} at once.`,
      `1. ${full('First')} point.`,
      '2. Second point.',
    ]);
  });

  it('begins a paragraph at an indent', async () => {
    const [first, second] = [full('Police beat'), full('They fled')];
    expect(
      await paragraphs([
        [
          { text: first, x: 90, y: 740 },
          {
            text: 'two men of the north of the country, it was said by those who had been there',
            x: 70,
            y: 728,
          },
          { text: second, x: 90, y: 716 },
          { text: 'at once.', x: 70, y: 704 },
        ],
      ]),
    ).toHaveLength(2);
  });

  it('joins what was drawn in pieces without a gap, and parts what has one', async () => {
    const pieces = [
      { text: 'Cross', x: 70, y: 700 },
      { text: '-', x: 95, y: 700 },
      { text: 'border', x: 98.3, y: 700 },
      { text: 'raids', x: 129, y: 700 },
    ];
    expect(await paragraphs([pieces])).toEqual(['Cross-border raids']);
  });
});

describe('hyphens at line ends', () => {
  it.each([
    ['govern-', 'ment men came.', 'government men came.'],
    ['self-', 'defence it was.', 'self-defence it was.'],
    ['Kim Jong-', 'Un came.', 'Kim Jong-Un came.'],
    ['from 2016-', '2017 on.', 'from 2016-2017 on.'],
    ['the well-', 'known man.', 'the well-known man.'],
    ['the war –', 'a long one.', 'the war – a long one.'],
  ])('%s|%s', async (first, second, joined) => {
    const start = full('Police')
      .slice(0, 76 - first.length)
      .trim();
    expect(await paragraphs([linesAt([`${start} ${first}`, second], 70, 700)])).toEqual([
      `${start} ${joined}`,
    ]);
  });

  it('learns from the words of the document', async () => {
    const [, ...rest] = await paragraphs([
      linesAt(['They met the warlord and a co-worker.'], 70, 740),
      linesAt([`${full('He was a').slice(0, 74)} war-`, 'lord then.'], 70, 700),
    ]);
    expect(rest.join(' ')).toContain('warlord then.');
  });
});

describe('pages', () => {
  const body = (page: number): Drawn[] => linesAt([full(`Page ${page} says`), 'so much.'], 70, 700);

  it('leaves out running heads, feet and page numbers', async () => {
    const pages = [1, 2, 3, 4].map((page) => [
      { text: 'A/HRC/1/2', x: page % 2 ? 70 : 480, y: 810, size: 9 },
      ...body(page),
      { text: 'GE.19-1', x: 70, y: 30, size: 8 },
      { text: String(page), x: 500, y: 30, size: 9 },
    ]);
    const text = (await paragraphs(pages)).join('\n');
    expect(text).not.toContain('A/HRC');
    expect(text).not.toContain('GE.');
    expect(text).not.toMatch(/\n\d$/m);
    expect(text).toContain('Page 4 says');
  });

  it('joins a sentence over a page break, with a span for each page', async () => {
    const last = full('He went to the');
    const { text, origin } = await read([
      linesAt([full('Police came'), last], 70, 700),
      linesAt(['market of the town.'], 70, 700),
    ]);
    expect(text).toBe(`${full('Police came')} ${last} market of the town.`);
    expect(origin.map(({ page, block }) => [page, block])).toEqual([
      [1, 0],
      [2, 0],
    ]);
    const [, second] = origin;
    expect(text.slice(second!.start, second!.end)).toBe('market of the town.');
  });

  it('puts footnotes after the text and takes their marks out of sentences', async () => {
    const mark = (text: string, x: number, y: number): Drawn => ({ text, x, y, size: 6 });
    const pages: Drawn[][] = [
      [
        ...linesAt([full('Police came')], 70, 700),
        { text: 'to the town.', x: 70, y: 688 },
        mark('1', 124, 692),
        { text: 'He fled.', x: 130, y: 688 },
        mark('1', 70, 63),
        ...linesAt(['Interview with a witness, Luanda.'], 76, 60, 8),
      ],
      linesAt([full('Then they'), 'left.'], 70, 700),
    ];
    expect(await paragraphs(pages)).toEqual([
      `${full('Police came')} to the town. He fled.`,
      `${full('Then they')} left.`,
      '1 Interview with a witness, Luanda.',
    ]);
  });

  it('reads two columns one after the other, below a title across them', async () => {
    const left = Array.from({ length: 10 }, (_, i) => `left column line ${i} goes on and on to`);
    const right = Array.from({ length: 10 }, (_, i) => `right column line ${i} runs on and on to`);
    const { text } = await read([
      [
        {
          text: 'A Title That Runs Across Both of the Columns of the Page',
          x: 70,
          y: 780,
          size: 16,
        },
        ...linesAt(left, 70, 740),
        ...linesAt(right, 310, 740),
      ],
    ]);
    expect(text.split('\n\n')[0]).toBe('A Title That Runs Across Both of the Columns of the Page');
    expect(text.indexOf('left column line 9')).toBeLessThan(text.indexOf('right column line 0'));
  });

  it('reads a table row by row', async () => {
    const rows = [
      ['Province', 'Killed'],
      ['Huambo', '12'],
      ['Luanda', '7'],
    ];
    const drawn = rows.flatMap(([name, number], i) => [
      { text: name!, x: 70, y: 700 - 15 * i },
      { text: number!, x: 400, y: 700 - 15 * i },
    ]);
    expect(await paragraphs([drawn])).toEqual(['Province | Killed', 'Huambo | 12', 'Luanda | 7']);
  });

  it('reads the prose in the cells of a table cell by cell', async () => {
    const drawn: Drawn[] = [
      { text: 'Place', x: 70, y: 712, font: 'F2' },
      { text: 'What happened', x: 150, y: 712, font: 'F2' },
      { text: 'What was said', x: 235, y: 712, font: 'F2' },
      { text: 'Camp Nord', x: 70, y: 700 },
      ...linesAt(['Guards beat two', 'men; they fled to', 'Lere at once.'], 150, 700),
      ...linesAt(['A source said that', 'nobody had been', 'punished.'], 235, 700),
      { text: 'Lere', x: 70, y: 640 },
      { text: 'Soldiers looted.', x: 150, y: 640 },
      { text: 'Nothing.', x: 235, y: 640 },
    ];
    expect(await paragraphs([drawn])).toEqual([
      'Place | What happened | What was said',
      'Camp Nord | Guards beat two men; they fled to Lere at once. | A source said that nobody had been punished.',
      'Lere | Soldiers looted. | Nothing.',
    ]);
  });
});

describe('what a PDF says of itself', () => {
  const body = linesAt([full('Police came'), 'and left.'], 70, 600);
  const title: Drawn = { text: 'Ten Years of War', x: 70, y: 780, size: 18 };
  const metaOf = async (pages: Drawn[][], info = {}): Promise<ReadText['meta']> =>
    (await read(pages, info)).meta;

  it('its title, or the largest words of the first page', async () => {
    expect((await metaOf([body], { Title: 'A True Title' })).title).toBe('A True Title');
    for (const Title of ['Microsoft Word - report.doc', 'report.pdf', 'S/2025/304']) {
      expect((await metaOf([[title, ...body]], { Title })).title).toBe('Ten Years of War');
    }
  });

  it('the date alone on the first page, and not the day on which it was made', async () => {
    const info = { CreationDate: "D:20190304120000+02'00'" };
    const dated = [{ text: '12 May 2018', x: 400, y: 750 }, ...body];
    expect((await metaOf([dated], info)).published).toBe('2018-05-12');
    const { meta, notes } = await read([body], info);
    expect(meta.published).toBeNull();
    expect(notes).toEqual([
      'it does not say when it was published; the file was made on 2019-03-04',
    ]);
  });

  it('the masthead of the United Nations, which is no text', async () => {
    const masthead: Drawn[] = [
      { text: 'United Nations', x: 70, y: 790 },
      { text: 'A/HRC/99/1', x: 450, y: 790 },
      { text: 'General Assembly', x: 70, y: 760, size: 16 },
      { text: 'Distr.: General', x: 450, y: 760 },
      { text: '12 May 2018', x: 450, y: 740 },
      { text: 'Original: English', x: 450, y: 720 },
    ];
    const { text, meta } = await read([
      [...masthead, { text: 'Human Rights Council', x: 70, y: 680, font: 'F2' }, ...body],
    ]);
    expect(text).toMatch(/^Human Rights Council\n\nPolice came/);
    expect(meta).toMatchObject({ publisher: 'United Nations', published: '2018-05-12' });
  });

  it('that pages without text are pictures', async () => {
    await expect(read([[], []])).rejects.toThrow('2 pages have no text layer');
    expect((await read([body, []])).notes).toContain('no text on page 2: blank, or a picture');
  });
});
