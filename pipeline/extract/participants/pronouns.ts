import type { Resources } from '../../lexicon/resources.ts';
import type { LinkedDocument, Mention, Participant } from '../../model.ts';
import type { TokenIndex } from './token-index.ts';

const SINGULAR_PERSON = /^(?:he|she|him|her|his|himself|herself)$/;
const NEUTER = /^(?:it|its|itself)$/;
const BODY =
  /\b(?:government|administration|regime|army|military|police|junta|court|tribunal|ministry|party|group|militia|committee|commission|company|council|parliament|union|organi[sz]ation|association|newspaper|state|authority|agency)$/i;
const SENTENCES_BACK = 2;

/** Mentions by the sentence in which they begin. */
type BySentence = ReadonlyMap<number, readonly Mention[]>;

/**
 * Names the mention for which a pronoun clearly stands: for `he` and `she` the only person named in
 * this sentence, or in it and the two before; for `they` the only group that took part there; for
 * `it` the only body named in the same sentence.
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
  let bodies: BySentence | null = null;
  return participants.map((participant, position) => {
    const mention = mentions.get(participant.mention);
    const word = mention?.text.toLowerCase() ?? '';
    if (!mention || !isPronoun(word)) return participant;
    const antecedent = SINGULAR_PERSON.test(word)
      ? onlyPerson(mention)
      : grammar.pronouns.plural.has(word)
        ? onlyGroup(mention)
        : NEUTER.test(word)
          ? onlyBody(mention)
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
    const name = ({ text }: Mention): string => text.split(' ').at(-1) ?? text;
    return (
      only(near(people, pronoun, 0), name) ?? only(near(people, pronoun, SENTENCES_BACK), name)
    );
  }

  function onlyGroup(pronoun: Mention): string | null {
    groups ??= bySentence(
      [...mentions.values()].filter(({ text }) => isPlural(text) && !isPronoun(text.toLowerCase())),
    );
    return only(near(groups, pronoun, SENTENCES_BACK), ({ text }) => text);
  }

  function onlyBody(pronoun: Mention): string | null {
    bodies ??= bySentence([
      ...new Set([
        ...doc.entities.filter(({ label }) => label === 'ORG'),
        ...[...mentions.values()].filter(({ text }) => BODY.test(text)),
      ]),
    ]);
    return only(near(bodies, pronoun, 0), ({ text }) => text);
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

  /** Candidates before a pronoun, in this sentence and so many before. */
  function near(all: BySentence, pronoun: Mention, back: number): Mention[] {
    const here = sentenceOf(pronoun);
    if (here === null) return [];
    const found: Mention[] = [];
    for (let i = here - back; i <= here; i += 1) {
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
