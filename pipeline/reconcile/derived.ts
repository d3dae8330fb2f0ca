import type { Assertion, Span, ViolationMention } from '../model.ts';
import { sentenceAt } from '../span.ts';

/** Assertions under which a category is named without anyone saying that it happened. */
const LEFT_OUT: ReadonlySet<Assertion> = new Set(['negated', 'normative']);

/** The labels that follow from the violation mentions (guidelines, section 4). */
export interface DerivedLabels {
  /** The sentences that have a category, in text order, each with its categories, sorted. */
  readonly sentences: readonly { readonly index: number; readonly categories: readonly string[] }[];
  readonly document: readonly string[];
}

/**
 * @param sentences spans in text order that do not overlap; a mention belongs to the last one that
 * begins at or before it
 */
export function derivedLabels(
  violations: readonly Pick<ViolationMention, 'start' | 'category' | 'assertion'>[],
  sentences: readonly Span[],
): DerivedLabels {
  const bySentence = new Map<number, Set<string>>();
  const document = new Set<string>();
  for (const { start, category, assertion } of violations) {
    if (LEFT_OUT.has(assertion)) continue;
    const index = sentenceAt(sentences, start);
    const categories = bySentence.get(index) ?? new Set();
    bySentence.set(index, categories.add(category));
    document.add(category);
  }
  return {
    sentences: [...bySentence]
      .sort(([a], [b]) => a - b)
      .map(([index, categories]) => ({ index, categories: [...categories].sort() })),
    document: [...document].sort(),
  };
}
