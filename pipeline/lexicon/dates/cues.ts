import * as z from 'zod';
import { loadLexicon } from '../load.ts';
import { wordSet } from './lists.ts';

const schema = z
  .strictObject({
    before_year: wordSet,
    before_season: wordSet,
    between_number_and_unit: wordSet,
    before_bare_units: wordSet,
    before_one_unit: wordSet,
    before_the_year: wordSet,
    not_after_the_year: wordSet,
    before_the_end: wordSet,
    appeared: wordSet,
    part_adjectives: wordSet,
    part_nouns: wordSet,
    planned: wordSet,
    told: wordSet,
    aims: wordSet,
    occasions: wordSet,
    of_seasons: wordSet,
    in_season: wordSet,
    zones: wordSet,
    further: wordSet,
    kinds_of_year: wordSet,
  })
  .transform((data) => ({
    beforeYear: data.before_year,
    beforeSeason: data.before_season,
    betweenNumberAndUnit: data.between_number_and_unit,
    beforeBareUnits: data.before_bare_units,
    beforeOneUnit: data.before_one_unit,
    beforeTheYear: data.before_the_year,
    notAfterTheYear: data.not_after_the_year,
    beforeTheEnd: data.before_the_end,
    appeared: data.appeared,
    partAdjectives: data.part_adjectives,
    partNouns: data.part_nouns,
    planned: data.planned,
    told: data.told,
    aims: data.aims,
    occasions: data.occasions,
    ofSeasons: data.of_seasons,
    inSeason: data.in_season,
    zones: data.zones,
    further: data.further,
    kindsOfYear: data.kinds_of_year,
  }));

/** Words around an expression that show what it is; see `dates/cues.yml`. */
export type DateCues = Readonly<z.output<typeof schema>>;

/** @throws InputError where the file has a fault */
export function loadDateCues(): DateCues {
  return loadLexicon('dates/cues.yml', schema);
}
