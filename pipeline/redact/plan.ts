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

/** Who is protected in a document, and what of its text goes. */
export interface Plan {
  readonly persons: readonly Person[];
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
  let plan = planFor(doc, persons, policy, elsewhere);
  for (let kept = keptAmong(persons); kept > 0; ) {
    persons = personsOf(doc, policy, plan.changes);
    const still = keptAmong(persons);
    if (still >= kept) break;
    kept = still;
    plan = planFor(doc, persons, policy, elsewhere);
  }
  return plan;
}

function keptAmong(persons: readonly Person[]): number {
  return persons.filter(({ reason }) => reason === null).length;
}

function planFor(
  doc: ExtractedDocument,
  recognised: readonly Person[],
  policy: RedactionPolicy,
  elsewhere: ProtectedNames | null,
): Plan {
  const persons = [...recognised, ...listedPersons(recognised, policy)];
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
      ...strings.nameChanges(doc.text, standpoints(doc, persons)),
      ...changesInTokens(doc, strings),
      ...contactsIn(doc.text, strings.runTogether, policy.lexicon).map(strings.contactChange),
      ...(general?.changes ?? []),
    ],
    doc,
  );
  return { persons, names, left, strings, general, changes };
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
