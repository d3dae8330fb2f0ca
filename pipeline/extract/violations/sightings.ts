import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { PatternMatch } from '../../lexicon/pattern-index.ts';
import type {
  Antecedent,
  ContextCue,
  Shield,
  ViolationEntry,
  ViolationLexicon,
  ViolationPattern,
} from '../../lexicon/violations.ts';
import type { Sentence, TokenizedDocument } from '../../model.ts';

/** All that the lexicon finds in one sentence, by what it is. */
export interface Sightings {
  readonly sentence: Sentence;
  readonly violations: readonly PatternMatch<ViolationEntry>[];
  readonly shields: readonly PatternMatch<Shield>[];
  readonly antecedents: readonly PatternMatch<Antecedent>[];
  readonly assertions: readonly PatternMatch<AssertionCue>[];
  /** Names of the context cues that stand in the sentence. */
  readonly context: ReadonlySet<string>;
  readonly contextMatches: readonly PatternMatch<ContextCue>[];
}

/** Looks once over the tokens of every sentence. */
export function sightingsOf(doc: TokenizedDocument, lexicon: ViolationLexicon): Sightings[] {
  return doc.sentences.map((sentence) => {
    const matches = lexicon.index.find(doc.tokens, sentence.firstToken, sentence.endToken);
    const contextMatches = matches.filter(isOf<ContextCue>('context'));
    return {
      sentence,
      violations: matches.filter(isOf<ViolationEntry>('violation')),
      shields: matches.filter(isOf<Shield>('shield')),
      antecedents: matches.filter(isOf<Antecedent>('antecedent')),
      assertions: matches.filter(isOf<AssertionCue>('assertion')),
      context: new Set(contextMatches.map((match) => match.value.name)),
      contextMatches,
    };
  });
}

function isOf<T extends ViolationPattern>(kind: T['kind']) {
  return (match: PatternMatch<ViolationPattern>): match is PatternMatch<T> =>
    match.value.kind === kind;
}
