import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { InputError } from '../pipeline/errors.ts';
import { categorySet } from '../pipeline/lexicon/categories.ts';
import { checkedBefore, keepChecked } from '../pipeline/lexicon/checked.ts';
import { parseLexicon } from '../pipeline/lexicon/load.ts';

describe('language data', () => {
  const schema = z.strictObject({ verbs: z.array(z.string()) });

  it.each([
    ['verbs: [beat', 'words.yml:1', 'Mend the YAML'],
    ['# verbs\nverbs: beat\n', 'words.yml:2', 'Correct this entry'],
    ['verbs:\n  - beat\n  - 7\n', 'words.yml:3', 'Correct this entry'],
    ['verbs: []\nnouns: []\n', 'words.yml:1', 'Correct this entry'],
  ])('with a fault, %j, names file, line and remedy', (yaml, place, remedy) => {
    expect(() => parseLexicon(yaml, 'words.yml', schema)).toThrow(InputError);
    expect(() => parseLexicon(yaml, 'words.yml', schema)).toThrow(
      expect.objectContaining({ place, remedy }),
    );
  });

  it('names no category that the taxonomy has not', () => {
    const lists = z.strictObject({ bodily: categorySet(new Set(['torture', 'rape'])) });
    expect(parseLexicon('bodily: torture, rape', 'lists.yml', lists).bodily).toContain('rape');
    expect(() => parseLexicon('bodily: torture, beating', 'lists.yml', lists)).toThrow(
      'the taxonomy has no category beating',
    );
  });

  it('is checked anew where its words have changed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.anything(), (before, after, data) => {
        checkedBefore('words.yml', before);
        keepChecked('words.yml', before, data);
        expect(checkedBefore('words.yml', before)).toBe(data);
        if (after !== before) expect(checkedBefore('words.yml', after)).toBeUndefined();
      }),
    );
  });
});
