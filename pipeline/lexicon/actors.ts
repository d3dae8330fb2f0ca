import * as z from 'zod';
import {
  PERPETRATOR_TYPES,
  type PerpetratorType,
  VICTIM_TYPES,
  type VictimType,
} from '../model.ts';
import { loadLexicon } from './load.ts';
import { wordList } from './word-list.ts';

/** Nouns for people and bodies, by their singular: `security force` is a state force. */
export interface Actors {
  readonly perpetrators: ReadonlyMap<string, PerpetratorType>;
  readonly victims: ReadonlyMap<string, VictimType>;
  /** The last words of those nouns that are more than one word. */
  readonly compoundHeads: ReadonlySet<string>;
}

const schema = z.strictObject({
  perpetrators: z.record(z.enum(PERPETRATOR_TYPES), wordList.optional()),
  victims: z.record(z.enum(VICTIM_TYPES), wordList.optional()),
});

export function loadActors(): Actors {
  const data = loadLexicon('participants/actors.yml', schema);
  const perpetrators = typesOf(data.perpetrators);
  const victims = typesOf(data.victims);
  const compounds = [...perpetrators.keys(), ...victims.keys()].filter((noun) =>
    noun.includes(' '),
  );
  const compoundHeads = new Set(compounds.map((noun) => noun.slice(noun.lastIndexOf(' ') + 1)));
  return { perpetrators, victims, compoundHeads };
}

/** The type of each noun; a noun that stands under two types has the first. */
function typesOf<T extends string>(lists: Record<T, string[] | undefined>): Map<string, T> {
  const types = new Map<string, T>();
  for (const [type, list] of Object.entries(lists) as [T, string[] | undefined][]) {
    for (const noun of list ?? []) if (!types.has(noun)) types.set(noun, type);
  }
  return types;
}
