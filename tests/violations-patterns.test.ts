import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { GraphBuilder } from '../pipeline/lexicon/build-graph.ts';
import { loadInflect } from '../pipeline/lexicon/inflect.ts';
import { patternReader } from '../pipeline/lexicon/pattern.ts';
import { PatternIndex } from '../pipeline/lexicon/pattern-index.ts';
import { readPhrases } from '../pipeline/lexicon/phrases.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, resources } from './cases.ts';

const inflect = loadInflect();
const read = patternReader({ ban: ['ban/v', 'clamp/v down on'] });

/** What one pattern marks in a sentence. */
function marked(pattern: string, sentence: string): string[] {
  const builder = new GraphBuilder<string>(inflect);
  builder.add(read(pattern), pattern);
  const index = new PatternIndex(builder.packed);
  const { tokens, text } = tokenize(documentOf(sentence), resources);
  return index
    .find(tokens, 0, tokens.length)
    .map(({ from, to }) => text.slice(tokens[from]!.start, tokens[to - 1]!.end));
}

describe('the pattern language', () => {
  it.each([
    ['torture', 'Guards tortured him.', ['tortured']],
    ['=held', 'They hold him, he was held.', ['held']],
    ['forced labor', 'It was forced labour.', ['forced labour']],
    ['organize/v strike', 'They organised strikes.', ['organised strikes']],
    ['@ban strike', 'They clamped down on strikes.', ['clamped down on strikes']],
    ['(kick|beat up) prisoner', 'They beat up prisoners.', ['beat up prisoners']],
    ['no? trial', 'There was no trial.', ['no trial', 'trial']],
    ['deny ~2 access', 'They denied the men access.', ['denied the men access']],
    ['deny ~2 access', 'They denied it. Access was free.', []],
    ['deny ~4 access', 'They denied it because access was free.', []],
    ['deny ~5 < access >', 'They denied the men any access.', ['access']],
    [
      'pre-trial detention',
      'Pretrial detention and pre-trial detention.',
      ['Pretrial detention', 'pre-trial detention'],
    ],
    [
      'forced& (marriage|labor)',
      'They saw forced marriage and labor.',
      ['forced marriage', 'labor'],
    ],
    ['arrest/n', 'The arrest came late.', ['arrest']],
    ['(ban/v|ban/n) rally', 'They can ban rallies.', ['ban rallies']],
    [
      'clamp down on strike',
      'They clamped down hard on strikes.',
      ['clamped down hard on strikes'],
    ],
    ['sentence/v to death', 'He was sentenced later to death.', ['sentenced later to death']],
    ['be paid', 'He was hardly paid, they were barely paid.', []],
    ['not paid', 'He noted the paid sum.', []],
  ])('%s in "%s"', (pattern, sentence, expected) => {
    expect(marked(pattern, sentence)).toEqual(expected);
  });

  it.each(['~3 access', '@nothing', '(kick|beat', 'stay home >', 'told > to < stay'])(
    '%s cannot be read',
    (pattern) => {
      expect(() => read(pattern)).toThrow();
    },
  );
});

describe('phrases', () => {
  it('stand one a line, and go on in the next inside parentheses', () => {
    const where = { file: 'classes.yml', entry: 'torture' };
    const found = readPhrases('torture ; rape\n(kick|\n  beat up) prisoner\n', where, read);
    expect(found).toEqual(['torture', 'rape', '(kick|beat up) prisoner'].map(read));
  });
});

describe('violations of any text', () => {
  const examples = resources.violations.entries.flatMap((entry) => entry.examples);
  const anyText = fc
    .array(
      fc.oneof(
        fc.constantFrom(...examples),
        fc.constantFrom('\n\n', ' and ', '; ', ', ', '“', '”', ' said ', ' may ', '😀', 'No '),
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join(' ').normalize('NFC'));
  const violationsIn = (text: string) =>
    extractViolations(tokenize(documentOf(text), resources), resources);

  it('stand in the text as they say, each once', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const found = violationsIn(text);
        for (const one of found) expect(text.slice(one.start, one.end)).toBe(one.text);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 200 },
    );
  });

  it('are the same on every run', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(violationsIn(text)).toEqual(violationsIn(text));
      }),
      { numRuns: 50 },
    );
  });
});
