import * as z from 'zod';
import { loadLexicon } from './load.ts';
import { wordSet } from './word-list.ts';

const schema = z.strictObject({
  reporting: z.strictObject({
    inverted: wordSet,
    inverted_plainly: wordSet,
    inverted_base: wordSet,
    telling: wordSet,
    helpers: wordSet,
    nouns_too: wordSet,
    times: wordSet,
  }),
  given: z.strictObject({
    wanted: wordSet,
    events: wordSet,
    answers: wordSet,
    failing: wordSet,
    using: wordSet,
  }),
  headings: z.strictObject({ kinds: wordSet }),
  exemplified: z.strictObject({ kinds: wordSet, no_acts: wordSet, treated: wordSet }),
});

/** Words by which a clause is read; see `clauses.yml`. */
export type Clauses = z.infer<typeof schema>;

/** @throws InputError where the file has a fault */
export function loadClauses(): Clauses {
  return loadLexicon('clauses.yml', schema);
}
