import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { NameMatch } from '../../lexicon/entities/gazetteer.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import { knownNameAt } from './phrase.ts';
import type { Casing, NameView } from './view.ts';

/** The sentence in which the finders of names look: tokens `[first, end)`. */
export interface Site {
  readonly view: NameView;
  readonly lexicon: EntityLexicon;
  readonly casing: Casing;
  readonly first: number;
  readonly end: number;
}

/** The longest known name that begins at a token of the sentence. */
export function knownAt(site: Site, at: number): NameMatch<KnownName> | null {
  return knownNameAt(site.view, site.lexicon, site.casing, at, site.end);
}

/** `NGO`, `CEO`: capitals that name a kind of thing, if the document gives them no name. */
export function isGenericAcronym(site: Site, i: number): boolean {
  const { upper, folded } = site.view;
  if (!upper[i] || !site.lexicon.grammar.generic_nouns.has(folded[i]!)) return false;
  return !isNamedShortForm(site, i);
}

/** Whether a word never is part of a name; `AN` is after `National Assembly (AN)`. */
export function isNever(site: Site, i: number): boolean {
  const { view, lexicon } = site;
  if (!lexicon.grammar.never.has(view.folded[i]!) || isNamedShortForm(site, i)) return false;
  return !isHyphenated(site, i);
}

/** The `So` of `So-Safe Corps`. */
function isHyphenated({ view, end }: Site, i: number): boolean {
  const { folded, capital, tokens } = view;
  if (!capital[i] || folded[i + 1] !== '-' || i + 2 >= end || !capital[i + 2]) return false;
  return tokens[i]!.end === tokens[i + 1]!.start && tokens[i + 1]!.end === tokens[i + 2]!.start;
}

/** Whether a word is a short form that the document puts after a name. */
export function isNamedShortForm({ view, casing }: Site, i: number): boolean {
  return view.upper[i] === 1 && casing !== 'upper' && view.shortForms.named.has(view.folded[i]!);
}

/**
 * `DSP Kessane`: the abbreviation of a rank or office, by the name after it; of two letters, which may
 * be initials, only before a full name.
 */
export function isRank({ view, lexicon, end }: Site, i: number): boolean {
  if (!view.upper[i] || !lexicon.grammar.rank_acronyms.has(view.folded[i]!)) return false;
  const isName = (at: number) => at < end && view.capital[at] === 1 && view.upper[at] === 0;
  if (!isName(i + 1) || lexicon.words.has(view.folded[i + 1]!)) return false;
  return view.tokens[i]!.text.length > 2 || isName(i + 2);
}

/** Whether every word is an ordinary one: in a heading its capital says nothing. */
export function isPlainRun(site: Site, from: number, to: number): boolean {
  const { folded, common, tokens } = site.view;
  const { words, grammar } = site.lexicon;
  for (let k = from; k < to; k += 1) {
    const word = folded[k]!;
    if (words.has(word) || common.has(word) || grammar.starters.has(word)) continue;
    if (grammar.generic_nouns.has(word) || tokens[k]!.pos === 'PUNCT') continue;
    return false;
  }
  return true;
}

/** Calendar words, pronouns and titles end what stands before them. */
export function breaksName(site: Site, k: number): boolean {
  return isNever(site, k) || site.lexicon.grammar.strong_titles.has(site.view.folded[k]!);
}
