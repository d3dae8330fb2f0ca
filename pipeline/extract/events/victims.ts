import type { EntityMention, ExtractedDocument, Participant } from '../../model.ts';
import { Tally } from './tally.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/**
 * Ids of the victims' mentions, the most often named first. A person stands once, by the mention that
 * names them most fully (`Maria Lopez` where a sentence has `Lopez`), and before groups without names.
 */
export function victimsOf(doc: Peopled, participants: readonly Participant[]): string[] {
  const people = doc.entities.filter((entity) => entity.label === 'PERSON');
  const byId = new Map(people.map((person) => [person.id, person]));
  const fullest = new Map<string, EntityMention>();
  for (const person of people) {
    const known = fullest.get(surname(person));
    if (!known || person.text.length > known.text.length) fullest.set(surname(person), person);
  }
  const named = new Tally<string>();
  const others = new Tally<string>();
  for (const { role, mention, resolvedTo } of participants) {
    if (role !== 'victim') continue;
    const id = resolvedTo ?? mention;
    const person = byId.get(id);
    if (person) named.add((fullest.get(surname(person)) ?? person).id, 1);
    else others.add(id, 1);
  }
  return [...named.ranked(), ...others.ranked()];
}

function surname({ text }: EntityMention): string {
  return text.split(' ').at(-1) ?? text;
}
