import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { NameMatch } from '../../lexicon/entities/gazetteer.ts';
import { FAMILY, GIVEN } from '../../lexicon/entities/names.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import type { Sentence } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import { numberedLawAt } from './laws.ts';
import { moneyAt } from './money.ts';
import { knownNameAt } from './phrase.ts';
import { endOfComplement, labelOfHead } from './structure.ts';
import type { Casing, NameView } from './view.ts';

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

type Lexicon = EntityLexicon;

/** Finds the names of one sentence, from left to right, the longest first; they do not overlap. */
export function scanSentence(view: NameView, lexicon: Lexicon, sentence: Sentence): Scan {
  const casing = view.casing[sentence.index]!;
  const scanner = new Scanner(view, lexicon, casing, sentence);
  return scanner.run();
}

const NUMERIC = /^[\d$€£¥₹]/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const SMALL_LAW = /^(?:protocol|convention|covenant|treaty)$/;
const INNER_TITLE = /^(?:haji|hajj|haj|sheikh|shaikh|sheik|lama)$/;

class Scanner {
  private readonly found: Candidate[] = [];
  private readonly open: OpenName[] = [];
  private readonly view: NameView;
  private readonly lexicon: Lexicon;
  private readonly casing: Casing;
  private readonly first: number;
  private readonly end: number;

  constructor(view: NameView, lexicon: Lexicon, casing: Casing, sentence: Sentence) {
    this.view = view;
    this.lexicon = lexicon;
    this.casing = casing;
    this.first = sentence.firstToken;
    this.end = sentence.endToken;
  }

  run(): Scan {
    let i = this.first;
    let titled = false;
    while (i < this.end) {
      if (this.isNothing(i)) {
        i += 1;
        titled = false;
        continue;
      }
      const candidate = this.candidateAt(i);
      if (candidate) {
        this.found.push(candidate);
        i = candidate.to;
        titled = false;
        continue;
      }
      const title = this.endOfTitle(i);
      if (title > i) {
        i = title;
        titled = true;
        continue;
      }
      const to = this.startsName(i) ? this.endOfName(i) : i;
      if (to > i) {
        this.addOpen(i, to, titled);
        i = to;
      } else i += 1;
      titled = titled && /^[,.]$/.test(this.view.folded[i - 1]!) && i - 1 > this.first;
    }
    return { found: this.found, open: this.open };
  }

  /** Most words of a text: no capital, no digit, and no name begins so. */
  private isNothing(i: number): boolean {
    if (this.view.capital[i]) return false;
    const word = this.view.folded[i]!;
    const code = word.charCodeAt(0);
    return code >= 97 && code <= 122 && !this.lexicon.beginners.has(word);
  }

  private candidateAt(i: number): Candidate | null {
    const { folded, capital } = this.view;
    const { grammar } = this.lexicon;
    const word = folded[i]!;
    if (NUMERIC.test(word) || grammar.currency_signs.has(word) || grammar.number_words.has(word)) {
      const money = moneyAt(this.view, grammar, i, this.end);
      if (money) return money;
    }
    if (folded[i + 1] === '$' && this.view.upper[i] && i + 1 < this.end) {
      const money = moneyAt(this.view, grammar, i + 1, this.end);
      if (money) return { ...money, from: i };
    }
    const law = numberedLawAt(this.view, grammar, i, this.end);
    if (law) return law;
    const dated = YEAR.test(word) ? this.datedAt(i) : null;
    if (dated) return dated;
    const known = knownNameAt(this.view, this.lexicon, this.casing, i, this.end);
    const built = this.builtAt(i);
    const place = this.longPlaceAt(i);
    const best = known ? known.to : place;
    if (built && built.to > best && !(known && known.to - i >= 3)) return built;
    if (place > (known?.to ?? i)) return { from: i, to: place, label: 'GPE', rule: 'place-table' };
    if (!known) return null;
    if (known.to === i + 1 && capital[i] && this.isPersonRather(i)) return null;
    return { from: i, to: known.to, label: known.value.label, rule: known.value.rule };
  }

  /** `2018 Winter Olympics`, `1951 UN Refugee Convention`, `1967 protocol`. */
  private datedAt(year: number): Candidate | null {
    const i = year + 1;
    if (i >= this.end) return null;
    if (SMALL_LAW.test(this.view.folded[i]!)) {
      return { from: year, to: i + 1, label: 'LAW', rule: 'law-year' };
    }
    const known = knownNameAt(this.view, this.lexicon, this.casing, i, this.end);
    const built = this.builtAt(i);
    const label = known?.value.label;
    if (known && (label === 'LAW' || label === 'EVENT')) {
      return { from: year, to: known.to, label, rule: known.value.rule };
    }
    return built && (built.label === 'LAW' || built.label === 'EVENT')
      ? { ...built, from: year }
      : null;
  }

  /** The end of a place name of two words or more of the tables; `i` where there is none. */
  private longPlaceAt(i: number): number {
    const { capital, folded, upper } = this.view;
    const { places, words, grammar } = this.lexicon;
    if (!capital[i] || !capital[i + 1] || upper[i] !== upper[i + 1]) return i;
    if (grammar.never.has(folded[i]!)) return i;
    const to = places.endOfLongest(folded, i, this.end);
    if (to < i + 2) return i;
    for (let k = i; k < to; k += 1) {
      if (!words.has(folded[k]!) && !this.lexicon.persons.has(folded[k]!)) return to;
    }
    return i;
  }

  /** A known name of one word that here is a given name: `Karen Smith`, `Jordan Peele`. */
  private isPersonRather(i: number): boolean {
    const { folded, capital } = this.view;
    const { persons, grammar, words, phrases } = this.lexicon;
    if (((persons.get(folded[i]!) ?? 0) & GIVEN) === 0) return false;
    const next = i + 1;
    if (next >= this.end || !capital[next]) return false;
    const after = folded[next]!;
    if (grammar.titles.get(after) || words.has(after) || grammar.never.has(after)) return false;
    return phrases.get(after) === undefined && persons.has(after);
  }

  /** A name that the grammar of names builds: `Ministry of Justice`, `Ankara Bar Association`. */
  private builtAt(i: number): Candidate | null {
    const { view } = this;
    const { folded, capital } = view;
    const { grammar } = this.lexicon;
    const word = folded[i]!;
    if (!capital[i]) return this.smallMinistryAt(i);
    if (this.casing === 'upper' || grammar.never.has(word) || this.breaksName(i)) return null;
    if (grammar.generic_nouns.has(word) && folded[i + 1] === "'s") return null;
    if (this.isGenericAcronym(i)) return null;
    let best: Candidate | null = null;
    let k = i;
    while (k < this.end && k < i + MOST_WORDS) {
      if (!capital[k] && !/^\d{4}$/.test(folded[k]!)) break;
      if (k > i && this.breaksName(k)) break;
      const here = folded[k]!;
      const hasOpener = grammar.organisation_openers.has(here);
      if (hasOpener || grammar.law_before.has(here)) {
        const to = endOfComplement(
          view,
          k + 1,
          this.end,
          (at) => this.breaksName(at) || this.startsPerson(at),
        );
        if (to > k + 1) {
          const law = grammar.law_before.has(here) && !grammar.organisation_openers.has(here);
          return { from: i, to, label: law ? 'LAW' : 'ORG', rule: law ? 'law-of' : 'org-of' };
        }
      }
      const label = k > i ? labelOfHead(view, grammar, k, i) : null;
      if (label) {
        const to = label === 'ORG' ? this.endOfLetter(k + 1) : k + 1;
        best = { from: i, to, label, rule: `${label.toLowerCase()}-head` };
      }
      k += 1;
      if (k < this.end - 1 && this.joinsParts(k, i)) k += 1;
    }
    if (best && this.isAllGeneric(best)) return null;
    return best ?? this.beforeAt(i);
  }

  /** `High-Risk Court B`: a single letter after the head belongs to the name. */
  private endOfLetter(at: number): number {
    const { tokens, folded } = this.view;
    if (at >= this.end || !/^[A-Z]$/.test(tokens[at]!.text)) return at;
    return /court|chamber|division|section|unit/.test(folded[at - 1]!) ? at + 1 : at;
  }

  /** `NGO`, `CEO`: capitals that name a kind of thing. */
  private isGenericAcronym(i: number): boolean {
    return this.view.upper[i] === 1 && this.lexicon.grammar.generic_nouns.has(this.view.folded[i]!);
  }

  /** `Lake Chad`, `Mount Elgon`, `Operation Lifeline`, `Camp Bondsteel`. */
  private beforeAt(i: number): Candidate | null {
    const { folded, capital } = this.view;
    const { grammar, words } = this.lexicon;
    const next = i + 1;
    if (next >= this.end || !capital[next] || words.has(folded[next]!)) return null;
    const word = folded[i]!;
    const label = grammar.location_before.has(word)
      ? 'LOC'
      : grammar.facility_before.has(word)
        ? 'FAC'
        : grammar.event_before.has(word)
          ? 'EVENT'
          : null;
    if (!label) return null;
    let to = next + 1;
    while (to < this.end && capital[to] && !this.breaksName(to)) to += 1;
    return { from: i, to, label, rule: `${label.toLowerCase()}-before` };
  }

  /** `ministry of interior` in small letters. */
  private smallMinistryAt(i: number): Candidate | null {
    const { folded, tokens } = this.view;
    if (folded[i] !== 'ministry' || folded[i + 1] !== 'of' || i + 2 >= this.end) return null;
    let to = i + 2;
    while (to < this.end && /^(?:NOUN|PROPN|ADJ)$/.test(tokens[to]!.pos)) to += 1;
    return to > i + 2 ? { from: i, to, label: 'ORG', rule: 'org-ministry' } : null;
  }

  private isAllGeneric({ from, to }: Candidate): boolean {
    if (this.casing === 'title') return this.isPlainRun(from, to);
    if (from !== this.first && to - from > 1) return false;
    for (let k = from; k < to - 1; k += 1) {
      if (!this.lexicon.grammar.starters.has(this.view.folded[k]!)) return false;
    }
    return true;
  }

  /** Whether every word is an ordinary one: in a heading its capital says nothing. */
  private isPlainRun(from: number, to: number): boolean {
    const { folded, common, tokens } = this.view;
    const { words, grammar } = this.lexicon;
    for (let k = from; k < to; k += 1) {
      const word = folded[k]!;
      if (words.has(word) || common.has(word) || grammar.starters.has(word)) continue;
      if (grammar.generic_nouns.has(word) || tokens[k]!.pos === 'PUNCT') continue;
      return false;
    }
    return true;
  }

  /** Whether a name of an organisation goes on over a hyphen, a possessive or `and`. */
  private joinsParts(k: number, from: number): boolean {
    const { folded, capital, tokens } = this.view;
    const word = folded[k]!;
    if (!capital[k + 1]) return false;
    if (word === '-' || word === '&' || word === '/') return true;
    if (word === "'s" || word === "'") return this.isCommonNoun(k - 1);
    if (word !== 'and') return false;
    const ends = this.endOfCapitals(k + 1);
    const label = ends - 1 > k ? labelOfHead(this.view, this.lexicon.grammar, ends - 1, k) : null;
    if (label === null || this.endsInHead(k - 1, from)) return false;
    for (let i = from; i < k; i += 1) {
      if (this.lexicon.words.has(folded[i]!) || DIRECTION.test(folded[i]!)) continue;
      if (tokens[i]!.pos === 'PUNCT' || folded[i] === 'and') continue;
      return false;
    }
    return true;
  }

  private endsInHead(last: number, from: number): boolean {
    return last > from && labelOfHead(this.view, this.lexicon.grammar, last, from) !== null;
  }

  private endOfCapitals(from: number): number {
    let to = from;
    while (to < this.end && this.view.capital[to] && !this.breaksName(to)) to += 1;
    return to;
  }

  private isCommonNoun(i: number): boolean {
    const word = this.view.folded[i]!;
    const { words, grammar } = this.lexicon;
    return words.has(word) || grammar.starters.has(word) || grammar.titles.get(word) === true;
  }

  /** A given name without a joiner before it: a person follows the organisation. */
  private startsPerson(at: number): boolean {
    const { folded, capital } = this.view;
    const { persons, words } = this.lexicon;
    if (!capital[at - 1] || words.has(folded[at]!) || at + 1 >= this.end) return false;
    if (((persons.get(folded[at]!) ?? 0) & GIVEN) === 0 || !capital[at + 1]) return false;
    return !words.has(folded[at + 1]!);
  }

  /** Calendar words, pronouns and titles end what stands before them. */
  private breaksName(k: number): boolean {
    const word = this.view.folded[k]!;
    const { grammar } = this.lexicon;
    if (grammar.never.has(word)) return true;
    return STRONG_TITLE.test(word);
  }

  private endOfTitle(i: number): number {
    const { folded } = this.view;
    const title = this.lexicon.grammar.titles.longestAt(folded, i, this.end, () => true);
    return title ? this.endOfPortfolio(title.to) : i;
  }

  /** What an office is charged with: `of Health and Welfare`, `for Human Rights`. */
  private endOfPortfolio(at: number): number {
    const { folded, capital } = this.view;
    if (at + 1 >= this.end || !/^(?:of|for)$/.test(folded[at]!)) return at;
    let i = folded[at + 1] === 'the' ? at + 2 : at + 1;
    let to = at;
    while (i < this.end && i < at + 8 && capital[i] && !this.lexicon.persons.has(folded[i]!)) {
      if (knownNameAt(this.view, this.lexicon, this.casing, i, this.end) || this.builtAt(i)) break;
      i += 1;
      to = i;
      if (folded[i] === 'and' || folded[i] === '&') i += 1;
    }
    return to;
  }

  private startsName(i: number): boolean {
    const { folded, capital, tokens } = this.view;
    const word = folded[i]!;
    if (!capital[i]) {
      return (
        this.lexicon.grammar.arabic_articles.has(word) &&
        folded[i + 1] === '-' &&
        capital[i + 2] === 1 &&
        i + 2 < this.end &&
        tokens[i + 1]!.start === tokens[i]!.end
      );
    }
    const { grammar, words } = this.lexicon;
    if (grammar.never.has(word) || this.isGenericAcronym(i)) return false;
    if (grammar.prefixes.has(word) && folded[i + 1] === '-') return false;
    if (this.casing === 'upper') return !words.has(word) && !grammar.starters.has(word);
    return true;
  }

  private endOfName(i: number): number {
    const { folded, capital, tokens } = this.view;
    const { grammar, words, persons } = this.lexicon;
    let j = capital[i] ? i + 1 : i + 3;
    while (j < this.end) {
      const word = folded[j]!;
      if (capital[j]) {
        if (grammar.never.has(word) && !this.isSyllable(j)) break;
        if (this.casing === 'upper' && words.has(word)) break;
        if (grammar.titles.get(word) && !persons.has(word) && !INNER_TITLE.test(word)) break;
        const known = knownNameAt(this.view, this.lexicon, this.casing, j, this.end);
        if (known && !this.goesOnWith(known, i, j)) break;
        j += 1;
        continue;
      }
      const next = j + 1;
      if (next >= this.end) break;
      const touches = tokens[j]!.start === tokens[j - 1]!.end;
      if (word === '-' && (capital[next] || this.isTail(next, j, i))) {
        const known = capital[next]
          ? knownNameAt(this.view, this.lexicon, this.casing, next, this.end)
          : null;
        if (known && known.value.label !== 'ORG') break;
        j = next + 1;
      } else if ((word === "'" || word === '&') && touches && capital[next]) j = next + 1;
      else if (grammar.particles.has(word)) {
        let k = next;
        while (
          k < this.end &&
          k < j + 3 &&
          (grammar.particles.has(folded[k]!) || folded[k] === '-')
        ) {
          k += 1;
        }
        if (k >= this.end || !capital[k] || grammar.never.has(folded[k]!)) break;
        j = k + 1;
      } else break;
    }
    return j;
  }

  /** A known name inside a person's name: `Ratan Tata`, `Aung San`. */
  private goesOnWith({ value, to }: NameMatch<KnownName>, from: number, at: number): boolean {
    const { folded } = this.view;
    const { persons } = this.lexicon;
    if (to !== at + 1 || value.rule === 'country' || value.rule === 'demonym') return false;
    if (persons.has(folded[from]!) && persons.has(folded[at]!)) return true;
    return (
      at === from + 1 && ((persons.get(folded[from]!) ?? 0) & GIVEN) > 0 && value.label === 'ORG'
    );
  }

  /** The `un` of `Kim Jong-un`. */
  private isTail(next: number, hyphen: number, from: number): boolean {
    const { folded, capital } = this.view;
    const { grammar, persons } = this.lexicon;
    const tail = folded[next]!;
    if (!capital[hyphen - 1]) return false;
    const isFamily = ((persons.get(folded[from]!) ?? 0) & FAMILY) > 0;
    if (hyphen - 1 > from && isFamily && /^[a-z]{2,6}$/.test(tail) && !/ed$/.test(tail))
      return true;
    if (!grammar.name_tails.has(tail)) return false;
    return hyphen - 1 > from || persons.has(folded[from]!);
  }

  /** The `So` of `Kevin So Kam-wai`, the `In` of `Kang In-sun`. */
  private isSyllable(at: number): boolean {
    const { folded, capital } = this.view;
    if (folded[at]!.length > 3 || !this.lexicon.persons.has(folded[at - 1]!)) return false;
    return folded[at + 1] === '-' || capital[at + 1] === 1;
  }

  /** A name that a small head makes a place: `Insein prison`, `Kurun hill`, `Ampara district`. */
  private withSmallHead(from: number, to: number): Candidate | null {
    const { folded, capital } = this.view;
    const { grammar } = this.lexicon;
    if (to >= this.end || capital[to]) return null;
    const two = to + 1 < this.end ? `${folded[to]} ${folded[to + 1]}` : '';
    for (const [list, label] of SMALL_HEADS) {
      const length = grammar[list].has(two) ? 2 : grammar[list].has(folded[to]!) ? 1 : 0;
      if (length > 0) return { from, to: to + length, label, rule: 'small-head' };
    }
    return null;
  }

  private addOpen(from: number, to: number, titled: boolean): void {
    const { folded } = this.view;
    const { grammar, words, persons } = this.lexicon;
    let start = from;
    while (
      start === this.first &&
      start < to &&
      !persons.has(folded[start]!) &&
      (grammar.starters.has(folded[start]!) || words.has(folded[start]!))
    ) {
      start += 1;
      if (/^[-'&]$/.test(folded[start] ?? '')) start += 1;
    }
    if (start >= to) return;
    if (to === start + 1 && grammar.generic_nouns.has(folded[start]!)) return;
    const headed = this.withSmallHead(start, to);
    if (headed) {
      this.found.push(headed);
      return;
    }
    if (this.casing === 'title' && this.isPlainRun(start, to)) return;
    this.open.push({ from: start, to, titled });
  }
}

const SMALL_HEADS = [
  ['gpe_after_lower', 'GPE'],
  ['facility_after_lower', 'FAC'],
  ['location_after_lower', 'LOC'],
] as const;
const MOST_WORDS = 10;
const DIRECTION = /^(?:north|south|east|west)(?:ern)?$/;
const STRONG_TITLE =
  /^(?:president|minister|mr|mrs|ms|dr|prof|spokesman|spokeswoman|spokesperson|director|chairman|secretary|chief|commander|leader|ambassador|governor|mayor|captain|colonel|judge|senator|king|queen|prince|ceo|professor|commissioner)$/;
