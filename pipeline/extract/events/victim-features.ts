import { countUp } from '../../count-up.ts';
import { groupBy } from '../../group.ts';
import type { ExtractedDocument, Span } from '../../model.ts';
import { sentenceAt } from '../../span.ts';
import { formFact } from '../../word-form.ts';
import { incidentMentions } from './features.ts';
import { type Person, peopleOf } from './people.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** Characters that count as the beginning of a document. */
const LEAD = 800;
/** Words read on either side of a name. */
const WINDOW = 4;
const SENTENCE_WEIGHT = 0.3;
const NEAR_WEIGHT = 0.6;
const WORD = /^[a-z]{2,}$/;
/** The features of a word by where it stands; within the sentence marks and numbers have none. */
const anywhere = formFact(({ lower }) => (WORD.test(lower) ? `in:${lower}` : null));
const before = formFact(({ lower }) => `before:${lower}`);
const after = formFact(({ lower }) => `after:${lower}`);

/** A person whom the text brings together with an incident, and what it says of them. */
export interface Candidate {
  readonly person: Person;
  readonly features: ReadonlyMap<string, number>;
}

/** What is the same for all persons of a document. */
interface Scene {
  readonly doc: Peopled;
  /** By the id of a mention, as {@link rolesByMention} gives them. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  /** The categories of the incidents in a sentence, by its index. */
  readonly incidents: ReadonlyMap<number, readonly string[]>;
  readonly people: number;
  /** How often the person is named who is named most. */
  readonly most: number;
}

/** A person with what the text says of them. */
interface Told {
  readonly person: Person;
  readonly roles: readonly string[];
  /** The categories of incidents in each sentence that names the person and tells of any. */
  readonly incidents: readonly (readonly string[])[];
  /** The position among the persons of the document, from 0. */
  readonly rank: number;
}

/**
 * Persons who may be victims of the main incident: those who are said to be victims of anything, or
 * who are named in a sentence that tells of an incident. Others have no ground in the text.
 */
export function victimCandidates(doc: Peopled): Candidate[] {
  const people = peopleOf(doc);
  const scene: Scene = {
    doc,
    roles: rolesByMention(doc),
    incidents: incidentsBySentence(doc),
    people: people.length,
    most: Math.max(...people.map(({ mentions }) => mentions.length)),
  };
  return people.flatMap((person, rank) => {
    const incidents = incidentsWith(scene, person);
    const roles = person.mentions.flatMap(({ id }) => scene.roles.get(id) ?? []);
    if (incidents.length === 0 && !roles.includes('victim')) return [];
    return [{ person, features: featuresOf(scene, { person, roles, incidents, rank }) }];
  });
}

function incidentsBySentence(doc: Peopled): Map<number, string[]> {
  const inSentence = groupBy(incidentMentions(doc), ({ start }) =>
    sentenceAt(doc.sentences, start),
  );
  return new Map(
    [...inSentence].map(([sentence, own]) => [sentence, own.map(({ category }) => category)]),
  );
}

function incidentsWith({ doc, incidents }: Scene, { mentions }: Person): (readonly string[])[] {
  const sentences = new Set(mentions.map(({ start }) => sentenceAt(doc.sentences, start)));
  return [...sentences].flatMap((sentence) => {
    const categories = incidents.get(sentence);
    return categories ? [categories] : [];
  });
}

function featuresOf(scene: Scene, told: Told): Map<string, number> {
  const features = new Map<string, number>();
  addCounts(features, told);
  addMarks(features, scene, told);
  addContext(features, scene.doc, told.person);
  return features;
}

/** How often the person stands in each role and beside each kind of incident. */
function addCounts(features: Map<string, number>, { person, roles, incidents }: Told): void {
  for (const role of roles) countUp(features, `role:${role}`);
  for (const _ of incidents) countUp(features, 'told');
  for (const category of incidents.flat()) countUp(features, `category:${category}`);
  countUp(features, 'mentions', person.mentions.length);
  for (const [feature, count] of features) features.set(feature, Math.log1p(count));
}

/** What is so or is not, and the person's rank. */
function addMarks(
  features: Map<string, number>,
  { doc, people, most }: Scene,
  { person, roles, rank }: Told,
): void {
  const { mentions, fullest } = person;
  const { start } = mentions[0]!;
  features.set('bias', 1);
  for (const role of new Set(roles)) features.set(`has:${role}`, 1);
  if (start < (doc.meta.title?.length ?? 0)) features.set('title', 1);
  if (start < LEAD) features.set('lead', 1);
  if (mentions.length === most) features.set('most', 1);
  if (!roles.includes('victim') && roles.includes('source')) features.set('source only', 1);
  features.set('rank', Math.log1p(rank));
  features.set('people', Math.log1p(people));
  if (!fullest.text.includes(' ')) features.set('one word', 1);
}

/** The words of the sentences that name the person, those beside the name counting more. */
function addContext(features: Map<string, number>, doc: Peopled, { mentions }: Person): void {
  const words = new Map<string, number>();
  for (const mention of mentions) countWords(words, doc, mention);
  for (const [word, count] of words) {
    const weight = word.startsWith('in:') ? SENTENCE_WEIGHT : NEAR_WEIGHT;
    features.set(word, weight * Math.log1p(count));
  }
}

function countWords(words: Map<string, number>, { sentences, tokens }: Peopled, span: Span): void {
  const sentence = sentences[sentenceAt(sentences, span.start)];
  if (!sentence) return;
  let first = sentence.endToken;
  let next = sentence.endToken;
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const { start, end, form } = tokens[i]!;
    if (end > span.start && i < first) first = i;
    if (start >= span.end && i < next) next = i;
    const feature = anywhere(form);
    if (feature !== null) countUp(words, feature);
  }
  for (let i = Math.max(sentence.firstToken, first - WINDOW); i < first; i += 1)
    countUp(words, before(tokens[i]!.form));
  for (let i = next; i < Math.min(sentence.endToken, next + WINDOW); i += 1)
    countUp(words, after(tokens[i]!.form));
  if (next < sentence.endToken) countUp(words, `next:${tokens[next]!.lower}`);
}

/** The roles in which a mention stands itself, or through a pronoun or a nominal that means it. */
function rolesByMention({ participants }: Peopled): Map<string, string[]> {
  const byMention = groupBy(participants, ({ mention, resolvedTo }) => resolvedTo ?? mention);
  return new Map([...byMention].map(([id, own]) => [id, own.map(({ role }) => role)]));
}
