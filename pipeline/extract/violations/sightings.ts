import type { AssertionCue } from '../../lexicon/assertion.ts';
import type { PatternMatch } from '../../lexicon/patternIndex.ts';
import type {
  Antecedent,
  ContextCue,
  Shield,
  ViolationEntry,
  ViolationLexicon,
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
    const violations: PatternMatch<ViolationEntry>[] = [];
    const shields: PatternMatch<Shield>[] = [];
    const antecedents: PatternMatch<Antecedent>[] = [];
    const assertions: PatternMatch<AssertionCue>[] = [];
    const contextMatches: PatternMatch<ContextCue>[] = [];
    for (const match of lexicon.index.find(doc.tokens, sentence.firstToken, sentence.endToken)) {
      const { value } = match;
      if (value.kind === 'violation') violations.push({ ...match, value });
      else if (value.kind === 'shield') shields.push({ ...match, value });
      else if (value.kind === 'antecedent') antecedents.push({ ...match, value });
      else if (value.kind === 'assertion') assertions.push({ ...match, value });
      else contextMatches.push({ ...match, value });
    }
    const context = new Set(contextMatches.map((match) => match.value.name));
    return { sentence, violations, shields, antecedents, assertions, context, contextMatches };
  });
}
