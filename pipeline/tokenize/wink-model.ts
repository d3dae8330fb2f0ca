import model from 'wink-eng-lite-web-model';
import cache, { type Lexicon } from 'wink-nlp/src/cache.js';
import type { PartOfSpeech } from '../model.ts';

/** What is read of the language model. Tags are positions in `features.pos.list`. */
export interface Core {
  readonly features: {
    readonly lexeme: { readonly hash: Readonly<Record<string, number>> };
    readonly pos: { readonly list: readonly PartOfSpeech[] };
  };
  readonly packing: { readonly config: unknown };
  readonly trex: unknown;
  readonly tcat: { readonly hash: unknown };
  readonly preserve: unknown;
}

/** Turns a word's id (or its tag) into the key that a machine knows it by. */
type ToKey = (
  id: number,
  lexicon: Pick<Lexicon, 'property' | 'value'>,
  raw: readonly [id: number, spaces: number, tag: number, flags: number],
  position: 0,
) => number;

export interface WinkModel {
  core(): Core;
  featureFn(config: unknown): {
    pos(text: string, category: number, lexicon: Partial<Lexicon>): number;
    isAbbrev(text: string): number;
  };
  sbd(): {
    readonly machines: readonly string[];
    readonly transformers: readonly [ToKey];
    setter(found: unknown, doc: { numOfTokens: number; sentences: [number, number][] }): void;
  };
  pos(): {
    readonly machines: readonly string[];
    readonly transformers: readonly [ToKey];
    updater(found: unknown, lexicon: Lexicon, tags: number[], normals: readonly number[]): void;
  };
  readonly addons: { lemmatize(text: string, pos: PartOfSpeech, lexicon: Lexicon): string };
}

export const wink = model as unknown as WinkModel;
export const core = wink.core();
/** Only read, never added to: what it tells of a word does not depend on what was read before. */
export const lexicon = cache(core, wink.featureFn);
