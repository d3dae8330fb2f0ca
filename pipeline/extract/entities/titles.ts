import { builtAt } from './built.ts';
import { isRank, knownAt, type Site } from './site.ts';

export function endOfTitle(site: Site, i: number): number {
  const { folded } = site.view;
  if (isRank(site, i)) return i + 1;
  const title = site.lexicon.grammar.titles.longestAt(folded, i, site.end, () => true);
  return title ? endOfPortfolio(site, title.to) : i;
}

/** What an office is charged with: `of Health and Welfare`, `for Human Rights`. */
function endOfPortfolio(site: Site, at: number): number {
  const { folded, capital } = site.view;
  if (at + 1 >= site.end || !/^(?:of|for)$/.test(folded[at]!)) return at;
  let i = folded[at + 1] === 'the' ? at + 2 : at + 1;
  let to = at;
  while (i < site.end && i < at + 8 && capital[i] && isPortfolio(site, i)) {
    if (knownAt(site, i) || builtAt(site, i)) break;
    i += 1;
    to = i;
    if (folded[i] === 'and' || folded[i] === '&') i += 1;
  }
  return to;
}

/** An ordinary word: a portfolio is written in those, and the name after it is not. */
function isPortfolio({ view, lexicon }: Site, i: number): boolean {
  const word = view.folded[i]!;
  const { words, grammar, persons } = lexicon;
  if (grammar.starters.has(word) || grammar.generic_nouns.has(word)) return true;
  return words.has(word) && !persons.has(word);
}
