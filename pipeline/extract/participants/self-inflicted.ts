import type { Anchor, Finding, Scene } from './found.ts';
import { isIndividual } from './individuals.ts';
import { objectOf } from './objects.ts';
import { isVerb } from './syntax/around.ts';

const ONESELF = /^(?:himself|herself|themselves|itself|oneself)$/;
/** Of a pronoun that is the subject only the same one can be the same person. */
const OWN = new Map([
  ['he', 'his'],
  ['she', 'her'],
  ['i', 'my'],
]);

/** `by hanging himself`, `he fell and injured his head`: who is harmed by what they do is no perpetrator. */
export function isOnThemselves(
  { syntax, tokens, grammar }: Scene,
  { role, filler }: Finding,
  { violation, first, last }: Anchor,
): boolean {
  if (
    role !== 'perpetrator' ||
    filler.kind !== 'noun' ||
    !grammar.categories.self_inflicted.has(violation.category)
  )
    return false;
  const verb = syntax.chunks.slice(first, last + 1).find(isVerb);
  const object = verb ? objectOf(syntax, verb) : null;
  if (!object) return false;
  if (ONESELF.test(object.word)) return true;
  if (!isIndividual(filler.noun) || !grammar.nouns.body_parts.has(object.word)) return false;
  const owner = tokens[object.from]!.lower;
  return filler.noun.entity ? /^(?:his|her)$/.test(owner) : owner === OWN.get(filler.noun.word);
}
