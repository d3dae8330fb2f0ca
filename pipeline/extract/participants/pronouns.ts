import type { Resources } from '../../lexicon/resources.ts';
import type { LinkedDocument, Mention, Participant } from '../../model.ts';
import type { TokenIndex } from './token-index.ts';

const SINGULAR_PERSON = /^(?:he|she|him|her|his|himself|herself)$/;
const SENTENCES_BACK = 2;

/** Mentions by the sentence in which they begin. */
type BySentence = ReadonlyMap<number, readonly Mention[]>;

/**
 * Names the mention for which a pronoun clearly stands: for `he` and `she` the only person named in
 * this and the two sentences before, for `they` the only group that took part there.
 * @param participants those of a violation stand together
 * @param mentions every participant's mention by id
 */
export function resolvePronouns(
  doc: LinkedDocument,
  participants: readonly Participant[],
  mentions: ReadonlyMap<string, Mention>,
  index: Pick<TokenIndex, 'tokenAt'>,
  grammar: Resources['grammar'],
): Participant[] {
  let people: BySentence | null = null;
  let groups: BySentence | null = null;
  return participants.map((participant, position) => {
    const mention = mentions.get(participant.mention);
    const word = mention?.text.toLowerCase() ?? '';
    if (!mention || !isPronoun(word)) return participant;
    const antecedent = SINGULAR_PERSON.test(word)
      ? onlyPerson(mention)
      : grammar.pronouns.plural.has(word)
        ? onlyGroup(mention)
        : null;
    return antecedent && !takesPart(antecedent, position)
      ? { ...participant, resolvedTo: antecedent }
      : participant;
  });

  /** Nobody does to himself what is done to him. */
  function takesPart(antecedent: string, position: number): boolean {
    const own = participants[position]!;
    if (!isDoerOrSufferer(own)) return false;
    const isAntecedent = (one: Participant): boolean =>
      one.mention === antecedent && isDoerOrSufferer(one);
    for (let i = position; participants[i]?.violation === own.violation; i -= 1)
      if (isAntecedent(participants[i]!)) return true;
    for (let i = position; participants[i]?.violation === own.violation; i += 1)
      if (isAntecedent(participants[i]!)) return true;
    return false;
  }

  function isPronoun(word: string): boolean {
    return grammar.pronouns.personal.has(word) || grammar.pronouns.possessive.has(word);
  }

  function onlyPerson(pronoun: Mention): string | null {
    people ??= bySentence(doc.entities.filter((entity) => entity.label === 'PERSON'));
    return only(near(people, pronoun), (name) => name.text.split(' ').at(-1) ?? name.text);
  }

  function onlyGroup(pronoun: Mention): string | null {
    groups ??= bySentence(
      [...mentions.values()].filter(({ text }) => isPlural(text) && !isPronoun(text.toLowerCase())),
    );
    return only(near(groups, pronoun), (group) => group.text);
  }

  function bySentence(all: readonly Mention[]): BySentence {
    const map = new Map<number, Mention[]>();
    for (const mention of all) {
      const sentence = sentenceOf(mention);
      if (sentence === null) continue;
      const list = map.get(sentence);
      if (list) list.push(mention);
      else map.set(sentence, [mention]);
    }
    return map;
  }

  function sentenceOf(mention: Mention): number | null {
    const token = index.tokenAt(mention.start);
    return token === null ? null : doc.tokens[token]!.sentence;
  }

  /** Candidates before a pronoun, in this sentence and the two before. */
  function near(all: BySentence, pronoun: Mention): Mention[] {
    const here = sentenceOf(pronoun);
    if (here === null) return [];
    const found: Mention[] = [];
    for (let i = here - SENTENCES_BACK; i <= here; i += 1) {
      found.push(...(all.get(i) ?? []).filter((mention) => mention.end <= pronoun.start));
    }
    return found;
  }
}

function isDoerOrSufferer({ role }: Participant): boolean {
  return role === 'perpetrator' || role === 'victim';
}

/** The last of the candidates if they all have one name. */
function only(candidates: readonly Mention[], name: (mention: Mention) => string): string | null {
  const last = candidates.at(-1);
  return last && new Set(candidates.map(name)).size === 1 ? last.id : null;
}

function isPlural(words: string): boolean {
  return /(?:[^s']s|men|women|people|children|police)$/i.test(words);
}
