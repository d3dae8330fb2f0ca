import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { Candidate } from './candidate.ts';
import type { NameView } from './view.ts';

/**
 * A name with what stands beside it and belongs to it though it is read apart: `Dos` of `Dos
 * Santos`, `N.` of `N. Korea`, `(Maoist)` of a party.
 */
export function withEdges(
  view: NameView,
  lexicon: Pick<EntityLexicon, 'phrases' | 'words' | 'grammar'>,
  candidate: Candidate,
): Candidate {
  if (candidate.label === 'PERSON') return withParticle(view, lexicon, candidate);
  if (candidate.label === 'GPE' || candidate.label === 'LOC') {
    return withAbbreviation(view, lexicon, withSaint(view, candidate));
  }
  return candidate.label === 'ORG' ? withWing(view, candidate) : candidate;
}

function isWithin({ tokens }: NameView, at: number, from: number): boolean {
  return at >= 0 && tokens[at]!.sentence === tokens[from]!.sentence;
}

/** `Sheikh Hasina`, `Dos Santos`, `bin Salman`, `van der Merwe`. */
function withParticle(
  view: NameView,
  { words, grammar }: Pick<EntityLexicon, 'words' | 'grammar'>,
  candidate: Candidate,
): Candidate {
  const { folded, capital, tokens } = view;
  let { from } = candidate;
  if (!isWithin(view, from - 1, from)) return candidate;
  const before = folded[from - 1]!;
  if (/^sheikh?$/.test(before) && grammar.sheikhs.has(folded[from]!))
    return { ...candidate, from: from - 1 };
  if (words.has(folded[from]!) && !grammar.sure_particles.has(before)) return candidate;
  while (isWithin(view, from - 1, candidate.from)) {
    const word = folded[from - 1]!;
    const isParticle = capital[from - 1]
      ? grammar.capital_particles.has(word)
      : grammar.sure_particles.has(word);
    if (!isParticle || tokens[from - 1]!.end + 1 !== tokens[from]!.start) break;
    from -= 1;
  }
  return from === candidate.from ? candidate : { ...candidate, from };
}

const QUARTERS: Readonly<Record<string, string>> = { n: 'north', s: 'south', e: 'east', w: 'west' };

/** `N. Korea`, `S. Sudan`, `E. Jerusalem`: the known name of which a quarter is cut short. */
function withAbbreviation(
  view: NameView,
  { phrases }: Pick<EntityLexicon, 'phrases'>,
  candidate: Candidate,
): Candidate {
  const { folded } = view;
  const { from, to } = candidate;
  const at = folded[from - 1] === '.' ? from - 2 : from - 1;
  if (to !== from + 1 || !isWithin(view, at, from)) return candidate;
  const quarter = QUARTERS[folded[at]!.replace('.', '')];
  const isCut = folded[at]!.endsWith('.') || at < from - 1;
  if (quarter === undefined || !isCut || !view.capital[at]) return candidate;
  const known =
    phrases.get(`${quarter} ${folded[from]}`) ?? phrases.get(`${quarter}ern ${folded[from]}`);
  return known ? { from: at, to, label: known.label, rule: known.rule } : candidate;
}

/** `Sta. Catalina`, `Ft. Worth`. */
function withSaint(view: NameView, candidate: Candidate): Candidate {
  const { folded, capital } = view;
  const { from } = candidate;
  const at = folded[from - 1] === '.' ? from - 2 : from - 1;
  if (!isWithin(view, at, from) || !capital[at]) return candidate;
  return view.grammar.place_abbreviations.has(folded[at]!) ? { ...candidate, from: at } : candidate;
}

/** `Communist Party of Nepal (Maoist)`: the wing in brackets belongs to the party. */
function withWing(view: NameView, candidate: Candidate): Candidate {
  const { folded, capital, tokens } = view;
  const { from, to } = candidate;
  if (folded[to] !== '(' || !isWithin(view, from, to)) return candidate;
  const hasParty =
    view.grammar.parties.has(folded[to - 1]!) || folded.slice(from, to).includes('party');
  if (!hasParty || !capital[to + 1]) return candidate;
  let close = to + 1;
  while (close < to + 6 && close < tokens.length && folded[close] !== ')') {
    if (folded[close] !== '-' && !view.grammar.wings.has(folded[close]!)) return candidate;
    close += 1;
  }
  return folded[close] === ')' ? { ...candidate, to: close + 1 } : candidate;
}
