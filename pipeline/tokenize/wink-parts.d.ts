/** The parts of wink-nlp 2.4 and its model that are driven one by one; the packages leave them untyped. */
declare module 'wink-nlp/src/cache.js' {
  /** The lexicon. Words have ids from 0 to `intrinsicSize() - 1`. */
  export interface Lexicon {
    /** `[id]` of a word; four numbers for each part of a contraction; `null`: it is not there. */
    lookup(text: string): number[] | null;
    value(id: number): string;
    /** Of the word in lower case and American spelling. */
    normal(id: number): number;
    mappedSpelling(id: number): number;
    /** Of a part of a contraction, by its second number, shifted by 16 bits. */
    nox(pointer: number): number;
    posOf(id: number): number;
    property(id: number, name: string): number;
    isMemberPOS(id: number, pos: number): boolean;
    intrinsicSize(): number;
  }
  export default function cache(core: object, features: unknown): Lexicon;
}

declare module 'wink-nlp/src/compile-trex.js' {
  export default function compile(expressions: unknown): unknown;
}

declare module 'wink-nlp/src/tokenizer.js' {
  /** Takes the tokens of a text. The spaces before a token are 0 or more; `0`: the word is unknown. */
  export interface Sink {
    isLexeme(text: string): number[] | null;
    _addTokenIfInCache(text: string, spaces: number): number;
    _addToken(text: string, category: number, spaces: number): void;
  }
  export default function tokenizer(
    expressions: unknown,
    categories: unknown,
    preserve: unknown,
  ): (sink: Sink, text: string) => void;
}

declare module 'wink-eng-lite-web-model/dist/feature.js' {
  import type { Lexicon } from 'wink-nlp/src/cache.js';

  export default function features(config: unknown): {
    pos(text: string, category: number, lexicon: Partial<Lexicon>): number;
    isAbbrev(text: string): number;
  };
}

declare module 'wink-eng-lite-web-model/dist/lemmatize.js' {
  import type { Lexicon } from 'wink-nlp/src/cache.js';

  /** @param tag the name of a part of speech */
  export default function lemmatize(text: string, tag: string, lexicon: Lexicon): string;
}

declare module 'wink-eng-lite-web-model/dist/load-sbd-model.js' {
  import type { Lexicon } from 'wink-nlp/src/cache.js';

  /** Turns a word's id (or its tag) into the key that a machine knows it by. */
  export type ToKey = (
    id: number,
    lexicon: Pick<Lexicon, 'property' | 'value'>,
    raw: readonly [id: number, spaces: number, tag: number, flags: number],
    position: 0,
  ) => number;

  export default function splitting(): {
    readonly machines: readonly string[];
    readonly transformers: readonly [ToKey];
    setter(found: unknown, doc: { numOfTokens: number; sentences: [number, number][] }): void;
  };
}

declare module 'wink-eng-lite-web-model/dist/load-pos-model.js' {
  import type { ToKey } from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
  import type { Lexicon } from 'wink-nlp/src/cache.js';

  export default function tagging(): {
    readonly machines: readonly string[];
    readonly transformers: readonly [ToKey];
    updater(found: unknown, lexicon: Lexicon, tags: number[], normals: readonly number[]): void;
  };
}
