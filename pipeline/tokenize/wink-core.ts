import { createRequire } from 'node:module';
import { checkedOnce } from '../lexicon/checked.ts';
import { type PackedWords, packWords, WordTable } from '../lexicon/word-table.ts';
import type { PartOfSpeech } from '../model.ts';

/** What is used of the language model. Tags are positions in `features.pos.list`. */
export interface Core {
  readonly features: {
    readonly lexeme: {
      readonly hash: Readonly<Record<string, number>>;
      readonly list: readonly string[];
    };
    readonly pos: { readonly list: readonly PartOfSpeech[] };
    readonly posClusters: unknown;
  };
  readonly packing: { readonly config: unknown };
  readonly trex: unknown;
  readonly tcat: { readonly hash: unknown };
  readonly preserve: unknown;
}

/** The language model without its words, and these apart. Plain data. */
interface PackedCore {
  readonly core: Core;
  readonly words: PackedWords;
}

/** By what name the model is kept. The build holds the code that belongs to it, so it has no source. */
const NAME = 'wink-core';
const SOURCE = '';

const require = createRequire(import.meta.url);

/**
 * The language model of wink-nlp, and its words by their ids. The package makes it of 3 MB of JSON,
 * which takes longer than a report; the built program has it ready.
 */
export function loadCore(): { readonly core: Core; readonly words: WordTable } {
  const packed = checkedOnce(NAME, SOURCE, packedCore);
  const words = new WordTable(packed.words);
  const hash = new Proxy<Record<string, number>>(
    {},
    {
      get: (_, word) => {
        const id = words.idOf(String(word));
        return id < 0 ? undefined : id;
      },
    },
  );
  return { core: withWords(packed.core, [], hash), words };
}

function packedCore(): PackedCore {
  const core = (require('wink-eng-lite-web-model') as { core(): Core }).core();
  return { core: withWords(core, [], {}), words: packWords(core.features.lexeme.list) };
}

function withWords(
  core: Core,
  list: readonly string[],
  hash: Readonly<Record<string, number>>,
): Core {
  const { lexeme, pos, posClusters } = core.features;
  return { ...core, features: { lexeme: { ...lexeme, list, hash }, pos, posClusters } };
}
