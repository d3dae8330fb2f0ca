import { createRequire } from 'node:module';
import { deserialize, serialize } from 'node:v8';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packRows, WordNumbers, WordRows } from '../pipeline/lexicon/word-numbers.ts';
import { packWords, WordTable } from '../pipeline/lexicon/word-table.ts';
import { loadCore } from '../pipeline/tokenize/wink-core.ts';

const require = createRequire(import.meta.url);
const word = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', '__proto__', 'a', 'ab'));

describe('packed words', () => {
  it('are found as in a map, also once written and read again', () => {
    fc.assert(
      fc.property(fc.array(word), fc.array(word), (words, others) => {
        const numbers = new Map(words.map((one, i) => [one, i]));
        const table = new WordTable(deserialize(serialize(packWords(words))));
        for (const one of [...words, ...others]) {
          expect(table.idOf(one)).toBe(numbers.get(one) ?? -1);
          expect(table.has(one)).toBe(numbers.has(one));
        }
        words.forEach((one, i) => {
          expect(table.wordAt(i)).toBe(one);
        });
      }),
    );
  });

  it('have their rows of numbers', () => {
    const number = fc.integer({ min: -32_768, max: 32_767 });
    const row = fc.tuple(number, number, number);
    fc.assert(
      fc.property(fc.array(fc.tuple(word, row)), word, (given, other) => {
        const rows = new Map(given);
        const firsts = new Map(given.map(([one, [first]]) => [one, [first]]));
        const packed = new WordRows(packRows(3, rows));
        const singles = new WordNumbers(packRows(1, firsts));
        for (const one of [...rows.keys(), other]) {
          expect(packed.get(one)).toEqual(
            rows.has(one) ? Int16Array.from(rows.get(one)!) : undefined,
          );
          expect(singles.get(one)).toBe(rows.get(one)?.[0]);
        }
        expect(singles.keys()).toEqual([...rows.keys()]);
      }),
    );
  });

  it('hold every word of the language model', () => {
    const list: string[] = require('wink-eng-lite-web-model').core().features.lexeme.list;
    const { core, words } = loadCore();
    const { hash } = core.features.lexeme;
    expect(list.filter((one, id) => hash[one] !== id || words.wordAt(id) !== one)).toEqual([]);
    expect(hash['no such word']).toBeUndefined();
    expect(hash['constructor']).toBe(
      list.includes('constructor') ? list.indexOf('constructor') : undefined,
    );
  });
});
