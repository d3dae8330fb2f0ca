import { countUp } from '../../count-up.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { TokenizedDocument } from '../../model.ts';
import { groundsOf, headingOver } from './grounds.ts';
import { withoutOverlap } from './overlap.ts';
import type { Sightings } from './sightings.ts';
import { Topics } from './topics.ts';

type Candidate = PatternMatch<ViolationEntry>;
type Condition = (at: Sightings, match: Candidate) => boolean;

/** Violations a thousand words from which a document counts as a report on them. */
const REPORT_DENSITY = 8;
/** Sentences with a cue from which a document is about what the cue says, */
const DOCUMENT_WIDE = 2;
/** unless there are more sentences than so many for each of them. */
const SENTENCES_A_CUE = 40;
/** Cues of what lawful arrests follow, and of what makes an arrest an abuse. */
const CRIME = 'crime';
const ABUSE: readonly string[] = ['reason', 'no-charge', 'crackdown'];
/** Cues of an accident, of those who come to it, and of those who kill and wound on purpose. */
const ACCIDENT = 'accident';
const RESCUE = 'rescue';
const VIOLENT_HAND = 'violent-hand';
/** Sentences that make a story of an accident, */
const ACCIDENT_WIDE = 2;
/** and how many times as many they must be as those that tell of violence. */
const ACCIDENT_SHARE = 2;
const PROCEDURES = 'procedures';
const VICTIM = 'protected-victim';
/** How many times more sentences with the first than with the second make a story of a crime, */
const CRIME_SHARE = 2;
/** unless there are more sentences than so many for each with the first. */
const SENTENCES_A_CRIME = 12;

/**
 * Gives the test whether the text around a candidate bears it out: of the conditions under `needs`
 * one holds, of those under `unless` none. A condition is the name of a cue list of `context.yml`
 * (it stands in the sentence), such a name with `section-` (in the heading above) or `doc-` (in
 * several sentences of the document, and more the longer it is), or one of
 * - `report`: the document is about violations throughout
 * - `neighbour`: a certain candidate stands in this or an adjacent sentence of the block
 * - `accident-story`: the document is about an accident; `accident` holds there too
 * - `topic`: the sentences around it have borne out the category at least twice
 * - `crime-story`: the document is about a crime, and nothing in the sentence makes it an abuse
 * - `arrest-procedures`: the heading is about how arrests are made, and nothing in the sentence makes
 *   them an abuse
 *
 * An entry with a ground also needs those harmed to be the ones whom it names.
 */
export function bearingOut(
  doc: TokenizedDocument,
  all: readonly Sightings[],
  grounds: ReadonlySet<string>,
): Condition {
  const groundOf = groundsOf(doc, all, grounds);
  const certain = all.map(({ violations, shields }) =>
    withoutOverlap(
      violations.filter(({ value }) => value.needs.length === 0),
      shields,
    ),
  );
  const count = certain.reduce((sum, own) => sum + own.length, 0);
  const isReport = 1000 * count >= REPORT_DENSITY * doc.tokens.length;
  const documentWide = countCues(all);
  const aboutFrom = Math.max(DOCUMENT_WIDE, doc.sentences.length / SENTENCES_A_CUE);
  const isCrimeStory = tellsOfCrime(documentWide, doc.sentences.length);
  const isAccidentStory = tellsOfAccident(documentWide);

  const neighbour: Condition = ({ sentence }, match) =>
    [sentence.index - 1, sentence.index, sentence.index + 1].some(
      (index) =>
        doc.sentences[index]?.block === sentence.block &&
        (certain[index] ?? []).some((other) => other.from !== match.from),
    );
  const holds = (name: string, at: Sightings, match: Candidate, topics: Topics): boolean => {
    if (name === 'report') return isReport;
    if (name === 'neighbour') return neighbour(at, match);
    if (name === 'topic') return topics.isNear(match.value.category, at.sentence.index);
    if (name === 'crime-story') return isCrimeStory && !isAbuse(at);
    if (name === 'accident-story') return isAccidentStory;
    if (name === ACCIDENT) return isAccidentStory || at.context.has(ACCIDENT);
    if (name === 'arrest-procedures') {
      return headingHas(doc, all, at, PROCEDURES) && !isAbuse(at) && !at.context.has(VICTIM);
    }
    if (name.startsWith('doc-')) return (documentWide.get(name.slice(4)) ?? 0) >= aboutFrom;
    if (name.startsWith('section-')) return headingHas(doc, all, at, name.slice(8));
    return at.context.has(name);
  };
  const within =
    (topics: Topics): Condition =>
    (at, match) => {
      const { needs, unless, ground } = match.value;
      return (
        (ground === null || groundOf(at, match) === ground) &&
        (needs.length === 0 || needs.some((name) => holds(name, at, match, topics))) &&
        !unless.some((name) => holds(name, at, match, topics))
      );
    };
  const isBorneOutAlone = within(new Topics());
  const topics = new Topics();
  for (const at of all) {
    const { index } = at.sentence;
    for (const { value } of certain[index] ?? []) topics.add(value.category, index);
    for (const match of at.violations) {
      if (!match.value.needs.includes('topic') || !isBorneOutAlone(at, match)) continue;
      topics.add(match.value.category, index);
    }
  }
  return within(topics);
}

const isAbuse = ({ context }: Sightings): boolean => ABUSE.some((cue) => context.has(cue));

function countCues(all: readonly Sightings[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { context } of all) {
    for (const name of context) countUp(counts, name);
  }
  return counts;
}

function tellsOfCrime(counts: ReadonlyMap<string, number>, sentences: number): boolean {
  const crimes = counts.get(CRIME) ?? 0;
  const abuses = ABUSE.reduce((sum, cue) => sum + (counts.get(cue) ?? 0), 0);
  const few = Math.max(DOCUMENT_WIDE, sentences / SENTENCES_A_CRIME);
  return crimes >= few && crimes > CRIME_SHARE * abuses;
}

function tellsOfAccident(counts: ReadonlyMap<string, number>): boolean {
  const accidents = counts.get(ACCIDENT) ?? 0;
  const told = accidents + (counts.get(RESCUE) ?? 0);
  const violent = counts.get(VIOLENT_HAND) ?? 0;
  return accidents > 0 && told >= ACCIDENT_WIDE && told > ACCIDENT_SHARE * violent;
}

function headingHas(
  doc: TokenizedDocument,
  all: readonly Sightings[],
  at: Sightings,
  name: string,
): boolean {
  return headingOver(doc, all, at)?.context.has(name) ?? false;
}
