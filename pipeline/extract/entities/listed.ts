import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import type { Candidate } from './candidate.ts';
import type { OpenName } from './scan.ts';
import type { NameView } from './view.ts';

interface Item {
  readonly from: number;
  readonly to: number;
  /** `null`: a name that nothing has labelled. */
  readonly candidate: Candidate | null;
}

const FEWEST = 3;

/**
 * Places that a list of places names: in *protesters in Assasa, Obarine and Ginir* one that is known
 * says what the others are.
 * @param candidates labelled names in text order
 * @returns the same with the listed ones as places
 */
export function withListedPlaces(
  view: NameView,
  lexicon: EntityLexicon,
  candidates: readonly Candidate[],
  open: readonly OpenName[],
): Candidate[] {
  const labelled = new Set(candidates.map(({ from }) => from));
  const items: Item[] = [
    ...candidates.map((candidate) => ({ from: candidate.from, to: candidate.to, candidate })),
    ...open
      .filter(({ from }) => !labelled.has(from))
      .map(({ from, to }) => ({ from, to, candidate: null })),
  ].sort((a, b) => a.from - b.from);
  const result: Candidate[] = [];
  for (let i = 0; i < items.length; ) {
    let end = i + 1;
    while (end < items.length && isListed(view, items[end - 1]!, items[end]!)) end += 1;
    const run = items.slice(i, end);
    const arePlaces = run.length >= FEWEST && isListOfPlaces(view, lexicon, run);
    for (const { from, to, candidate } of run) {
      const isOpen = candidate === null || candidate.rule.startsWith('model-');
      if (arePlaces && isOpen) result.push({ from, to, label: 'GPE', rule: 'listed-place' });
      else if (candidate) result.push(candidate);
    }
    i = end;
  }
  return result;
}

function isListed({ folded, tokens }: NameView, a: Item, b: Item): boolean {
  if (tokens[a.from]!.sentence !== tokens[b.from]!.sentence) return false;
  const gap = b.from - a.to;
  if (gap === 1) return folded[a.to] === ',' || folded[a.to] === 'and';
  return gap === 2 && folded[a.to] === ',' && folded[a.to + 1] === 'and';
}

/** After a preposition of place, with a place that lists know and nothing that they know otherwise. */
function isListOfPlaces(
  { folded }: NameView,
  { grammar, places }: EntityLexicon,
  run: readonly Item[],
): boolean {
  if (!grammar.place_prepositions.has(folded[run[0]!.from - 1] ?? '')) return false;
  const known = run.filter(
    ({ from, to, candidate }) =>
      candidate &&
      (!candidate.rule.startsWith('model-') ||
        (candidate.label === 'GPE' && places.has(keyOf(folded, from, to)))),
  );
  return known.length > 0 && known.every(({ candidate }) => candidate?.label === 'GPE');
}
