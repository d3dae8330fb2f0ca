import type { Scene } from './found.ts';
import { isNoun, isPlaceName, isVerb, nextOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';

/** `the capital, Damascus`: the name behind the comma. */
export function apposedName({ syntax, grammar }: Scene, noun: NounChunk): NounChunk | null {
  const { chunks } = syntax;
  if (!grammar.nouns.settlements.has(noun.word) || chunks[noun.index + 1]?.word !== ',')
    return null;
  const name = chunks[noun.index + 2];
  if (!isNoun(name) || !isPlaceName(name) || name.from !== noun.to + 1) return null;
  const before = noun.from === noun.head ? chunks[noun.index - 1] : undefined;
  return before?.kind === 'comma' ? null : name;
}

/** `in Goma, North Kivu`: the names that follow a place, each the region of the one before. */
export function regionsAfter(scene: Scene, place: NounChunk): NounChunk[] {
  const { chunks, groups } = scene.syntax;
  if (place.entity?.label !== 'GPE' || groups.has(place.index)) return [];
  const regions: NounChunk[] = [];
  for (let i = place.index + 1; chunks[i]?.word === ','; i += 2) {
    const region = chunks[i + 1];
    if (!isNoun(region) || groups.has(region.index)) break;
    if (region.entity?.label !== 'GPE' && region.entity?.label !== 'LOC') break;
    if (region.from !== chunks[i]!.to || scene.isCountry(region.entity)) break;
    regions.push(region);
  }
  return regions;
}

/** The place after which the names behind it are its regions: `Kasese` of `in Kasese, Uganda, where`. */
export function placeOfRegion({ syntax }: Scene, region: NounChunk): NounChunk {
  let place = region;
  for (;;) {
    const earlier = syntax.chunks[place.index - 2];
    const joined = syntax.chunks[place.index - 1]?.word === ',' && isNoun(earlier);
    if (!joined || !isPlaceName(place) || earlier.entity?.label !== 'GPE') return place;
    place = earlier;
  }
}

/**
 * `in Khartoum, Darfur, and the border areas`: the further places of a list that ends with `and` or
 * `or`. A name after which a verb of its own stands begins a clause.
 */
export function listedPlaces(
  { syntax }: Scene,
  place: NounChunk,
  isPlace: (noun: NounChunk) => boolean,
): NounChunk[] {
  const { chunks } = syntax;
  const places: NounChunk[] = [];
  let closed = false;
  for (let i = joinEnd(chunks, place.index + 1); !closed && i > 0; ) {
    const next = chunks[i];
    if (!isNoun(next) || next.pronoun || !isPlace(next)) break;
    closed = chunks[i - 1]!.kind === 'conjunction';
    const follower = nextOf(syntax, i);
    if (isVerb(follower) && follower.form !== 'participle') return [];
    places.push(next);
    i = joinEnd(chunks, i + 1);
  }
  return closed ? places : [];
}

/** The chunk behind `,`, `and` or `, and`; 0 where there is none of them. */
function joinEnd(chunks: readonly Chunk[], index: number): number {
  let i = index;
  if (chunks[i]?.word === ',') i += 1;
  if (chunks[i]?.kind === 'conjunction' && /^(?:and|or)$/.test(chunks[i]!.word)) i += 1;
  return i > index ? i : 0;
}
