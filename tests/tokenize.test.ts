import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { canonical } from '../pipeline/read/canonical.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { loadCases } from './cases.ts';

const resources = loadResources();
const tokenized = (text: string) => tokenize({ text }, resources);
const sentencesOf = (text: string): string[] =>
  tokenized(text).sentences.map(({ start, end }) => text.slice(start, end));

const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'binary' }),
      fc.constantFrom(
        ' ',
        '\n',
        '\n\n',
        '. ',
        '• ',
        'Mr. ',
        'U.S. ',
        '\u00a0',
        '\u200b',
        '\ud83d',
        '😀',
        'e\u0301',
        '12-15',
        'x'.repeat(300),
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => canonical(parts.join('')));

describe('tokens and sentences of any canonical text', () => {
  it('rebuild the text: between tokens there is nothing that can be seen', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const token of tokenized(text).tokens) {
          expect(token.text).toBe(text.slice(token.start, token.end));
          expect(text.slice(end, token.start)).toMatch(/^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u);
          expect(token.end).toBeGreaterThan(token.start);
          end = token.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\p{Cc}\p{Cf}\p{Cs}]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('nest: every token lies in its sentence, every sentence in its section', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const doc = tokenized(text);
        for (const sentence of doc.sentences) {
          const tokens = doc.tokens.slice(sentence.firstToken, sentence.endToken);
          expect(tokens.every((token) => token.sentence === sentence.index)).toBe(true);
          expect(tokens[0]?.start).toBe(sentence.start);
          expect(tokens.at(-1)?.end).toBe(sentence.end);
          const section = doc.sections[sentence.section]!;
          expect(section.start <= sentence.start && sentence.end <= section.end).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('what was read before', () => {
  it('changes no token and no tag', () => {
    fc.assert(
      fc.property(texts(), (words) => {
        const before = words.map((word) => tokenized(word).tokens);
        tokenized(words.toReversed().join(' '));
        expect(words.map((word) => tokenized(word).tokens)).toEqual(before);
      }),
      { numRuns: 300 },
    );
  });

  it('is let go when it has grown large, and nothing changes', () => {
    const sentence = 'Police beat 3 men in the town, and left.';
    const before = tokenized(sentence);
    for (let i = 0; i < 12; i += 1) {
      const names = Array.from({ length: 10_000 }, (_, k) => nameOf(i * 10_000 + k));
      expect(tokenized(names.join(' ')).tokens).toHaveLength(names.length);
    }
    expect(tokenized(sentence)).toEqual(before);
  });

  function nameOf(number: number): string {
    return `Q${String(number).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}x`;
  }

  /** Forms of words that no other text has, some of which hold others. */
  function texts(): fc.Arbitrary<string[]> {
    const letters = fc.string({ unit: fc.constantFrom(...'abdegiklmnorsuz'), minLength: 6 });
    const stem = fc.oneof(
      letters,
      letters.map((word) => `K${word}`),
    );
    const before = fc.constantFrom('', '“', '(', '-', 'anti-', '3.', 'x/');
    const after = fc.constantFrom('', '’s', "'s", ',', '.', '-led', '-2', '.”', ')', '/x', '’s,');
    return stem.chain((word) =>
      fc.array(
        fc.tuple(before, after).map(([left, right]) => `${left}${word}${right}`),
        { minLength: 2, maxLength: 6 },
      ),
    );
  }
});

describe('names in any Latin letters are words', () => {
  it.each([
    ['Recep Tayyip Erdoğan', 'Recep', 'Tayyip', 'Erdoğan'],
    ['Lech Wałęsa met Nguyễn', 'Lech', 'Wałęsa', 'met', 'Nguyễn'],
    ['Vojislav Šešelj', 'Vojislav', 'Šešelj'],
  ])('%s', (text, ...words) => {
    expect(tokenized(text).tokens.map((token) => token.text)).toEqual(words);
  });
});

describe('the sentences of a block', () => {
  it.each(loadCases<string[][]>('sentences').map((sentences) => [sentences]))('%j', (sentences) => {
    const text = sentences.map((sentence) => sentence.replace(/^#/, '')).join(' ');
    const found = tokenized(text).sentences.map(
      ({ start, end, kind }) => `${kind === 'heading' ? '#' : ''}${text.slice(start, end)}`,
    );
    expect(found).toEqual(sentences);
  });

  it('a run-in heading opens a section without its colon', () => {
    const { sections } = tokenized('It began.\n\nForced Labor: Soldiers made them work. They did.');
    expect(sections.map(({ title, heading, start }) => ({ title, heading, start }))).toEqual([
      { title: '', heading: null, start: 0 },
      { title: 'Forced Labor', heading: 1, start: 11 },
    ]);
  });

  it.each([
    ['b. Disappearance.—There were no reports of any.', 'b. Disappearance'],
    [
      'd. Arbitrary Arrest, Detention, or Exile.-- Police arrest at will.',
      'd. Arbitrary Arrest, Detention, or Exile',
    ],
    [
      'c. Torture and Other Cruel Treatment. The law prohibits both.',
      'c. Torture and Other Cruel Treatment',
    ],
  ])('a numbered heading runs in to its paragraph: %s', (text, title) => {
    expect(tokenized(text).sections.map((section) => section.title)).toEqual([title]);
  });

  it.each(['a. Smith left the town. The police came.', 'MADRID.- The court met today. It rose.'])(
    'is no heading: %s',
    (text) => {
      expect(tokenized(text).sections.map((section) => section.title)).toEqual(['']);
    },
  );

  it('keeps its tokens through spaces without end', () => {
    expect(sentencesOf(`He${' '.repeat(70_000)}fled.`)).toHaveLength(1);
  });
});

describe('what does not end a sentence', () => {
  it.each([
    'Under Art. 7 and paras. 12-15 the State must act.',
    'The U.S. Embassy met Mr. Kim and Dr. Lee on Jan. 3 in Seoul.',
    'J. K. Smith and A. B. Jones were detained.',
    '8. AI noted that police beat detainees.',
    'Resolution No. 5 was adopted.',
  ])('%s', (sentence) => {
    expect(sentencesOf(`${sentence} They left.`)).toEqual([sentence, 'They left.']);
  });

  it('keeps bullet lines whole and apart', () => {
    expect(sentencesOf('He asked for:\n• water; and\n• food.')).toEqual([
      'He asked for:',
      '• water; and',
      '• food.',
    ]);
  });
});

describe('a line that begins in lower case', () => {
  it.each([
    [
      'goes on with the line before',
      'They met the\nheads of state.',
      ['They met the\nheads of state.'],
    ],
    [
      'is a heading of its own where a letter counts it',
      'They met.\nd. Freedom of Movement\nThe law provides for it.',
      ['They met.', 'd. Freedom of Movement', 'The law provides for it.'],
    ],
  ])('%s', (_, text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });
});

describe('an endless sentence', () => {
  it('is cut after a pause, or anywhere, and loses no token', () => {
    const listed = tokenized('He was beaten, '.repeat(1_000));
    const { sentences, tokens } = listed;
    expect(Math.max(...sentences.map((one) => one.endToken - one.firstToken))).toBe(500);
    for (const { endToken } of sentences) expect(tokens[endToken - 1]?.text).toBe(',');
    expect(sentences.at(-1)?.endToken).toBe(tokens.length);
    expect(tokenized('word '.repeat(1_200)).sentences.length).toBe(3);
  });

  it('is none that reports have', () => {
    const long = `${'He was beaten, '.repeat(120)}and fled.`;
    expect(tokenized(long).sentences.length).toBe(1);
  });
});
