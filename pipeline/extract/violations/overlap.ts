import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Shield, ViolationEntry } from '../../lexicon/violations.ts';

type Candidate = PatternMatch<ViolationEntry | Shield>;

/**
 * Lets each word serve one candidate: the one of most words, then one that knows who is harmed, then
 * the tighter, then the earlier.
 * Words that a pattern only skips stay free for others.
 */
export function withoutOverlap(
  candidates: readonly PatternMatch<ViolationEntry>[],
  shields: readonly PatternMatch<Shield>[],
): PatternMatch<ViolationEntry>[] {
  if (candidates.length === 0) return [];
  const ranked: Candidate[] = [...shields, ...candidates];
  ranked.sort(
    (a, b) =>
      b.words.length - a.words.length ||
      grounded(b) - grounded(a) ||
      extent(a) - extent(b) ||
      a.from - b.from,
  );
  const taken = new Set<number>();
  const shielded = new Set<number>();
  const kept: PatternMatch<ViolationEntry>[] = [];
  for (const candidate of ranked) {
    const marked = markedWords(candidate);
    if (marked.some((word) => taken.has(word))) continue;
    if (candidate.words.some((word) => shielded.has(word))) continue;
    for (const word of marked) taken.add(word);
    if (isViolation(candidate)) kept.push(candidate);
    else for (const word of marked) shielded.add(word);
  }
  return kept.sort((a, b) => a.from - b.from || a.to - b.to);
}

const isViolation = (match: Candidate): match is PatternMatch<ViolationEntry> =>
  match.value.kind === 'violation';

const grounded = ({ value }: Candidate): number =>
  value.kind === 'violation' && value.ground !== null ? 1 : 0;

const extent = (match: Candidate): number => match.to - match.from;

function markedWords(match: Candidate): number[] {
  return match.words.filter((word) => word >= match.from && word < match.to);
}
