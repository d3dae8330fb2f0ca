import { z } from 'zod';
import { loadLexicon } from '../load.ts';

const words = z.array(z.string()).transform((list): ReadonlySet<string> => new Set(list));
const schema = z
  .strictObject({
    before_year: words,
    before_season: words,
    between_number_and_unit: words,
    before_bare_units: words,
    before_one_unit: words,
    before_the_year: words,
    not_after_the_year: words,
    before_the_end: words,
    appeared: words,
    part_adjectives: words,
    part_nouns: words,
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
