import type { EntityMention, ExtractedDocument, Span } from '../model.ts';
import { compare, contains, equals, firstFrom } from '../span.ts';
import type { Standpoint } from './find.ts';
import { foldName } from './fold.ts';
import type { Person } from './persons.ts';

/** Says where any span of a document stands: among its mentions and in its sentence. */
export function standpoints(
  doc: ExtractedDocument,
  persons: readonly Person[],
): (span: Span) => Standpoint {
  const entities = [...doc.entities].sort(compare);
  const zones = new Map<string, Standpoint['zone']>();
  for (const { mentions, reason } of persons) {
    for (const { id } of mentions) zones.set(id, reason === null ? 'kept' : 'protected');
  }
  const zoneOf = (entity: EntityMention): Standpoint['zone'] =>
    foldName(entity.text).length === 0 ? 'none' : (zones.get(entity.id) ?? 'other');

  return (span) => {
    const around = entities[firstFrom(entities, span.start + 1) - 1];
    if (around && contains(around, span)) {
      return { zone: zoneOf(around), whole: equals(around, span), proper: false };
    }
    return { zone: 'none', whole: false, proper: isProper(span) };
  };

  function isProper({ start }: Span): boolean {
    const index = firstFrom(doc.tokens, start);
    const token = doc.tokens[index];
    const sentence = token && doc.sentences[token.sentence];
    if (!sentence || sentence.kind === 'heading' || sentence.firstToken === index) return false;
    const before = doc.tokens[index - 1];
    if (before?.pos === 'PUNCT' && before.text !== ',') return false;
    return !isCapital(index - 1) && !isCapital(index + 1);
  }

  function isCapital(index: number): boolean {
    return /^\p{Lu}/u.test(doc.tokens[index]?.text ?? '');
  }
}
