import type { TokenizedDocument } from '../../model.ts';
import type { Judgement } from './assertion.ts';
import type { Sightings } from './sightings.ts';

/** The context cue of what a body is concerned about. */
const CONCERNED = 'concerned';

/** Gives how the introduction of a list puts what its items tell; `null` where it says nothing of it. */
type Judging = (sentence: number) => Judgement | null;

/**
 * For each sentence of a list item how its introduction puts it: `The Committee is concerned about:
 * (a) …; (b) …`, `The experts recommend that the State: (a) …`. An item that itself closes with a
 * colon introduces the items below it. A paragraph or heading ends the list.
 * @param judge how a sentence puts what stands behind its closing colon
 */
export function introductionsOf(
  { text, sentences }: TokenizedDocument,
  judge: Judging,
): readonly (Judgement | null)[] {
  let over: Judgement | null = null;
  let listed = false;
  return sentences.map(({ end, kind, block, index }) => {
    const opensBlock = sentences[index - 1]?.block !== block;
    if (opensBlock) listed = kind === 'item';
    const own = listed ? over : null;
    const introduces = text[end - 1] === ':' && sentences[index + 1]?.kind === 'item';
    if (introduces) over = judge(index) ?? own;
    else if (!listed) over = null;
    return own;
  });
}

/** What the introduction of a list is concerned about, its items are. */
export function underConcern(at: Sightings, introduced: Judgement | null): Sightings {
  if (introduced?.assertion !== 'reported' || at.context.has(CONCERNED)) return at;
  return { ...at, context: new Set([...at.context, CONCERNED]) };
}
