import type { EntityMention, ExtractedDocument, Participant } from '../../model.ts';
import { Tally } from './tally.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/**
 * Ids of the mentions that name the victims most fully (`Maria Lopez` where a sentence has
 * `Lopez`), each victim once, the most often named first.
 */
export function victimNames(doc: Peopled, participants: readonly Participant[]): string[] {
  const people = doc.entities.filter((entity) => entity.label === 'PERSON');
  const byId = new Map(people.map((person) => [person.id, person]));
  const fullest = new Map<string, EntityMention>();
  for (const person of people) {
    const known = fullest.get(surname(person));
    if (!known || person.text.length > known.text.length) fullest.set(surname(person), person);
  }
  const tally = new Tally<string>();
  for (const { role, mention, resolvedTo } of participants) {
    const person = byId.get(resolvedTo ?? mention);
    if (role !== 'victim' || !person) continue;
    tally.add((fullest.get(surname(person)) ?? person).id, 1);
  }
  return tally.ranked();
}

function surname({ text }: EntityMention): string {
  return text.split(' ').at(-1) ?? text;
}
