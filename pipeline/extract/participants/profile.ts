import type { Resources } from '../../lexicon/resources.ts';
import {
  type ActorProfile,
  type EntityMention,
  type PerpetratorType,
  type Token,
  VICTIM_TYPES,
  type VictimType,
} from '../../model.ts';
import { isOfState } from './actor-kinds.ts';
import { type Counted, countOf } from './count.ts';
import type { Count } from './syntax/amounts.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import type { Extent } from './syntax/chunk.ts';

export type ProfileResources = Pick<Resources, 'actors' | 'grammar' | 'profiles'>;

/** What is known of a phrase besides its words. */
export interface Described extends Counted {
  readonly extent: Extent;
  /** The entity that the phrase is. */
  readonly entity: EntityMention | null;
  /** True where it names, or belongs to, a country other than the document's. */
  readonly foreign: boolean;
}

const AGE = /^\d{1,3}$/;

/** What the words of a perpetrator or victim say of them. */
export function profileOf(
  role: 'perpetrator' | 'victim',
  described: Described,
  resources: ProfileResources,
): ActorProfile {
  const { tokens, extent } = described;
  const words: string[] = [];
  const own = ownWords(described, resources);
  for (let i = own.from; i < own.to; i += 1) {
    const { lower } = tokens[i]!;
    const possessive =
      extent.to - extent.from > 1 && resources.grammar.pronouns.possessive.has(lower);
    if (!possessive) words.push(singular(lower));
  }
  const title = tokens[extent.from - 1]?.lower;
  if (described.entity?.label === 'PERSON' && title) words.push(title);
  const count = peopleIn(described, resources);
  return {
    type:
      role === 'perpetrator'
        ? perpetratorType(described, resources)
        : victimType({ ...described, extent: own }, resources),
    sex: either(
      some(words, resources.profiles.female),
      some(words, resources.profiles.male),
      'female',
      'male',
    ),
    ageGroup: ageGroup(words, { ...described, extent: own }, resources),
    countMin: count.min,
    countMax: count.max,
    countApproximate: count.approximate,
  };
}

/** A named person is one; a body or country that is named, such as `SIC`, counts nobody. */
function peopleIn(described: Described, { grammar }: ProfileResources): Count {
  const { entity, extent } = described;
  if (entity?.label === 'PERSON') return { min: 1, max: 1, approximate: false };
  if (entity && entity.label !== 'NORP') return { min: null, max: null, approximate: false };
  return countOf(described, extent, grammar);
}

/** `father of two girls`: the words up to `of`, where they name a person and no amount or member. */
function ownWords(
  { tokens, extent }: Described,
  { actors, grammar, profiles }: ProfileResources,
): Extent {
  for (let i = extent.from + 1; i < extent.to; i += 1) {
    if (tokens[i]!.lower !== 'of') continue;
    const head = singular(tokens[i - 1]!.lower);
    const kin = profiles.female.has(head) || profiles.male.has(head) || profiles.child.has(head);
    const person = kin && lookUp(tokens, extent.from, i - 1, actors.victims, actors) !== null;
    return person && !grammar.nouns.quantities.has(head) ? { from: extent.from, to: i } : extent;
  }
  return extent;
}

function perpetratorType(
  { tokens, extent, entity, foreign }: Described,
  { actors, profiles }: ProfileResources,
): PerpetratorType | null {
  if (entity?.label === 'GPE') return foreign ? 'foreign-state' : 'state-other';
  let type: PerpetratorType | null = null;
  if (entity?.label === 'ORG') type = bodyType(tokens, extent, profiles.bodies);
  for (let i = extent.to - 1; i >= extent.from && !type; i -= 1) {
    if (tokens[i]!.pos === 'ADP') continue;
    type = lookUp(tokens, extent.from, i, actors.perpetrators, actors);
  }
  return foreign && isOfState(type) ? 'foreign-state' : type;
}

function bodyType(
  tokens: readonly Token[],
  extent: Extent,
  bodies: ReadonlyMap<string, PerpetratorType>,
): PerpetratorType | null {
  for (let i = extent.from; i < extent.to; i += 1) {
    const type = bodies.get(tokens[i]!.lower);
    if (type) return type;
  }
  return null;
}

/** The type of any noun in the phrase; of several the one that the list of types names first. */
function victimType(
  { tokens, extent }: Described,
  { actors }: ProfileResources,
): VictimType | null {
  let best: number = VICTIM_TYPES.length;
  for (let i = extent.from; i < extent.to; i += 1) {
    const type = tokens[i]!.lower.startsWith('lgbt')
      ? 'minority'
      : lookUp(tokens, extent.from, i, actors.victims, actors);
    if (type) best = Math.min(best, VICTIM_TYPES.indexOf(type));
  }
  return VICTIM_TYPES[best] ?? null;
}

function ageGroup(
  words: readonly string[],
  { tokens, extent }: Described,
  { profiles }: ProfileResources,
): ActorProfile['ageGroup'] {
  const years = yearsOf(tokens, extent);
  if (years !== null) {
    if (years < profiles.years.adult) return 'child';
    return years >= profiles.years.elderly ? 'elderly' : 'adult';
  }
  if (some(words, profiles.elderly)) return 'elderly';
  return either(some(words, profiles.child), some(words, profiles.adult), 'child', 'adult');
}

/** `14-year-old`, in the phrase or right before it. */
function yearsOf(tokens: readonly Token[], extent: Extent): number | null {
  for (let i = Math.max(0, extent.from - 5); i < extent.to; i += 1) {
    const token = tokens[i]!;
    if (!AGE.test(token.text) || tokens[i + 1]?.lower !== '-') continue;
    if (tokens[i + 2]?.lower === 'year') return Number(token.text);
  }
  return null;
}

function some(words: readonly string[], set: ReadonlySet<string>): boolean {
  return words.some((word) => set.has(word));
}

function either<A extends string>(first: boolean, second: boolean, a: A, b: A): A | 'mixed' | null {
  if (first && second) return 'mixed';
  if (first) return a;
  return second ? b : null;
}
