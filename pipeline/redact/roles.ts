import type { RedactionLexicon } from '../lexicon/redact.ts';
import type { EntityMention, ExtractedDocument, Participant, Span, Token } from '../model.ts';
import { compare, contains, firstFrom, isAnyOver } from '../span.ts';
import { officeLength } from './offices.ts';

/**
 * The parts that persons play, by the id of their mention: `victim`, `source`, and `state-agent`
 * for a perpetrator whom the words place among the state's own. A person inside a longer
 * participant counts (`the activist NAME`, `member of parliament NAME`), unless a preposition that
 * is no part of an office or of a body's name stands before the name (`supporters of NAME`).
 * @param isTaken whether a token will be part of a replaced name, and so is no preposition
 */
export function personsInRoles(
  doc: ExtractedDocument,
  lexicon: RedactionLexicon,
  isTaken: (token: Token) => boolean,
): Map<string, Set<string>> {
  const persons = doc.entities.filter(({ label }) => label === 'PERSON').sort(compare);
  const isPerson = new Set(persons.map(({ id }) => id));
  const isInBody = isAnyOver(doc.entities.filter(({ label }) => label === 'ORG').sort(compare));
  const spans = new Map<string, Span>(
    [...doc.actors, ...doc.entities, ...doc.dates].map((mention) => [mention.id, mention]),
  );
  const roles = new Map<string, Set<string>>();
  const give = (id: string, role: string): void => {
    const known = roles.get(id);
    if (known) known.add(role);
    else roles.set(id, new Set([role]));
  };
  for (const participant of doc.participants) {
    const role = partOf(participant);
    if (role === null) continue;
    for (const id of [participant.mention, participant.resolvedTo]) {
      if (id === null) continue;
      if (isPerson.has(id)) give(id, role);
      const span = spans.get(id);
      if (span) for (const person of headsWithin(span)) give(person.id, role);
    }
  }
  for (const id of doc.events.flatMap(({ victims }) => victims)) {
    if (isPerson.has(id)) give(id, 'victim');
  }
  return roles;

  function headsWithin(span: Span): EntityMention[] {
    const first = firstFrom(persons, span.start);
    const heads: EntityMention[] = [];
    for (let i = first; i < persons.length && persons[i]!.start < span.end; i += 1) {
      const person = persons[i]!;
      if (contains(span, person) && !hasPreposition(span.start, person.start)) heads.push(person);
    }
    return heads;
  }

  function hasPreposition(start: number, end: number): boolean {
    const from = firstFrom(doc.tokens, start);
    const before = doc.tokens.slice(from, firstFrom(doc.tokens, end));
    const untitled = before.slice(0, before.length - officeLength(before, lexicon));
    return untitled.some((token) => token.pos === 'ADP' && !isTaken(token) && !isInBody(token));
  }
}

function partOf({ role, profile }: Participant): string | null {
  if (role === 'victim' || role === 'source') return role;
  const isState = /^(?:state-forces|state-other|foreign-state)$/.test(profile?.type ?? '');
  return role === 'perpetrator' && isState ? 'state-agent' : null;
}
