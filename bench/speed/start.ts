import { loadAbbreviations } from '../../pipeline/lexicon/abbreviations.ts';
import { loadActors } from '../../pipeline/lexicon/actors.ts';
import { loadClauses } from '../../pipeline/lexicon/clauses.ts';
import { loadDates } from '../../pipeline/lexicon/dates/dates.ts';
import { loadEntityLexicon } from '../../pipeline/lexicon/entities/entities.ts';
import { loadEventModel } from '../../pipeline/lexicon/event-model.ts';
import { loadGrammar } from '../../pipeline/lexicon/grammar.ts';
import { loadProfiles } from '../../pipeline/lexicon/profiles.ts';
import type { Resources } from '../../pipeline/lexicon/resources.ts';
import { loadViolations } from '../../pipeline/lexicon/violations.ts';
import { cpuOf } from './measure.ts';

const LOADERS: { readonly [Name in keyof Resources]: () => Resources[Name] } = {
  abbreviations: loadAbbreviations,
  dates: loadDates,
  violations: loadViolations,
  actors: loadActors,
  clauses: loadClauses,
  grammar: loadGrammar,
  profiles: loadProfiles,
  eventModel: loadEventModel,
  entityLexicon: loadEntityLexicon,
};

/** Microseconds of processor time to load each resource for the first time, by its name. */
export function loadCosts(): [string, number][] {
  return Object.entries(LOADERS).map(([name, load]) => [name, cpuOf(load)]);
}
