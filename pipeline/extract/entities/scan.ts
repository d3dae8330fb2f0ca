import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { GIVEN } from '../../lexicon/entities/names.ts';
import type { Sentence } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import { candidateAt } from './candidates.ts';
import { isDerivedPeople } from './derived.ts';
import { endOfName, startsName } from './open.ts';
import { isPlainRun, type Site } from './site.ts';
import { smallHeadAt } from './smallheads.ts';
import { endOfTitle } from './titles.ts';
import type { NameView } from './view.ts';

/** Tokens `[from, to)` with capitals whose label nothing in themselves decides. */
export interface OpenName {
  readonly from: number;
  readonly to: number;
  /** A title, rank or office stands before it. */
  readonly titled: boolean;
}

export interface Scan {
  readonly found: Candidate[];
  readonly open: OpenName[];
}

/** Finds the names of one sentence, from left to right, the longest first; they do not overlap. */
export function scanSentence(view: NameView, lexicon: EntityLexicon, sentence: Sentence): Scan {
  const casing = view.casing[sentence.index]!;
  const site: Site = { view, lexicon, casing, first: sentence.firstToken, end: sentence.endToken };
  const scan: Scan = { found: [], open: [] };
  let i = site.first;
  let titled = false;
  while (i < site.end) {
    if (isNothing(site, i)) {
      i += 1;
      titled = false;
      continue;
    }
    const candidate = candidateAt(site, i);
    if (candidate) {
      scan.found.push(candidate);
      i = candidate.to;
      titled = false;
      continue;
    }
    const title = endOfTitle(site, i);
    if (title > i) {
      i = title;
      titled = true;
      continue;
    }
    const to = startsName(site, i) ? endOfName(site, i) : i;
    if (to > i) {
      addName(site, scan, i, to, titled);
      i = to;
    } else i += 1;
    titled = titled && i - 1 > site.first && /^[,.]$/.test(view.folded[i - 1]!);
  }
  return scan;
}

/** Most words of a text: no capital, no digit, and no name begins so. */
function isNothing(site: Site, i: number): boolean {
  const { capital, tokens } = site.view;
  return !capital[i] && !site.lexicon.mayBegin(tokens[i]!.form);
}

/** At the start of a sentence: a word that the tagger knows as no name. */
function isCommonByTag({ view, lexicon }: Site, at: number): boolean {
  return (
    !view.upper[at] &&
    /^(?:ADV|VERB|ADJ|ADP|SCONJ|PRON|AUX|DET)$/.test(view.tokens[at]!.pos) &&
    !lexicon.places.has(view.folded[at]!)
  );
}

/** Endings that English gives to its own words and hardly ever to names. */
const ENGLISH =
  /.{3}(?:[aeiou]tions?|nesses|ness|ments?|ically|ingly|fully|ously|ologies|ology|ologists?|phobia|phobic|ivity|ality|ities|isms?|ships?|ances?|ences?|ously)$/;

function looksEnglish(word: string): boolean {
  return ENGLISH.test(word);
}

/** `Socialism`, or a given name after an article, which is an office: `the Amir`. */
function isTheory({ view, lexicon, first }: Site, at: number): boolean {
  const word = view.folded[at]!;
  if (view.upper[at]) return false;
  const kind = lexicon.persons.get(word) ?? 0;
  const isOffice =
    at > first && view.folded[at - 1] === 'the' && view.tokens[at + 1]?.pos !== 'NOUN';
  if (isOffice && (kind & GIVEN) > 0) return true;
  return kind === 0 && !lexicon.places.has(word) && looksEnglish(word);
}

/** `PPE` after `personal protective equipment (PPE)`. */
function isCommonShortForm({ view }: Site, at: number): boolean {
  return view.upper[at] === 1 && view.shortForms.common.has(view.folded[at]!);
}

const LETTER = /^[a-z]\.?$/;

/** A run of capitals without what only the start of a sentence gave a capital. */
function addName(site: Site, scan: Scan, from: number, to: number, titled: boolean): void {
  const { folded } = site.view;
  const { grammar, words, persons } = site.lexicon;
  const first = from === site.first ? endOfEnumerator(site, from, to) : site.first;
  let start = from === site.first ? first : from;
  while (
    start === first &&
    start < to &&
    !persons.has(folded[start]!) &&
    (grammar.starters.has(folded[start]!) ||
      words.has(folded[start]!) ||
      isCommonByTag(site, start) ||
      looksEnglish(folded[start]!))
  ) {
    start += 1;
    if (/^[-'&]$/.test(folded[start] ?? '')) start += 1;
  }
  if (start >= to) return;
  if (isPeople(site, start, to)) {
    scan.found.push({ from: start, to, label: 'NORP', rule: 'norp-context' });
    return;
  }
  if (to === start + 1 && !titled && isDerived(site, start)) {
    scan.found.push({ from: start, to, label: 'NORP', rule: 'norp-derived' });
    return;
  }
  if (to === start + 1 && grammar.generic_nouns.has(folded[start]!)) return;
  if (to === start + 1 && isTheory(site, start)) return;
  if (to === start + 1 && isCommonShortForm(site, start)) return;
  if (to === start + 1 && !titled && LETTER.test(folded[start]!)) return;
  if (isForeignBody(site, start, to, titled)) {
    scan.found.push({ from: start, to, label: 'ORG', rule: 'foreign-head' });
    return;
  }
  const head = smallHeadAt(site.view, to, site.end);
  if (head) scan.found.push({ from: start, ...head, rule: 'small-head' });
  else if (isHyphenated(site, to)) {
    scan.found.push({ from: start, to, label: 'PERSON', rule: 'person-hyphen' });
  } else if (site.casing !== 'title' || !isPlainRun(site, start, to)) {
    scan.open.push({ from: startOfPerson(site, start, to), to, titled });
  }
}

/** Past the ordinary words before a full name: `Human Rights Marta Kessane`. */
function startOfPerson({ view, lexicon }: Site, from: number, to: number): number {
  const { folded } = view;
  const { words, persons } = lexicon;
  let at = from;
  while (at < to && words.has(folded[at]!) && !persons.has(folded[at]!)) at += 1;
  if (at === from || at + 1 >= to || words.has(folded[to - 1]!)) return from;
  const isGiven = ((persons.get(folded[at]!) ?? 0) & GIVEN) > 0 && !words.has(folded[at]!);
  return isGiven && /^[a-z]/.test(folded[at + 1]!) ? at : from;
}

/** `Canberrans`, `Floridian voters`: a people by its place, in the plural or before a noun. */
function isDerived({ view, lexicon, end }: Site, at: number): boolean {
  if (view.upper[at]) return false;
  const word = view.folded[at]!;
  const next = view.tokens[at + 1];
  const isBeforeNoun =
    at + 1 < end && !view.capital[at + 1] && /^(?:NOUN|ADJ)$/.test(next?.pos ?? '');
  return (word.endsWith('s') || isBeforeNoun) && isDerivedPeople(lexicon, word);
}

/** `Fondazione Astalli`, `Ansar Bayt al-Maqdis`: the first word is a head in another language. */
function isForeignBody({ view, lexicon }: Site, from: number, to: number, titled: boolean) {
  const { folded } = view;
  return (
    to > from + 1 &&
    !titled &&
    lexicon.grammar.foreign_heads.has(folded[from]!) &&
    /^[a-z]{2}/.test(folded[from + 1]!)
  );
}

/** Ends in a small syllable over a hyphen, as names of East Asia do: `Kim Jong-un`. */
function isHyphenated({ view }: Site, to: number): boolean {
  return view.folded[to - 2] === '-' && view.capital[to - 1] === 0;
}

const ENUMERATOR = /^(?:[a-z]|[ivx]+)\.$/;

/** The word after the number of a heading: `A. Scope of obligations`; not that of `J. Edgar`. */
function endOfEnumerator({ view, lexicon }: Site, from: number, to: number): number {
  const next = view.folded[from + 1];
  if (next === undefined || from + 1 >= to || !ENUMERATOR.test(view.folded[from]!)) return from;
  const { kind } = view.doc.sentences[view.tokens[from]!.sentence]!;
  const isPlain =
    lexicon.words.has(next) ||
    lexicon.grammar.starters.has(next) ||
    (kind === 'heading' && !lexicon.persons.has(next));
  return isPlain && !view.upper[from + 1] ? from + 1 : from;
}

/** `ethnic Kessane`, `the Kessane tribe`: a people, by the word beside it. */
function isPeople({ view, lexicon, end }: Site, from: number, to: number): boolean {
  const { folded, capital } = view;
  if (to > from + 2 || view.upper[from]) return false;
  if (folded[from - 1] === 'ethnic') return to === from + 1;
  if (to >= end || capital[to]) return false;
  const word = folded[to]!;
  if (word === 'ethnic') return /^(?:group|minority|community|militia)/.test(folded[to + 1] ?? '');
  return lexicon.grammar.peoples.has(word);
}
