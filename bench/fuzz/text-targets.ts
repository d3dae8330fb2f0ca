import fc from 'fast-check';
import { loadResources } from '../../pipeline/lexicon/resources.ts';
import { canonical } from '../../pipeline/read/canonical.ts';
import { distinctIds, idKey, safeId } from '../../pipeline/read/ids.ts';
import { languageOf } from '../../pipeline/read/language.ts';
import { tokenize } from '../../pipeline/tokenize/tokenize.ts';
import { Finding } from './finding.ts';
import { expectTokenized } from './sound.ts';
import type { FuzzTarget } from './target.ts';
import { anyText } from './texts.ts';

const resources = loadResources();

/** What works on names and texts alone: ids, the language, the tokenizer. */
export const TEXT_TARGETS: readonly FuzzTarget[] = [
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
        expectTokenized(tokenize({ text }, resources));
      }),
  },
];
