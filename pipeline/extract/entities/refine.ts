import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { Candidate } from './candidate.ts';
import { withEdges } from './edges.ts';
import { smallHeadAt } from './smallheads.ts';
import type { NameView } from './view.ts';

/**
 * Names as the text completes them: a small head after the name belongs to it (`Jaffna district`,
 * `Viana jail`), a treaty's short form with `committee` is its body, an acronym goes on over a
 * hyphen. Credits of photographs are no names.
 * @param candidates in text order, without overlap
 * @returns the same, some of them longer, merged or gone
 */
export function refineNames(
  view: NameView,
  lexicon: Pick<EntityLexicon, 'grammar' | 'phrases' | 'words'>,
  candidates: readonly Candidate[],
): Candidate[] {
  const refined: Candidate[] = [];
  const taken = new Set<string>();
  for (const found of candidates) {
    const last = refined.at(-1);
    const candidate = ofBody(view, taken, last, found);
    if (last && candidate.from < last.to) continue;
    if (isCredit(view, candidate)) continue;
    if (isHolidaysDay(view, candidate)) continue;
    const whole = withDivision(view, overHyphen(view, edged(view, lexicon, candidate, last)));
    const longer = withSmallHead(view, whole);
    if (last && isNumberedWithBody(view, last, longer)) {
      refined[refined.length - 1] = { ...longer, from: last.from };
    } else if (last && (isSuffix(view, last, longer) || isContinued(view, last, longer))) {
      refined[refined.length - 1] = { ...last, to: longer.to };
    } else refined.push(longer);
  }
  return refined;
}

/**
 * `Danish Refugee Council (DRC)`: from here on the letters that are a country's elsewhere are the
 * body's.
 * @param taken such letters so far, which this adds to
 */
function ofBody(
  { folded, upper, capital }: NameView,
  taken: Set<string>,
  last: Candidate | undefined,
  candidate: Candidate,
): Candidate {
  const { from, to, label } = candidate;
  if (label !== 'GPE' || to !== from + 1 || !upper[from]) return candidate;
  const word = folded[from]!;
  if (last?.label === 'ORG' && last.to + 1 === from && folded[last.to] === '(') {
    let initials = '';
    for (let k = last.from; k < last.to; k += 1) if (capital[k]) initials += folded[k]![0];
    if (initials === word.replaceAll('.', '')) taken.add(word);
  }
  return taken.has(word) ? { ...candidate, label: 'ORG', rule: 'acronym' } : candidate;
}

/** A name with its edges, unless another name holds them. */
function edged(
  view: NameView,
  lexicon: Pick<EntityLexicon, 'phrases' | 'words' | 'grammar'>,
  candidate: Candidate,
  last: Candidate | undefined,
): Candidate {
  const wider = withEdges(view, lexicon, candidate);
  return last && wider.from < last.to ? candidate : wider;
}

/** `Christmas Day`, `New Year’s Eve` are dates. */
function isHolidaysDay({ folded }: NameView, { label, from, to }: Candidate): boolean {
  if (label !== 'EVENT') return false;
  return folded[to - 1] === 'eve' || (folded[from] === 'christmas' && DAY.test(folded[to] ?? ''));
}

const DAY = /^(?:day|eve|(?:19|20)\d\d)$/;

/** `Benishangul-Gumuz Region`: the head of a division belongs to its name. */
function withDivision(
  { folded, capital, tokens, grammar }: NameView,
  candidate: Candidate,
): Candidate {
  const { to, label, rule } = candidate;
  if (
    label !== 'GPE' ||
    rule === 'country' ||
    !capital[to] ||
    !grammar.division_heads.has(folded[to]!)
  )
    return candidate;
  const goesOn = capital[to + 1] === 1 && tokens[to + 1]!.sentence === tokens[to]!.sentence;
  const isSame = tokens[to]!.sentence === tokens[to - 1]!.sentence;
  return isSame && !goesOn ? { ...candidate, to: to + 1 } : candidate;
}

function withSmallHead(view: NameView, candidate: Candidate): Candidate {
  const { folded, capital, doc, tokens } = view;
  const { to, label, rule } = candidate;
  if (to >= tokens.length || capital[to] || tokens[to]!.sentence !== tokens[to - 1]!.sentence) {
    return candidate;
  }
  const end = doc.sentences[tokens[to]!.sentence]!.endToken;
  const word = folded[to]!;
  if (label === 'LAW' && word === 'committee') {
    return { ...candidate, to: to + 1, label: 'ORG', rule: 'treaty-committee' };
  }
  if (label === 'EVENT' && view.grammar.event_after_lower.has(word))
    return { ...candidate, to: to + 1 };
  if ((label !== 'GPE' && label !== 'LOC' && label !== 'FAC') || rule === 'country')
    return candidate;
  const head = smallHeadAt(view, to, end);
  const isOneOfMany = head?.label === 'FAC' && /^an?$/.test(folded[candidate.from - 1] ?? '');
  return head && !isOneOfMany ? { from: candidate.from, ...head, rule: 'small-head' } : candidate;
}

/** `CoE-CM`: what follows an acronym over a hyphen, in capitals, belongs to it. */
function overHyphen({ folded, upper, tokens }: NameView, candidate: Candidate): Candidate {
  const { from, to, label } = candidate;
  if (label !== 'ORG' || to !== from + 1 || folded[to] !== '-' || !upper[to + 1]) return candidate;
  const touches =
    tokens[to]!.start === tokens[from]!.end && tokens[to + 1]!.start === tokens[to]!.end;
  return touches ? { ...candidate, to: to + 2 } : candidate;
}

/** `Committee … General Recommendation No. 35`: an instrument with the body that adopted it. */
function isNumberedWithBody({ capital }: NameView, body: Candidate, law: Candidate): boolean {
  return (
    body.label === 'ORG' &&
    law.rule === 'law-number' &&
    body.to === law.from &&
    capital[law.from] === 1
  );
}

/** `Oromo Liberation Army-Shane`: a faction's name over a hyphen, of which nothing else is known. */
function isSuffix({ folded, tokens }: NameView, body: Candidate, suffix: Candidate): boolean {
  if (body.label !== 'ORG' || body.to + 1 !== suffix.from || folded[body.to] !== '-') return false;
  if (!suffix.rule.startsWith('model-') && suffix.rule !== 'part-of-name') return false;
  return (
    tokens[body.to]!.start === tokens[body.to - 1]!.end &&
    tokens[body.to]!.end === tokens[suffix.from]!.start
  );
}

/** A body with the unit or the country that follows it at once: `Liberation Front Security Force`. */
function isContinued(
  { folded, tokens, grammar }: NameView,
  body: Candidate,
  next: Candidate,
): boolean {
  if (body.label !== 'ORG' || body.to !== next.from) return false;
  if (tokens[body.from]!.sentence !== tokens[next.from]!.sentence) return false;
  if (next.label === 'GPE') {
    return (
      /^(?:country|place)$/.test(next.rule) && grammar.heads_of_country.has(folded[body.to - 1]!)
    );
  }
  return next.label === 'ORG' && next.rule === 'org-head' && !body.rule.startsWith('model-');
}

/** `AP Photo/Name`, `Name/AFP via Getty Images`. */
function isCredit(view: NameView, { from, to }: Candidate): boolean {
  return (
    isCreditOver(view, from - 1, from - 2, from) ||
    isCreditOver(view, to, to + 1, from) ||
    (isCreditOver(view, from - 1, from, from) && to === from + 1)
  );
}

/** A slash and a word of credits in the sentence of a name. */
function isCreditOver(
  { folded, tokens, grammar }: NameView,
  slash: number,
  word: number,
  name: number,
): boolean {
  return (
    folded[slash] === '/' &&
    grammar.credits.has(folded[word] ?? '') &&
    tokens[slash]!.sentence === tokens[name]!.sentence
  );
}
