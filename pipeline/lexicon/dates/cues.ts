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
  }));

/** Words around an expression that show what it is; see `dates/cues.yml`. */
export type DateCues = Readonly<z.output<typeof schema>>;

/** @throws InputError where the file has a fault */
export function loadDateCues(): DateCues {
  return loadLexicon('dates/cues.yml', schema);
}
