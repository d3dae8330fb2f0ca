import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import type { EntityLabel } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import { bestClass, scoresOf } from './classify.ts';
import { addConstructions } from './evidence.ts';
import type { OpenName } from './scan.ts';
import type { NameView } from './view.ts';

/**
 * Labels open names with the whole document as evidence: all mentions of one name add up their
 * scores, acronyms take the label of the name that introduces them, and parts of a person's full
 * name are that person.
 */
export function labelOpenNames(
  view: NameView,
  lexicon: EntityLexicon,
  found: readonly Candidate[],
  open: readonly OpenName[],
): Candidate[] {
  const acronyms = acronymsOf(view, found, open);
  const sums = new Map<string, number[]>();
  const speakers = speakersOf(view, lexicon, open);
  const keys = open.map((name) => keyOf(view.folded, name.from, name.to));
  const own = open.map((name) => {
    const scores = scoresOf(view, lexicon, name);
    addConstructions(view, lexicon, name, scores);
    return scores;
  });
  own.forEach((scores, i) => {
    const sum = sums.get(keys[i]!);
    if (!sum) sums.set(keys[i]!, [...scores]);
    else for (let k = 0; k < scores.length; k += 1) sum[k]! += scores[k]!;
  });

  const shared = open.map((name, i) => {
    const part = name.to > name.from + 1 ? sums.get(view.folded[name.to - 1]!) : undefined;
    return own[i]!.map((value, k) => value + sums.get(keys[i]!)![k]! + (part?.[k] ?? 0));
  });

  const persons = new Set<string>();
  const families = new Set<string>();
  for (const { from, to, label } of found) {
    if (label !== 'PERSON') continue;
    for (let k = from; k < to; k += 1) if (view.capital[k]) persons.add(view.folded[k]!);
  }
  const peoples = new Set(
    found.flatMap(({ from, to, rule }) =>
      rule === 'norp-context' ? [keyOf(view.folded, from, to)] : [],
    ),
  );
  const first = open.map((name, i): Candidate | null => {
    const { from, to } = name;
    if (peoples.has(keys[i]!)) return { from, to, label: 'NORP', rule: 'norp-context' };
    const acronym = acronyms.get(keys[i]!);
    if (acronym) return { from, to, label: acronym, rule: 'acronym' };
    if (speakers.has(keys[i]!)) return { from, to, label: 'ORG', rule: 'acronym-reports' };
    const label = bestClass(shared[i]!);
    if (label === 'PERSON' && name.to > name.from + 1) {
      for (let k = name.from; k < name.to; k += 1) {
        const word = view.folded[k]!;
        if (view.capital[k] && word.length > 2) persons.add(word);
      }
      for (let k = name.from + 1; k < name.to; k += 1) families.add(view.folded[k]!);
    }
    if (label === 'OTHER') return null;
    return label === 'PLACE'
      ? { from, to, label: 'GPE', rule: 'model-place' }
      : { from, to, label, rule: RULE_OF[label] };
  });

  return open.flatMap((name, i): Candidate[] => {
    const candidate = first[i]!;
    const word = view.folded[name.from]!;
    const isSingle = name.to === name.from + 1 && !view.upper[name.from];
    if (isSingle && lexicon.grammar.faiths.has(word) && !families.has(word)) return [];
    const isPlace =
      candidate?.label === 'GPE' &&
      lexicon.places.has(word) &&
      !(families.has(word) && !standsAsPlace(view, lexicon, name));
    if (isSingle && !isPlace && persons.has(word)) {
      return [{ from: name.from, to: name.to, label: 'PERSON', rule: 'part-of-name' }];
    }
    return candidate ? [candidate] : [];
  });
}

const RULE_OF = { PERSON: 'model-person', ORG: 'model-org' } as const;

/** After a preposition of place, before a place's possession or a country. */
function standsAsPlace(
  { folded }: NameView,
  { grammar, phrases }: EntityLexicon,
  { from, to }: OpenName,
): boolean {
  const before = folded[from - 1] ?? '';
  if (grammar.place_prepositions.has(before) || before === 'of') return true;
  if (grammar.place_possessions.has(folded[to] ?? '')) return true;
  return folded[to] === ',' && phrases.get(folded[to + 1] ?? '')?.label === 'GPE';
}

/** Acronyms that report, recommend or welcome somewhere in the document. */
function speakersOf(
  { folded, upper }: NameView,
  { grammar }: EntityLexicon,
  open: readonly OpenName[],
): Set<string> {
  const speakers = new Set<string>();
  for (const { from, to } of open) {
    if (to !== from + 1 || !upper[from]) continue;
    if (grammar.reporting_verbs.has(folded[to] ?? '')) speakers.add(folded[from]!);
  }
  return speakers;
}

/** Labels of the short forms that stand in parentheses after a name: `Workers’ Party of Korea (WPK)`. */
function acronymsOf(
  { folded, upper, tokens }: NameView,
  found: readonly Candidate[],
  open: readonly OpenName[],
): Map<string, EntityLabel> {
  const endsAt = new Map<number, Candidate>();
  for (const candidate of found) endsAt.set(candidate.to, candidate);
  const labels = new Map<string, EntityLabel>();
  for (const { from, to } of open) {
    const before = endsAt.get(folded[from - 2] === "'" ? from - 2 : from - 1);
    const isShort = upper[from] || MIXED.test(tokens[from]!.text);
    if (!before || !isShort || !isShortFormSite(folded, from, to)) continue;
    if (before.label === 'MONEY' || !isOfName(folded, before, from)) continue;
    labels.set(keyOf(folded, from, to), before.label);
  }
  return labels;
}

/** `MinDA`, `AfDB`. */
const MIXED = /^\p{Lu}\p{Ll}+\p{Lu}\p{L}*$/u;

/** A place's short form begins as one of its words does: not the `AP` of `LIMA, Peru (AP)`. */
function isOfName(folded: readonly string[], { from, to, label }: Candidate, at: number): boolean {
  if (label !== 'GPE' && label !== 'LOC') return true;
  for (let k = from; k < to; k += 1) if (folded[k]![0] === folded[at]![0]) return true;
  return false;
}

/** `(CODER)`, `(CODER, in Spanish)`, and the end of `(Committee of Relatives, CODER)`. */
function isShortFormSite(folded: readonly string[], from: number, to: number): boolean {
  if (folded[from - 1] === '(') return /^(?:\)|,|;|in|by|for)$/.test(folded[to] ?? '');
  return folded[from - 1] === ',' && folded[to] === ')';
}
