import { isNoun } from './syntax/around.ts';
import type { Chunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

const PLACED = /^(?:in|at|near|on)$/;
const DONE_OR_SUFFERED = /^(?:of|by)$/;
const SUFFERED = /^(?:of|against|on)$/;

/**
 * The position behind a comma at which the phrases of a noun go on; `null` where they end with it.
 * @param last the preposition of the phrase before, where there is one
 */
export function pastComma(syntax: Syntax, comma: number, last: string | undefined): number | null {
  const next = syntax.chunks[comma + 1];
  if (!next) return null;
  if (next.kind === 'including') return pastIncluding(syntax, next.index);
  const goesOn =
    leadsOn(syntax, next) ||
    isBehindTime(syntax, comma, next) ||
    isInserted(syntax, next, last) ||
    isAgentBehind(syntax, next.index);
  return goesOn ? next.index : null;
}

/** `killings, including of women`: the example is a phrase again. */
function pastIncluding({ chunks }: Syntax, including: number): number | null {
  return chunks[including + 1]?.kind === 'preposition' ? including + 1 : null;
}

/** `killings, committed by rebels`, `abuses, particularly against girls`: the word behind the comma leads to a phrase. */
function leadsOn({ grammar: { verbs, adverbs } }: Syntax, next: Chunk): boolean {
  return verbs.done_by.has(next.word) || adverbs.stressing.has(next.word);
}

/** `the killing on 3 May, of two boys`: what comes in between is a time. */
function isBehindTime({ chunks }: Syntax, comma: number, next: Chunk): boolean {
  return chunks[comma - 1]?.kind === 'time' && DONE_OR_SUFFERED.test(next.word);
}

/** `the killing, by soldiers, of two boys`: who did it between two commas, and what follows them. */
function isInserted({ chunks }: Syntax, next: Chunk, last: string | undefined): boolean {
  if (next.word === 'by') return isNoun(chunks[next.index + 1]);
  return last === 'by' && SUFFERED.test(next.word);
}

/** `was shot, perhaps by rebels`, `was shot in May, in Goma, by rebels`: who did it, behind an adverb or a place. */
function isAgentBehind({ chunks, isActor }: Syntax, index: number): boolean {
  let i = index;
  while (chunks[i]?.kind === 'adverb') i += 1;
  const preposition = chunks[i];
  if (preposition?.kind !== 'preposition') return false;
  const governed = chunks[i + 1];
  if (preposition.word === 'by') return isNoun(governed) && isActor(governed);
  if (!PLACED.test(preposition.word) || !(isNoun(governed) || governed?.kind === 'time'))
    return false;
  return chunks[i + 2]?.word === ',' && chunks[i + 3]?.word === 'by';
}
