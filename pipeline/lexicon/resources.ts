import { type Abbreviations, loadAbbreviations } from './abbreviations.ts';
import { type Actors, loadActors } from './actors.ts';
import { type Clauses, loadClauses } from './clauses.ts';
import { type DateLexicon, loadDates } from './dates/dates.ts';
import { type EntityLexicon, loadEntityLexicon } from './entities/entities.ts';
import { type EventModel, loadEventModel } from './event-model.ts';
import { type Grammar, loadGrammar } from './grammar.ts';
import { loadProfiles, type Profiles } from './profiles.ts';
import { loadViolations, type ViolationLexicon } from './violations.ts';

/** All language data, loaded once. A stage declares which of it it needs. */
export interface Resources {
  readonly abbreviations: Abbreviations;
  readonly dates: DateLexicon;
  readonly violations: ViolationLexicon;
  readonly actors: Actors;
  readonly clauses: Clauses;
  readonly grammar: Grammar;
  readonly profiles: Profiles;
  readonly eventModel: EventModel;
  readonly entityLexicon: EntityLexicon;
}

/**
 * Loads and validates all language data.
 * @throws InputError where a lexicon file has a fault
 */
export function loadResources(): Resources {
  return {
    abbreviations: loadAbbreviations(),
    dates: loadDates(),
    violations: loadViolations(),
    actors: loadActors(),
    clauses: loadClauses(),
    grammar: loadGrammar(),
    profiles: loadProfiles(),
    eventModel: loadEventModel(),
    entityLexicon: loadEntityLexicon(),
  };
}
