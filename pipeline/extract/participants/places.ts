import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { apposedName, listedPlaces, regionsAfter } from './place-lists.ts';
import { phrasesAfter } from './prepositional.ts';
import { singular } from './syntax/animacy.ts';
import { isNoun, isPlaceName, isVerb, lastOf, nextOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';

const IN_PART = /^(?:large|great|good|no|some|part)$/;
const CUSTODY = /^(?:prison|jail|custody)$/;
const GENITIVE = /^['’]s?$/;
const TERM = /^(?:days?|months?|years?|life)$/;

/** `took him to a police station`, `was transferred to Evin Prison`, `went to the camp and beat him`. */
function isTransfer({ syntax, grammar }: Scene, preposition: Chunk, { first }: Anchor): boolean {
  for (let i = preposition.index - 1; i >= preposition.index - 2 && i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    const goes = isVerb(chunk) && i < first && i === preposition.index - 1 && !chunk.passive;
    if (isVerb(chunk))
      return (
        grammar.verbs.transferring.has(chunk.word) || (goes && grammar.verbs.going.has(chunk.word))
      );
  }
  return false;
}

/**
 * `a singer from Herat`, `Ana, 30, from Herat, who …`: behind a person `from` tells where they come
 * from, unless they are taken away in what stands before.
 */
function isOrigin(
  { syntax, grammar }: Scene,
  preposition: Chunk,
  { violation, first }: Anchor,
): boolean {
  if (preposition.word !== 'from') return false;
  if (grammar.categories.taking.has(violation.category) && preposition.index > first) return false;
  const before = syntax.chunks[preposition.index - 1];
  if (isNoun(before) && syntax.isActor(before)) return true;
  return before?.kind === 'comma' && preposition.index > 1 && preposition.index < first;
}

/** `punishable by ten years in prison`: how long, and not where. */
function isSentence({ syntax, tokens }: Scene, { index, word, from }: Chunk, noun: NounChunk) {
  if (word !== 'in' || noun.from !== noun.head || !CUSTODY.test(noun.word)) return false;
  return syntax.chunks[index - 1]?.kind === 'time' || TERM.test(tokens[from - 1]?.lower ?? '');
}

/** `in place`, `in large part`: words that name no place. */
function isPhrase(
  { tokens }: Scene,
  { word }: Chunk,
  { word: noun, from, head }: NounChunk,
): boolean {
  if (word !== 'in') return false;
  return noun === 'place' ? from === head : noun === 'part' && IN_PART.test(tokens[from]!.lower);
}

/** `on the part of the police`. */
function isBehalf({ syntax }: Scene, { word }: Chunk, noun: NounChunk): boolean {
  return word === 'on' && noun.word === 'part' && syntax.chunks[noun.index + 1]?.word === 'of';
}

/** The place that a preposition leads to, with the regions in which it lies. */
export function placeAfter(
  scene: Scene,
  preposition: Chunk,
  anchor: Anchor,
  earlier: readonly Finding[],
): Finding[] {
  const leads = preposition.word === 'to' && isTransfer(scene, preposition, anchor);
  if (!leads && !scene.grammar.prepositions.place.has(preposition.word)) return [];
  const noun = nextOf(scene.syntax, preposition.index);
  if (!isNoun(noun) || isOrigin(scene, preposition, anchor)) return [];
  const place = placeOf(scene, noun);
  if (!place && /^(?:in|during|amid)$/.test(preposition.word)) return ownerPlace(scene, noun);
  if (!place || (preposition.word === 'on' && place.entity?.label === 'GPE')) return [];
  const { extent } = anchor;
  if (!place.entity && place.from >= extent.from && place.to <= extent.to) return [];
  const target = scene.syntax.chunks[preposition.index - 1];
  const hit = preposition.word === 'on' && isNoun(target) && scene.syntax.isTrigger(target.head);
  if (hit && place.ownFrom > place.from) return [];
  if (isPhrase(scene, preposition, noun)) return [];
  if (preposition.word === 'into' && scene.grammar.nouns.vehicles.has(noun.word)) return [];
  if (isSentence(scene, preposition, noun) || isBehalf(scene, preposition, noun)) return [];
  const nested = earlier.some((finding) => finding.role === 'place');
  if (nested && place.entity && scene.isCountry(place.entity)) return [];
  const rule = `place-${preposition.word}`;
  const listed = listedPlaces(scene, place, (one) => placeOf(scene, one) !== null);
  if (listed.length > 0 && ![place, ...listed].some(({ entity }) => entity)) {
    const extent = { from: place.from, to: listed.at(-1)!.to };
    return [{ role: 'place', filler: { kind: 'extent', extent }, rule }];
  }
  return [
    nounFinding('place', place, rule),
    ...regionsAfter(scene, place).map((region) => nounFinding('place', region, 'place-region')),
    ...listed.map((one) => nounFinding('place', one, 'place-listed')),
  ];
}

/** `in Sudan’s civil war`: the place before it. */
function ownerPlace(scene: Scene, { from, head, entity }: NounChunk): Finding[] {
  const name = entity ? null : scene.entityAt(from);
  if (name?.label !== 'GPE') return [];
  let to = from + 1;
  while (to < head && scene.entityAt(to) === name) to += 1;
  if (!GENITIVE.test(scene.tokens[to]?.lower ?? '')) return [];
  return [extentFinding('place', { from, to }, 'place-owner')];
}

/** The place that a noun names: itself, a name inside it, or the name after `town of`, `the capital,`. */
export function placeOf(scene: Scene, noun: NounChunk): NounChunk | null {
  if (noun.entity) return isPlaceName(noun) ? noun : null;
  if (!isPlaceNoun(scene, noun)) return null;
  const apposed = apposedName(scene, noun);
  if (apposed) return apposed;
  const named = phrasesAfter(scene.syntax, lastOf(scene.syntax, noun).index)[0];
  const isNamed = named?.word === 'of' && isPlaceName(named.noun);
  return isNamed && !scene.entityAt(noun.head - 1) ? named.noun : noun;
}

/** `prison`, `prison camp system`. */
function isPlaceNoun(scene: Scene, noun: NounChunk): boolean {
  const { places, place_parts: parts } = scene.grammar.nouns;
  if (places.has(noun.word) || places.has(singular(noun.word))) return true;
  const before = noun.head > noun.from ? scene.tokens[noun.head - 1]!.lower : '';
  return parts.has(singular(noun.word)) && places.has(before);
}
