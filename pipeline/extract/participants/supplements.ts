import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { objectOf } from './objects.ts';
import { isVerb, nextOf } from './syntax.ts';

/** Verbs of what force against people is for: `to disperse the crowd`. */
const AGAINST = new Set([
  'disperse',
  'control',
  'repel',
  'scatter',
  'clear',
  'stop',
  'contain',
  'subdue',
]);

/** `used tear gas to disperse a crowd`: those whom the purpose names suffer the means. */
export function purposeRoles({ syntax }: Scene, anchor: Anchor): Finding[] {
  const verb = nextOf(syntax, anchor.last);
  if (!isVerb(verb) || verb.form !== 'infinitive' || !AGAINST.has(verb.word)) return [];
  const object = objectOf(syntax, verb);
  return object && syntax.isActor(object) ? [nounFinding('victim', object, 'purpose')] : [];
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
