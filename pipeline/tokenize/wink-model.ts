import features from 'wink-eng-lite-web-model/dist/feature.js';
import lemmatize from 'wink-eng-lite-web-model/dist/lemmatize.js';
import tagging from 'wink-eng-lite-web-model/dist/load-pos-model.js';
import splitting from 'wink-eng-lite-web-model/dist/load-sbd-model.js';
import cache, { type Lexicon } from 'wink-nlp/src/cache.js';
import { loadCore } from './wink-core.ts';

const { core: model, words } = loadCore();

/** The parts of the language model that come without its data. */
export const wink = { featureFn: features, sbd: splitting, pos: tagging, lemmatize };
export const core = model;
/** Only read, never added to: what it tells of a word does not depend on what was read before. */
export const lexicon: Lexicon = {
  ...cache(core, features),
  value: (id) => words.wordAt(id),
};
