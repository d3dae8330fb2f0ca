import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { Clauses } from '../../lexicon/clauses.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type {
  Antecedent,
  ContextCue,
  Exception,
  Shield,
  ViolationEntry,
  ViolationLexicon,
  ViolationPattern,
} from '../../lexicon/violations.ts';
import type { Sentence, TokenizedDocument } from '../../model.ts';

/** All that the lexicon finds in one sentence, by what it is. */
export interface Sightings {
  readonly sentence: Sentence;
  /** The words by which its clauses are read. */
  readonly clauses: Clauses;
  readonly violations: readonly PatternMatch<ViolationEntry>[];
  readonly shields: readonly PatternMatch<Shield>[];
  readonly antecedents: readonly PatternMatch<Antecedent>[];
  readonly exceptions: readonly PatternMatch<Exception>[];
  readonly assertions: readonly PatternMatch<AssertionCue>[];
  /** Names of the context cues that stand in the sentence. */
  readonly context: ReadonlySet<string>;
  readonly contextMatches: readonly PatternMatch<ContextCue>[];
}

/** Looks once over the tokens of every sentence. */
export function sightingsOf(
  doc: TokenizedDocument,
  lexicon: ViolationLexicon,
  clauses: Clauses,
): Sightings[] {
  return doc.sentences.map((sentence) =>
    sorted(
      sentence,
      clauses,
      lexicon.index.find(doc.tokens, sentence.firstToken, sentence.endToken),
    ),
  );
}

function sorted(
  sentence: Sentence,
  clauses: Clauses,
  matches: readonly PatternMatch<ViolationPattern>[],
): Sightings {
  const violations: PatternMatch<ViolationEntry>[] = [];
  const shields: PatternMatch<Shield>[] = [];
  const antecedents: PatternMatch<Antecedent>[] = [];
  const exceptions: PatternMatch<Exception>[] = [];
  const assertions: PatternMatch<AssertionCue>[] = [];
  const contextMatches: PatternMatch<ContextCue>[] = [];
  for (const match of matches) {
    if (isOf<ViolationEntry>(match, 'violation')) violations.push(match);
    else if (isOf<Shield>(match, 'shield')) shields.push(match);
    else if (isOf<Antecedent>(match, 'antecedent')) antecedents.push(match);
    else if (isOf<Exception>(match, 'exception')) exceptions.push(match);
    else if (isOf<AssertionCue>(match, 'assertion')) assertions.push(match);
    else if (isOf<ContextCue>(match, 'context')) contextMatches.push(match);
  }
  const context =
    contextMatches.length === 0 ? NO_NAMES : new Set(contextMatches.map(({ value }) => value.name));
  return {
    sentence,
    clauses,
    violations,
    shields,
    antecedents,
    exceptions,
    assertions,
    context,
    contextMatches,
  };
}

const NO_NAMES: ReadonlySet<string> = new Set();

function isOf<T extends ViolationPattern>(
  match: PatternMatch<ViolationPattern>,
  kind: T['kind'],
): match is PatternMatch<T> {
  return match.value.kind === kind;
}
