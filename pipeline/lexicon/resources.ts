import { type Abbreviations, loadAbbreviations } from './abbreviations.ts';
import { type EntityLexicon, loadEntityLexicon } from './entities/entities.ts';

/** All language data, loaded once. A stage declares which of it it needs. */
export interface Resources {
  readonly abbreviations: Abbreviations;
  readonly entityLexicon: EntityLexicon;
}

/**
 * Loads and validates all language data.
 * @throws InputError where a lexicon file has a fault
 */
export function loadResources(): Resources {
  return { abbreviations: loadAbbreviations(), entityLexicon: loadEntityLexicon() };
}
