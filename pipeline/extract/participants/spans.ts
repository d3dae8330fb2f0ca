import type { Filler, Scene } from './found.ts';
import { isObjectOf } from './of-phrases.ts';
import { isActor, isJoint, singular } from './syntax/animacy.ts';
import {
  firstOf,
  isNoun,
  isPlaceName,
  isVerb,
  lastOf,
  nextOf,
  previousOf,
} from './syntax/around.ts';
import type { Chunk, Extent, NounChunk } from './syntax/chunk.ts';

/** How many chunks of complements may part a nominal from the name that follows it. */
const MOST_COMPLEMENTS = 6;

/** The phrases that fill a role, each with the words that belong to it. */
export interface Phrases {
  readonly own: readonly Extent[];
  /** Of people who are among those before: `12 civilians, including | three children`. */
  readonly within: readonly Extent[];
}

export function phrasesOf(scene: Scene, filler: Exclude<Filler, { kind: 'time' }>): Phrases {
  if (filler.kind === 'extent') return { own: [filler.extent], within: [] };
  const noun = nameApposed(scene, filler.noun) ?? filler.noun;
  const example = exemplarOf(scene, noun);
  return {
    own: spansOf(scene, noun),
    within: [
      ...(example ? spansOf(scene, example) : []),
      ...introduced(scene, noun),
      ...bracketed(scene, noun),
    ],
  };
}

/** `45 civilians (including 12 children)`: those in the brackets. */
function bracketed(scene: Scene, noun: NounChunk): Extent[] {
  const { syntax, tokens, grammar } = scene;
  const remark = syntax.chunks[lastOf(syntax, noun).index + 1];
  if (remark?.kind !== 'adverb' || remark.word !== '(' || !syntax.isActor(noun)) return [];
  const from = remark.from + 2;
  let to = from;
  while (to < remark.to - 1 && !/^[,;)]$/.test(tokens[to]!.lower)) to += 1;
  if (!grammar.including.has(tokens[from - 1]!.lower) || to === from) return [];
  const named = isActor(
    tokens,
    {
      ...noun,
      from,
      to,
      ownFrom: from,
      head: to - 1,
      word: tokens[to - 1]!.lower,
      entity: null,
      pronoun: false,
    },
    scene,
  );
  return named ? [{ from, to }] : [];
}

/** Coordinated names are one participant each, other lists are one span. */
function spansOf(scene: Scene, noun: NounChunk): Extent[] {
  const group = scene.syntax.groups.get(noun.index);
  if (!group) return [whole(scene, noun)];
  if (isPlaceName(noun) && group.every((member) => member.entity)) {
    return group.map((member) => whole(scene, member));
  }
  if (!scene.syntax.isActor(noun)) return [whole(scene, noun)];
  if (isPeoples(scene, group)) return [{ from: group[0]!.from, to: group.at(-1)!.to }];
  const names = group.filter((member) => member.entity || isJoint(member.word)).length;
  const parted = scene.syntax.chunks
    .slice(group[0]!.index, group.at(-1)!.index)
    .some(({ kind, word }) => kind === 'comma' || word === '(' || word === 'along');
  if (names === group.length || (names > 0 && parted) || isAlong(scene, group))
    return group.map((member) => whole(scene, member));
  const last = whole(scene, group.at(-1)!);
  return [{ from: group[0]!.from, to: last.to }];
}

/** `the police, along with soldiers`: two, each for themselves. */
function isAlong({ syntax }: Scene, group: readonly NounChunk[]): boolean {
  return group.length === 2 && syntax.chunks[group[1]!.index - 1]?.word === 'along';
}

/** `American, British and Japanese hostages`: peoples before one noun. */
function isPeoples(scene: Scene, group: readonly NounChunk[]): boolean {
  const last = group.at(-1)!;
  if (group.length < 2 || last.entity || scene.entityAt(last.from)?.label !== 'NORP') return false;
  return group.slice(0, -1).every(({ entity }) => entity?.label === 'NORP');
}

/** A nominal with its `of` complements: `members of the security forces`. */
function whole(scene: Scene, noun: NounChunk, depth = 0): Extent {
  if (noun.entity || noun.pronoun || depth > 1) return noun;
  const next = scene.syntax.chunks[noun.index + 1];
  if (next?.word === 'with') return withTrait(scene, noun, next.index);
  if (next?.kind !== 'preposition' || next.word !== 'of' || isTakenFrom(scene, noun)) return noun;
  const complement = nextOf(scene.syntax, next.index);
  if (!isNoun(complement)) return noun;
  const counted = scene.syntax.isAmount(noun) && scene.syntax.isTrigger(noun.head);
  if (scene.syntax.isTrigger(complement.head) && !counted) return noun;
  if (isObjectOf(scene, noun, complement)) return noun;
  const joined = scene.syntax.chunks[complement.index + 2];
  const descent =
    complement.entity?.label === 'NORP' &&
    isNoun(joined) &&
    scene.grammar.nouns.descent.has(joined.word);
  if (descent && scene.syntax.chunks[complement.index + 1]!.kind === 'conjunction')
    return { from: noun.from, to: joined.to };
  return { from: noun.from, to: whole(scene, lastOf(scene.syntax, complement), depth + 1).to };
}

/** `stripped inmates of their clothes`: `of` belongs to the verb. */
function isTakenFrom({ syntax, grammar }: Scene, noun: NounChunk): boolean {
  const verb = previousOf(syntax, firstOf(syntax, noun).index);
  return isVerb(verb) && grammar.verbs.taking_from.has(verb.word);
}

/** `persons with disabilities`: what describes people belongs to them. */
function withTrait(
  { syntax, tokens, grammar }: Scene,
  noun: NounChunk,
  preposition: number,
): Extent {
  const trait = syntax.chunks[preposition + 1];
  if (!isNoun(trait) || !syntax.isActor(noun) || !grammar.nouns.traits.has(trait.word)) return noun;
  return tokens[noun.to]!.lower === 'with' ? { from: noun.from, to: trait.to } : noun;
}

/** `a police officer, Jane Doe`: the name that follows. */
function nameApposed(scene: Scene, noun: NounChunk): NounChunk | null {
  const { chunks } = scene.syntax;
  if (noun.entity || noun.pronoun || scene.syntax.groups.has(noun.index)) return null;
  if (!scene.syntax.isActor(noun)) return null;
  const comma = complementsEnd(scene, noun);
  const name = chunks[comma + 1];
  if (chunks[comma]?.word !== ',' || !isNoun(name) || name.entity?.label !== 'PERSON') return null;
  const closing = chunks[lastOf(scene.syntax, name).index + 1];
  const closes = !closing || closing.kind === 'comma' || closing.kind === 'relative';
  return closes || closing.word === '.' ? name : null;
}

/** The chunk after `of the union in Goma`, what hangs on a noun by prepositions. */
function complementsEnd(scene: Scene, noun: NounChunk): number {
  const { chunks } = scene.syntax;
  let i = noun.index + 1;
  while (chunks[i]?.kind === 'preposition' && i < noun.index + MOST_COMPLEMENTS) {
    const governed = chunks[i + 1];
    if (!isNoun(governed) || scene.syntax.isTrigger(governed.head)) break;
    i = lastOf(scene.syntax, governed).index + 1;
  }
  return i;
}

/** `protesters, including two children`: those whom the list of examples names. */
function exemplarOf(scene: Scene, noun: NounChunk): NounChunk | null {
  const speaks = scene.grammar.nouns.speakers.has(singular(noun.word));
  if (noun.pronoun || isPlaceName(noun) || !(speaks || scene.syntax.isActor(noun))) return null;
  let i = lastOf(scene.syntax, noun).index + 1;
  const { chunks } = scene.syntax;
  if (chunks[i]?.word === 'of' && isNoun(chunks[i + 1])) i += 2;
  if (chunks[i]?.kind === 'comma') i += 1;
  const stressed =
    chunks[i - 1]?.kind === 'comma' &&
    scene.grammar.adverbs.singling_out.has(chunks[i]?.word ?? '');
  const example = stressed || chunks[i]?.kind === 'including' ? nextOf(scene.syntax, i) : undefined;
  return isNoun(example) && scene.syntax.isActor(example) ? example : null;
}

/** `two reporters – X, a freelancer, and Y`: the names behind the dash or colon, up to the next verb. */
function introduced(scene: Scene, noun: NounChunk): NounChunk[] {
  const { chunks } = scene.syntax;
  const mark = lastOf(scene.syntax, noun).index + 1;
  const opening = chunks[mark];
  if (noun.pronoun || opening?.kind !== 'break' || !/^[:–—-]/.test(opening.word)) return [];
  if (!isPersonName(chunks[mark + 1])) return [];
  const names: NounChunk[] = [];
  for (let i = mark + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'verb') break;
    if (isPersonName(chunk) && chunks[i - 1]?.kind !== 'preposition') names.push(chunk);
  }
  return names;
}

function isPersonName(chunk: Chunk | undefined): chunk is NounChunk {
  return isNoun(chunk) && chunk.entity?.label === 'PERSON';
}
