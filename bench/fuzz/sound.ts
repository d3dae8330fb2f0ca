import type { ExtractedDocument, SourceDocument, TokenLayer } from '../../pipeline/model.ts';
import { Finding } from './finding.ts';

/** @throws Finding where a token is not where it says, or a sentence is empty */
export function expectTokenized({
  text,
  tokens,
  sentences,
}: Pick<SourceDocument, 'text'> & TokenLayer): void {
  let end = 0;
  for (const token of tokens) {
    if (token.start < end || text.slice(token.start, token.end) !== token.text) {
      throw new Finding(`token ${token.index} is not at ${token.start}`);
    }
    end = token.end;
  }
  for (const sentence of sentences) {
    if (sentence.endToken <= sentence.firstToken) throw new Finding('an empty sentence');
  }
}

/** @throws Finding where words are not at their span, an id is there twice or leads nowhere */
export function expectExtracted(doc: ExtractedDocument): void {
  expectTokenized(doc);
  const mentions = [...doc.entities, ...doc.dates, ...doc.violations, ...doc.actors];
  const ids = new Set<string>();
  for (const { id, start, end, text, rule } of mentions) {
    if (end <= start || doc.text.slice(start, end) !== text) throw new Finding(`${id}: not there`);
    if (text !== text.trim()) throw new Finding(`${id}: white space at its ends`);
    if (ids.has(id)) throw new Finding(`${id}: twice`);
    if (rule === '') throw new Finding(`${id}: no rule`);
    ids.add(id);
  }
  const used = [
    ...doc.participants.flatMap(({ violation, mention }) => [violation, mention]),
    ...doc.participants.flatMap(({ resolvedTo }) => resolvedTo ?? []),
    ...doc.canonicalEntities.flatMap(({ mentions: own }) => own),
    ...doc.events.flatMap(({ violations, perpetrators, victims }) => [
      ...violations,
      ...perpetrators,
      ...victims,
    ]),
  ];
  for (const id of used) if (!ids.has(id)) throw new Finding(`${id}: named, but not there`);
}
