import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { objectOf } from './objects.ts';
import { phrasesAfter } from './prepositional.ts';
import { isNoun, isVerb, nextOf } from './syntax/around.ts';
import type { Chunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** Chunks of further means between a trigger and its purpose: `tear gas and water cannons to disperse`. */
const MOST_JOINED = 4;

/** `used tear gas to disperse a crowd`: those whom the purpose names suffer the means. */
export function purposeRoles({ syntax, grammar }: Scene, anchor: Anchor): Finding[] {
  let verb = nextOf(syntax, anchor.last);
  for (
    let i = 0;
    i < MOST_JOINED && (verb?.kind === 'conjunction' || verb?.word === 'by' || isNoun(verb));
    i += 1
  )
    verb = nextOf(syntax, verb.index);
  if (!isVerb(verb)) return whileRoles(syntax, verb);
  if (verb.form !== 'infinitive') return [];
  const object = grammar.verbs.against_people.has(verb.word)
    ? objectOf(syntax, verb)
    : grammar.verbs.extracting.has(verb.word)
      ? phrasesAfter(syntax, objectOf(syntax, verb)?.index ?? verb.index).find(
          ({ word }) => word === 'from',
        )?.noun
      : null;
  return object && syntax.isActor(object) ? [nounFinding('victim', object, 'purpose')] : [];
}

/** `used force when apprehending suspects`: those whom the form in -ing has for its object. */
function whileRoles(syntax: Syntax, when: Chunk | undefined): Finding[] {
  if (!when || !/^(?:when|while|during|in|after|before)$/.test(when.word)) return [];
  const verb = nextOf(syntax, when.index);
  if (!isVerb(verb) || verb.form !== 'gerund' || !syntax.grammar.verbs.seizing.has(verb.word))
    return [];
  const object = objectOf(syntax, verb);
  return object && syntax.isActor(object) ? [nounFinding('victim', object, 'seized')] : [];
}

/** `Harare police`: a city before those who do it is where they do it. */
export function cityRoles(scene: Scene, core: readonly Finding[]): Finding[] {
  return core.flatMap(({ role, filler }) => {
    if (role !== 'perpetrator' || filler.kind !== 'noun' || filler.noun.entity) return [];
    const { from, head } = filler.noun;
    for (let i = from; i < head; i += 1) {
      const entity = scene.entityAt(i);
      if (entity?.label !== 'GPE' || scene.isCountry(entity)) continue;
      let to = i + 1;
      while (to < head && scene.entityAt(to) === entity) to += 1;
      return [extentFinding('place', { from: i, to }, 'city-of-doer')];
    }
    return [];
  });
}

/** How far behind a trigger the clash may be named in which it happened. */
const CLASH_WITHIN = 4;

/** `injured in clashes with police`: the police. */
export function clashRoles({ syntax }: Scene, anchor: Anchor): Finding[] {
  for (let i = anchor.first; i <= anchor.last + CLASH_WITHIN; i += 1) {
    const chunk = syntax.chunks[i];
    if (!isNoun(chunk) || !/^(?:clash|confrontation|scuffle)(?:e?s)?$/.test(chunk.word)) continue;
    const opponent = syntax.chunks[i + 2];
    return syntax.chunks[i + 1]?.word === 'with' && isNoun(opponent) && syntax.isActor(opponent)
      ? [nounFinding('perpetrator', opponent, 'clash-with')]
      : [];
  }
  return [];
}
