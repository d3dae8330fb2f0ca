import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type { ViolationEntry } from '../../lexicon/violations.ts';
import type { TokenizedDocument } from '../../model.ts';
import { withoutOverlap } from './overlap.ts';
import type { Sightings } from './sightings.ts';

/** What a condition may look at. */
export interface Surroundings {
  readonly doc: TokenizedDocument;
  /** Candidates of each sentence that need no condition. */
  readonly certain: readonly (readonly PatternMatch<ViolationEntry>[])[];
  /** The document is about rights violations throughout. */
  readonly isReport: boolean;
}

type Condition = (at: Sightings, match: PatternMatch<ViolationEntry>, s: Surroundings) => boolean;

/** Conditions beyond the cues of `context.yml`, by the names that entries call them. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  report: (_at, _match, { isReport }) => isReport,
  neighbour: ({ sentence }, match, { certain, doc }) =>
    [sentence.index - 1, sentence.index, sentence.index + 1].some(
      (index) =>
        doc.sentences[index]?.block === sentence.block &&
        (certain[index] ?? []).some((other) => other.from !== match.from),
    ),
};

/** Violations a thousand words from which a document counts as a report on them. */
const REPORT_DENSITY = 8;

export function surroundingsOf(doc: TokenizedDocument, all: readonly Sightings[]): Surroundings {
  const certain = all.map(({ violations, shields }) =>
    withoutOverlap(
      violations.filter(({ value }) => value.needs.length === 0),
      shields,
    ),
  );
  const count = certain.reduce((sum, own) => sum + own.length, 0);
  return { doc, certain, isReport: 1000 * count >= REPORT_DENSITY * doc.tokens.length };
}

/** Whether the text around a candidate bears it out. */
export function isBorneOut(
  at: Sightings,
  match: PatternMatch<ViolationEntry>,
  surroundings: Surroundings,
): boolean {
  const { needs, unless } = match.value;
  const holds = (name: string): boolean =>
    CONDITIONS[name]?.(at, match, surroundings) ?? at.context.has(name);
  return (needs.length === 0 || needs.some(holds)) && !unless.some(holds);
}
