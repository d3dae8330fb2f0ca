import type { ExtractedDocument } from '../model.ts';
import { type Change, settled } from './changes.ts';
import { contactsIn } from './contacts.ts';
import type { NameSearch } from './find.ts';
import { isInsideWord, namePart, wholeWords } from './fold.ts';
import { type Generalisation, generalise } from './generalise.ts';
import { type DocumentNames, documentNames, listedPersons } from './names.ts';
import { type Person, personsOf } from './persons.ts';
import type { RedactionPolicy } from './policy.ts';
import type { ProtectedNames } from './proof.ts';
import { standpoints } from './standpoint.ts';
import { TextRedactor } from './strings.ts';
import { type Suspect, suspectsIn } from './suspects.ts';

const MOST_ROUNDS = 30;

/** Who is protected in a document, and what of its text goes. */
export interface Plan {
  readonly persons: readonly Person[];
  /** Those of them who are mentions. */
  readonly recognised: readonly Person[];
  /** Words beyond the mentions that go as names. */
  readonly suspects: readonly Suspect[];
  readonly names: DocumentNames;
  /** Windows that are protected elsewhere and are left because of where they stand. */
  readonly left: readonly (readonly string[])[];
  /** Redacts strings beside the text. */
  readonly strings: TextRedactor;
  /** `null`: nothing is made general. */
  readonly general: Generalisation | null;
  /** In text order, apart from each other. */
  readonly changes: readonly Change[];
}

/**
 * Plans the redaction of a document. A name may be kept because of an office that itself goes with
 * another's name; so the plan is made again with what goes known, until nobody loses an office.
 */
export function planOf(
  doc: ExtractedDocument,
  policy: RedactionPolicy,
  elsewhere: ProtectedNames | null,
): Plan {
  let persons = personsOf(doc, policy);
  let plan = withSuspects(doc, planFor(doc, persons, [], policy, elsewhere), policy, elsewhere);
  for (let kept = keptAmong(persons); kept > 0; ) {
    persons = personsOf(doc, policy, plan.changes);
    const still = keptAmong(persons);
    if (still >= kept) break;
    kept = still;
    const next = planFor(doc, persons, plan.suspects, policy, elsewhere);
    plan = withSuspects(doc, next, policy, elsewhere);
  }
  return plan;
}

/** A name that goes shows that its neighbour is one: the plan with suspects until there are no more. */
function withSuspects(
  doc: ExtractedDocument,
  begun: Plan,
  policy: RedactionPolicy,
  elsewhere: ProtectedNames | null,
): Plan {
  let plan = begun;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const gone = plan.changes.filter(({ kind }) => kind === 'person');
    const kept = plan.recognised.filter(({ reason }) => reason === null);
    const keptNames = [...kept.flatMap(({ names }) => names), ...policy.keepNames];
    const found = suspectsIn(doc, policy, gone, plan.persons).filter(
      ({ name }) => !keptNames.some((all) => name.every((word) => all.includes(word))),
    );
    if (found.length === 0) return plan;
    plan = planFor(doc, plan.recognised, [...plan.suspects, ...found], policy, elsewhere);
  }
  return plan;
}

function keptAmong(persons: readonly Person[]): number {
  return persons.filter(({ reason }) => reason === null).length;
}

function planFor(
  doc: ExtractedDocument,
  recognised: readonly Person[],
  suspects: readonly Suspect[],
  policy: RedactionPolicy,
  elsewhere: ProtectedNames | null,
): Plan {
  const listed = listedPersons(recognised, policy);
  const suspected = suspectedPersons(suspects, [...recognised, ...listed], policy);
  const persons = [...recognised, ...listed, ...suspected.values()];
  const names = documentNames(persons, doc, policy);
  const left: (readonly string[])[] = [];
  const search: NameSearch = {
    index: names.index,
    lexicon: policy.lexicon,
    keyOf: (word) => word,
    leave: (window) => left.push(window),
  };
  const searches = elsewhere
    ? [search, { ...search, index: elsewhere, keyOf: policy.keyed.word, leave: () => {} }]
    : [search];
  const strings = new TextRedactor(searches, policy);
  const general = policy.generalise ? generalise(doc, policy) : null;
  const changes = settled(
    [
      ...mentionChanges(persons, doc.text),
      ...suspects.map((suspect) => suspectChange(suspect, suspected.get(suspect.name.join(' '))!)),
      ...strings.nameChanges(doc.text, standpoints(doc, persons)),
      ...changesInTokens(doc, strings),
      ...contactsIn(doc.text, strings.runTogether, policy).map(strings.contactChange),
      ...(general?.changes ?? []),
    ],
    doc,
  );
  return { persons, recognised, suspects, names, left, strings, general, changes };
}

/** The persons whom suspects name, by the folded name. */
function suspectedPersons(
  suspects: readonly Suspect[],
  known: readonly Person[],
  policy: RedactionPolicy,
): Map<string, Person> {
  const persons = new Map<string, Person>();
  for (const { name, pseudonym: joined } of suspects) {
    const bearers = known.filter(
      ({ reason, name: full }) => reason !== null && name.every((word) => full.includes(word)),
    );
    const only = bearers.length === 1 ? bearers[0]!.pseudonym : null;
    const pseudonym = joined ?? only ?? policy.keyed.pseudonym(name);
    const person = { name, names: [name], mentions: [], reason: 'private' as const, pseudonym };
    persons.set(name.join(' '), person);
  }
  return persons;
}

function suspectChange({ start, end, pseudonym: joined }: Suspect, person: Person): Change {
  const pseudonym = joined ?? person.pseudonym;
  return { start, end, replacement: pseudonym, kind: 'person', reason: 'private', pseudonym };
}

function mentionChanges(persons: readonly Person[], text: string): Change[] {
  return persons.flatMap(({ mentions, reason, pseudonym }) =>
    reason === null
      ? []
      : mentions.map((mention) => ({
          ...wholeWords(text, namePart(text, mention)),
          replacement: pseudonym,
          kind: 'person' as const,
          reason,
          pseudonym,
        })),
  );
}

/** Names that are a token but not a word, where the tokenizer cut a word in two: the word goes. */
function changesInTokens({ text, tokens }: ExtractedDocument, strings: TextRedactor): Change[] {
  return tokens
    .filter(({ start, end }) => isInsideWord(text, start) || isInsideWord(text, end))
    .flatMap((token) =>
      strings
        .nameChanges(token.text, () => ({ zone: 'other', whole: false, proper: false }))
        .map((change) => ({ ...change, ...wholeWords(text, token) })),
    );
}
