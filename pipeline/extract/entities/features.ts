import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import { look } from '../../lexicon/entities/model.ts';
import { FAMILY, GIVEN } from '../../lexicon/entities/names.ts';
import type { OpenName } from './scan.ts';
import type { NameView } from './view.ts';

/**
 * What a name looks like and what stands around it, as the features of the linear model.
 * @returns feature names; each counts once
 */
export function featuresOf(view: NameView, lexicon: EntityLexicon, name: OpenName): string[] {
  const { tokens, folded, upper, common } = view;
  const { grammar, words, persons, places } = lexicon;
  const { from, to } = name;
  const features: string[] = ['bias'];
  const sentence = view.doc.sentences[tokens[from]!.sentence]!;
  const length = to - from;
  const last = to - 1;

  let parts = 0;
  let given = 0;
  let family = 0;
  let ordinary = 0;
  let small = 0;
  for (let i = from; i < to; i += 1) {
    const word = folded[i]!;
    if (word.length === 1 && !/[a-z]/.test(word)) continue;
    parts += 1;
    const kind = persons.get(word) ?? 0;
    if (kind & GIVEN) given += 1;
    if (kind & FAMILY) family += 1;
    if (words.has(word)) ordinary += 1;
    if (common.has(word)) small += 1;
  }
  const shape = upper[from] && length === 1 ? 'A' : shapeOf(tokens[from]!.text);
  const size = Math.min(parts, 4);
  features.push(`n=${size}`, `shape=${shape}`);
  if (persons.has(folded[from]!)) {
    features.push(`first=${persons.get(folded[from]!)}/${Math.min(size, 2)}`);
  }
  if (length > 1 && persons.has(folded[last]!)) features.push(`last=${persons.get(folded[last]!)}`);
  if (given + family > 0)
    features.push(`persons=${Math.min(given, 2)}${Math.min(family, 2)}/${size}`);
  else features.push(`noperson/${size}`);
  if (ordinary > 0) features.push(ordinary === parts ? `words=all/${size}` : 'words=some');
  else features.push(`words=none/${size}`);
  if (small > 0) features.push(small === parts ? 'small=all' : 'small=some');

  const key = keyOf(folded, from, to);
  const isAcronym =
    shape === 'A' && tokens[from]!.text.length <= LONGEST_ACRONYM && !isDateline(view, name);
  const found = isAcronym ? [] : places.named(key);
  if (found.length > 0) {
    const population = Math.max(...found.map((place) => place.population));
    const isDivision = found.some((place) => place.geonames === null);
    const scale = isDivision ? 'D' : String(Math.min(6, Math.floor(Math.log10(population + 1))));
    features.push(`place/${given > 0 ? 'g' : 'n'}${ordinary > 0 ? 'w' : ''}`);
    if (given === 0) features.push('place', `place=${scale}`);
  } else features.push('noplace');
  if (shape === 'A') features.push(`acronym=${Math.min(tokens[from]!.text.length, 6)}`);
  if (/\d/.test(key)) features.push('digit');
  if (length > 1 && folded[from + 1] === '-') features.push('hyphen');
  let initials = 0;
  let particles = 0;
  for (let i = from + 1; i < last; i += 1) {
    if (/^[a-z]\.?$/.test(folded[i]!)) initials += 1;
    else if (grammar.particles.has(folded[i]!)) particles += 1;
  }
  if (initials > 0) features.push('initial');
  if (particles > 0) features.push('particle');
  if (name.titled) features.push(`titled/${Math.min(size, 2)}`);

  const isFirst = from === sentence.firstToken;
  if (isFirst) features.push(`start/${Math.min(size, 2)}`);
  const before = isFirst ? '<' : folded[from - 1]!;
  const beforeThat = from - 2 < sentence.firstToken ? '<' : folded[from - 2]!;
  const after = to >= sentence.endToken ? '>' : folded[to]!;
  const afterThat = to + 1 >= sentence.endToken ? '>' : folded[to + 1]!;
  features.push(`-1=${before}`, `-2=${beforeThat}`, `+1=${after}`, `+2=${afterThat}`);
  if (grammar.place_prepositions.has(before)) features.push('in', `in/${size}`);
  if (before === 'the' || before === 'a' || before === 'an') {
    features.push(`det/${shape}`);
    if (beforeThat === 'in' || beforeThat === 'at') features.push('in-the');
  }
  if (grammar.kin.has(before)) features.push('kin');
  if (grammar.person_verbs.has(after)) features.push(`speaks/${Math.min(size, 2)}`);
  if (after === ',' && /^(?:an?|the|who|whose|aged|\d+)$/.test(afterThat)) features.push('apposed');
  if (after === "'s") features.push(`possessive/${size}`);
  if (before === '(' && after === ')') features.push(`parenthesised/${shape}`);
  if (after === '(') features.push('introduces');
  if (to < sentence.endToken) features.push(`+pos=${tokens[to]!.pos}`);
  if (!isFirst) features.push(`-pos=${tokens[from - 1]!.pos}`);
  features.push(`in/${before}/${shape}/${size}`);

  const end = folded[last]!;
  features.push(`look=${look(lexicon.model, end)}/${Math.min(size, 3)}`);
  if (length > 1) features.push(`look0=${look(lexicon.model, folded[from]!)}`);
  features.push(`w=${end}`);
  if (length > 1) features.push(`w0=${folded[from]}`);
  return features;
}

const LONGEST_ACRONYM = 4;

/** `OSLO (AP)`, `LIMA - `: a short name in capitals that begins a text is a place. */
function isDateline({ doc, folded, tokens }: NameView, { from, to }: OpenName): boolean {
  const { firstToken } = doc.sentences[tokens[from]!.sentence]!;
  return from === firstToken && /^[-(,–—:]$/.test(folded[to] ?? '');
}

function shapeOf(text: string): string {
  if (/^\p{Lu}\.$/u.test(text)) return 'I';
  if (/\d/.test(text)) return 'd';
  if (/^.\p{Ll}*\p{Lu}/u.test(text)) return 'm';
  return 'C';
}
