import { headLength } from '../../bisect.ts';
import type { PatternMatch } from '../../lexicon/pattern-walk.ts';
import type { Token } from '../../model.ts';
import type { Judge, Judgement } from './assertion.ts';
import { isOpen, type ScopeEnds } from './scope-ends.ts';
import type { Sightings } from './sightings.ts';

const LONGEST_GAP = 8;
const OR = /^n?or$/;
const AND = /^(?:and|but|yet|so)$/;

/**
 * A judge by whom what is negated of one is negated of its alternatives too: `did not beat or
 * torture anyone`, `never beat, raped or tortured her`.
 */
export function overAlternatives(
  tokens: readonly Token[],
  { violations, sentence }: Sightings,
  ends: ScopeEnds,
  judge: Judge,
): Judge {
  const ordered = [...violations].sort((a, b) => a.to - b.to);
  const known = new Map<PatternMatch<unknown>, Judgement>();
  const withAlternatives: Judge = (match) => {
    let judgement = known.get(match);
    if (judgement) return judgement;
    judgement = judge(match);
    const earlier = ordered[headLength(ordered, ({ to }) => to <= match.from) - 1];
    if (
      judgement.assertion !== 'negated' &&
      earlier &&
      isAlternative(tokens, earlier.to, match, sentence.endToken, ends)
    ) {
      const first = withAlternatives(earlier);
      if (first.assertion === 'negated') judgement = first;
    }
    known.set(match, judgement);
    return judgement;
  };
  return withAlternatives;
}

/** True where `or` joins what ends at `from` to the mention, or a comma does and `or` comes later. */
function isAlternative(
  tokens: readonly Token[],
  from: number,
  { from: to, to: after }: PatternMatch<unknown>,
  end: number,
  ends: ScopeEnds,
): boolean {
  if (to - from > LONGEST_GAP || !isOpen(ends.hard, from, to)) return false;
  let joined = false;
  let listed = false;
  for (let i = from; i < to; i += 1) {
    const { lower, pos } = tokens[i]!;
    if (OR.test(lower)) joined = true;
    else if (lower === ',') listed = true;
    else if (AND.test(lower) || (pos === 'VERB' && !ends.doing.includes(i))) return false;
  }
  if (joined || !listed) return joined;
  for (let i = after; i < Math.min(after + LONGEST_GAP, end); i += 1) {
    const { lower } = tokens[i]!;
    if (OR.test(lower)) return true;
    if (AND.test(lower)) return false;
  }
  return false;
}
