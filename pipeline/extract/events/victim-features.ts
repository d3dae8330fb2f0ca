import { countUp } from '../../count-up.ts';
import type { ExtractedDocument } from '../../model.ts';
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

/**
 * Persons who may be victims of the main incident: those who are said to be victims of anything, or
 * who are named in a sentence that tells of an incident. Others have no ground in the text.
 */
export function victimCandidates(doc: Peopled): Candidate[] {
  const roles = rolesByMention(doc);
  const sentenceOf = (offset: number) => sentenceAt(doc.sentences, offset);
  const incidents = new Map<number, string[]>();
  for (const { start, category } of incidentMentions(doc)) {
    const sentence = sentenceOf(start);
    const known = incidents.get(sentence);
    if (known) known.push(category);
    else incidents.set(sentence, [category]);
  }
  const people = peopleOf(doc);
  const most = Math.max(...people.map((person) => person.mentions.length));
  return people.flatMap((person, rank) => {
    const sentences = new Set(person.mentions.map(({ start }) => sentenceOf(start)));
    const own = person.mentions.flatMap(({ id }) => roles.get(id) ?? []);
    const told = [...sentences].filter((sentence) => incidents.has(sentence));
    if (told.length === 0 && !own.includes('victim')) return [];
    const features = new Map<string, number>();
    for (const role of own) countUp(features, `role:${role}`);
    for (const _ of told) countUp(features, 'told');
    for (const sentence of told)
      for (const category of incidents.get(sentence)!) countUp(features, `category:${category}`);
    for (const _ of person.mentions) countUp(features, 'mentions');
    for (const [feature, count] of features) features.set(feature, Math.log1p(count));
    features.set('bias', 1);
    for (const role of new Set(own)) features.set(`has:${role}`, 1);
    if (person.mentions[0]!.start < (doc.meta.title?.length ?? 0)) features.set('title', 1);
    if (person.mentions[0]!.start < LEAD) features.set('lead', 1);
    if (person.mentions.length === most) features.set('most', 1);
    if (!own.includes('victim') && own.includes('source')) features.set('source only', 1);
    features.set('rank', Math.log1p(rank));
    features.set('people', Math.log1p(people.length));
    if (!person.fullest.text.includes(' ')) features.set('one word', 1);
    const words = features.size;
    for (const mention of person.mentions)
      addContext(doc, mention, sentenceOf(mention.start), features);
    let position = 0;
    for (const [word, count] of features) {
      if (position >= words)
        features.set(word, (word.startsWith('in:') ? SENTENCE_WEIGHT : 0.6) * Math.log1p(count));
      position += 1;
    }
    return [{ person, features }];
  });
}

function addContext(
  { sentences, tokens }: Peopled,
  span: { readonly start: number; readonly end: number },
  index: number,
  features: Map<string, number>,
): void {
  const sentence = sentences[index];
  if (!sentence) return;
  let first = sentence.endToken;
  let next = sentence.endToken;
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const { start, end, form } = tokens[i]!;
    if (end > span.start && i < first) first = i;
    if (start >= span.end && i < next) next = i;
    const feature = anywhere(form);
    if (feature !== null) countUp(features, feature);
  }
  for (let i = Math.max(sentence.firstToken, first - WINDOW); i < first; i += 1)
    countUp(features, before(tokens[i]!.form));
  for (let i = next; i < Math.min(sentence.endToken, next + WINDOW); i += 1)
    countUp(features, after(tokens[i]!.form));
  if (next < sentence.endToken) countUp(features, `next:${tokens[next]!.lower}`);
}

/** The roles in which a mention stands itself, or through a pronoun or a nominal that means it. */
function rolesByMention({ participants }: Peopled): Map<string, string[]> {
  const roles = new Map<string, string[]>();
  for (const { role, mention, resolvedTo } of participants) {
    const id = resolvedTo ?? mention;
    const known = roles.get(id);
    if (known) known.push(role);
    else roles.set(id, [role]);
  }
  return roles;
}
