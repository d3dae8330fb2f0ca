import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { EntityLabel } from '../../model.ts';
import type { Candidate } from './candidate.ts';
import type { OpenName, Scan } from './scan.ts';
import { startOfLongForm } from './short-forms.ts';
import { labelOfHead } from './structure.ts';
import type { NameView } from './view.ts';

/**
 * Names that a short form in parentheses spells out, of which grammar and lists have found but a
 * part: `Lawyers for Justice in Libya (LFJL)`.
 * @returns the sentence's names with those as organisations or laws
 */
export function withLongForms(
  view: NameView,
  lexicon: EntityLexicon,
  first: number,
  end: number,
  scan: Scan,
): Scan {
  let result = scan;
  for (let i = first + 2; i + 2 < end; i += 1) {
    if (view.folded[i] !== '(' || view.folded[i + 2] !== ')') continue;
    const from = startOfLongForm(view, first, i);
    if (from === null || !view.capital[from]) continue;
    if (view.shortForms.common.has(view.folded[i + 1]!)) continue;
    const to = view.folded[i - 1] === "'s" ? i - 1 : i;
    result = withName(view, lexicon, from, to, i, result);
  }
  return result;
}

function withName(
  view: NameView,
  lexicon: EntityLexicon,
  from: number,
  to: number,
  bracket: number,
  { found, open }: Scan,
): Scan {
  const touches = (name: { from: number; to: number }) => name.from < to && name.to > from;
  const parts = found.filter(touches);
  const names = open.filter(touches);
  if ([...parts, ...names].some((name) => name.from < from || name.to > to)) return { found, open };
  if (parts.some((part) => part.from === from && part.to === to)) return { found, open };
  const label = labelOf(view, lexicon, from, to, bracket, parts, names);
  if (!label) return { found, open };
  const name: Candidate = { from, to, label, rule: 'long-form' };
  return {
    found: [...found.filter((one) => !touches(one)), name].sort((a, b) => a.from - b.from),
    open: open.filter((one) => !touches(one)),
  };
}

/**
 * What the first part of the name says; a foreign name that nothing tells is an organisation, and so
 * is one that holds a place or a people: `Development Agenda for Western Kessane (DAWK)`.
 */
function labelOf(
  view: NameView,
  { grammar, words }: EntityLexicon,
  from: number,
  to: number,
  bracket: number,
  parts: readonly Candidate[],
  names: readonly OpenName[],
): EntityLabel | null {
  const known = parts.find((part) => part.label === 'ORG' || part.label === 'LAW');
  if (known) return known.label;
  if (parts.some((part) => part.label === 'PERSON' || part.label === 'MONEY')) return null;
  const head = labelOfHead(view, to - 1, from);
  if (head === 'ORG' || head === 'LAW') return head;
  if (grammar.organisation_openers.has(view.folded[from]!)) return 'ORG';
  if (head !== null) return null;
  if (parts.length > 0 && isMoreThan(view, parts, from, to)) return 'ORG';
  const isForeign =
    view.tokens[bracket + 1]!.text.length > 2 &&
    names.some((name) => name.from === from && !words.has(view.folded[from]!) && name.to > from);
  return isForeign ? 'ORG' : null;
}

/** Whether a word with a capital stands outside the parts: not so in `Middle East and North Africa`. */
function isMoreThan(
  { capital }: NameView,
  parts: readonly Candidate[],
  from: number,
  to: number,
): boolean {
  for (let i = from; i < to; i += 1) {
    if (capital[i] && !parts.some((part) => part.from <= i && i < part.to)) return true;
  }
  return false;
}
