import type { EntityMention, ExtractedDocument } from '../model.ts';
import { foldName } from './fold.ts';
import { nameForms, type Strength } from './forms.ts';
import { bears, type Person, shortens } from './persons.ts';
import type { RedactionPolicy } from './policy.ts';
import { WindowIndex } from './windows.ts';

/** A window of words that is, or may be, a name of persons of the document. */
export interface KnownForm {
  /** `kept`: the whole name of somebody whose name stays. */
  readonly strength: Strength | 'kept';
  readonly ordinary: boolean;
  /** Protected persons who may be meant. */
  readonly persons: ReadonlySet<Person>;
  /** Somebody whose name is kept may be meant as well. */
  readonly shared: boolean;
}

const RANK: readonly KnownForm['strength'][] = [
  'exact',
  'kept',
  'derived',
  'strong',
  'common',
  'word',
];

/** All the forms that the names of a document's persons may take. */
export interface DocumentNames {
  readonly index: WindowIndex<KnownForm>;
  /** Windows of kept persons, of any length. */
  readonly keptWindows: readonly (readonly string[])[];
}

/**
 * @param persons protected and kept
 * @param doc for the places whose names share a word with a person's (`San Marcos`)
 */
export function documentNames(
  persons: readonly Person[],
  doc: Pick<ExtractedDocument, 'entities'>,
  policy: RedactionPolicy,
): DocumentNames {
  const kept = persons.filter(({ reason }) => reason === null);
  const keptForms = kept.flatMap(({ names }) => names.flatMap((name) => nameForms(name, policy)));
  const keptWords = new Set(keptForms.flatMap(({ window }) => (window.length === 1 ? window : [])));
  const placeWords = wordsOfLongerPlaces(doc.entities);
  const peoples = knownPeoples(doc.entities, policy);
  const index = new WindowIndex<KnownForm>();
  for (const person of persons) {
    if (person.reason === null) continue;
    for (const name of person.names) {
      for (const { window, strength, ordinary } of nameForms(name, policy)) {
        const shared = window.length === 1 && keptWords.has(window[0]!);
        const isPlace = window.length === 1 && placeWords.has(window[0]!);
        const isPeople = person.mentions.length === 0 && peoples.has(window.join(' '));
        const isOthers = shared || isPlace || isPeople;
        const weighed = strength === 'strong' && isOthers ? 'common' : strength;
        put({ strength: weighed, ordinary, persons: new Set([person]), shared }, window);
      }
    }
  }
  for (const name of kept.flatMap(({ names }) => names)) {
    if (name.length < 2) continue;
    put({ strength: 'kept', ordinary: false, persons: new Set(), shared: false }, name);
  }
  return { index, keptWindows: keptForms.map(({ window }) => window) };

  function put(form: KnownForm, window: readonly string[]): void {
    const known = index.get(window) ?? form;
    const stronger = RANK.indexOf(form.strength) < RANK.indexOf(known.strength) ? form : known;
    index.set(window, {
      strength: stronger.strength,
      ordinary: stronger.ordinary,
      persons: new Set([...known.persons, ...form.persons]),
      shared: known.shared || form.shared,
    });
  }
}

/** Persons who are on the list of removals and of whom no mention was recognised. */
export function listedPersons(persons: readonly Person[], policy: RedactionPolicy): Person[] {
  const known = new Set(persons.flatMap(({ names }) => names.map((name) => name.join(' '))));
  return policy.removeNames
    .map(({ words }) => words)
    .filter((name) => !known.has(name.join(' ')))
    .map((name) => ({
      name,
      names: [name],
      mentions: [],
      reason: 'listed' as const,
      pseudonym: policy.keyed.pseudonym(name),
    }));
}

/**
 * Lines of the list of removals whose names the document has.
 * @param gone pseudonyms that stand in the redacted document
 */
export function linesFound(
  persons: readonly Person[],
  gone: ReadonlySet<string | null>,
  { removeNames, keyed }: RedactionPolicy,
): number[] {
  const recognised = persons.filter(({ mentions }) => mentions.length > 0);
  return removeNames
    .filter(
      ({ words }) =>
        gone.has(keyed.pseudonym(words)) ||
        recognised.some(({ names }) => bears(names, [words]) || shortens(names, [words])),
    )
    .map(({ line }) => line);
}

/**
 * Names of known peoples of one word (*Saudi*): as the rest of a name that was recognised in part they
 * go there, and stay where they are a people's.
 */
function knownPeoples(entities: readonly EntityMention[], policy: RedactionPolicy): Set<string> {
  const names = entities.filter(({ label }) => label === 'NORP').map(({ text }) => foldName(text));
  return new Set(names.filter((name) => policy.isKnownName(name)).map((name) => name.join(' ')));
}

function wordsOfLongerPlaces(entities: readonly EntityMention[]): Set<string> {
  const places = entities.filter(({ label }) => label === 'GPE' || label === 'LOC');
  const names = places.map(({ text }) => foldName(text)).filter((name) => name.length > 1);
  return new Set(names.flat());
}
