import { isNoun, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `a member of the party arrested in May`: the member. */
export function memberOf(
  syntax: Syntax,
  body: NounChunk,
  before: Chunk | undefined,
): NounChunk | null {
  if (before?.word !== 'of' || !isBodyName(syntax, body)) return null;
  const member = previousOf(syntax, before.index);
  const isMember = isNoun(member) && syntax.isActor(member) && !isBodyName(syntax, member);
  return isMember ? member : null;
}

/** An organisation: who of its members is arrested or killed stands before it. */
function isBodyName({ grammar }: Syntax, { entity, word }: NounChunk): boolean {
  return entity
    ? entity.label === 'ORG' || entity.label === 'GPE'
    : grammar.nouns.of_members.has(word);
}

/** `X, a lecturer and poet was shot`: X. */
export function nameBefore({ chunks }: Syntax, { index, article }: NounChunk): NounChunk | null {
  const name =
    article === 'indefinite' && chunks[index - 1]?.word === ',' ? chunks[index - 2] : undefined;
  return isNoun(name) && name.entity?.label === 'PERSON' ? name : null;
}

/** `people including nurses, teachers, students`: position of `including`, or -1. */
export function exampleBefore({ chunks }: Syntax, comma: number): number {
  let i = comma;
  while (chunks[i]?.word === ',' && isNoun(chunks[i - 1])) i -= 2;
  return i < comma && chunks[i]?.kind === 'including' ? i : -1;
}
