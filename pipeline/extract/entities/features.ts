import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import { keyOf } from '../../lexicon/entities/gazetteer.ts';
import { look } from '../../lexicon/entities/model.ts';
import { FAMILY, GIVEN } from '../../lexicon/entities/names.ts';
import type { OpenName } from './scan.ts';
import type { NameView } from './view.ts';

/** A name with what several groups of features ask of it. */
interface Looked {
  readonly view: NameView;
  readonly lexicon: EntityLexicon;
  readonly name: OpenName;
  readonly shape: string;
  readonly parts: Parts;
  /** The number of its words, `4` for more. */
  readonly size: number;
}

/** How many words of a name are of which kind. */
interface Parts {
  readonly all: number;
  readonly given: number;
  readonly family: number;
  readonly ordinary: number;
  /** Written small elsewhere in the document. */
  readonly small: number;
}

/**
 * What a name looks like and what stands around it, as the features of the linear model.
 * @returns feature names; each counts once
 */
export function featuresOf(view: NameView, lexicon: EntityLexicon, name: OpenName): string[] {
  const { tokens, upper } = view;
  const { from, to } = name;
  const shape = upper[from] && to - from === 1 ? 'A' : shapeOf(tokens[from]!.text);
  const parts = partsOf(view, lexicon, name);
  const looked = { view, lexicon, name, shape, parts, size: Math.min(parts.all, 4) };
  const features = ['bias'];
  addWords(features, looked);
  addPlaces(features, looked);
  addForm(features, looked);
  addNeighbours(features, looked);
  addEnding(features, looked);
  return features;
}

function partsOf({ folded, common }: NameView, lexicon: EntityLexicon, name: OpenName): Parts {
  const { words, persons } = lexicon;
  let [all, given, family, ordinary, small] = [0, 0, 0, 0, 0];
  for (let i = name.from; i < name.to; i += 1) {
    const word = folded[i]!;
    if (word.length === 1 && !/[a-z]/.test(word)) continue;
    all += 1;
    const kind = persons.get(word) ?? 0;
    if (kind & GIVEN) given += 1;
    if (kind & FAMILY) family += 1;
    if (words.has(word)) ordinary += 1;
    if (common.has(word)) small += 1;
  }
  return { all, given, family, ordinary, small };
}

/** What its words are known as. */
function addWords(features: string[], { view, lexicon, name, shape, parts, size }: Looked): void {
  const { folded } = view;
  const { persons } = lexicon;
  const { all, given, family, ordinary, small } = parts;
  const first = folded[name.from]!;
  const last = folded[name.to - 1]!;
  features.push(`n=${size}`, `shape=${shape}`);
  if (persons.has(first)) features.push(`first=${persons.get(first)}/${Math.min(size, 2)}`);
  if (name.to - name.from > 1 && persons.has(last)) features.push(`last=${persons.get(last)}`);
  const known = `persons=${Math.min(given, 2)}${Math.min(family, 2)}/${size}`;
  features.push(given + family > 0 ? known : `noperson/${size}`);
  if (ordinary === 0) features.push(`words=none/${size}`);
  else features.push(ordinary === all ? `words=all/${size}` : 'words=some');
  if (small > 0) features.push(small === all ? 'small=all' : 'small=some');
}

/** Whether a place has this name, and how large the largest is. */
function addPlaces(features: string[], looked: Looked): void {
  const { view, lexicon, name, parts } = looked;
  const key = keyOf(view.folded, name.from, name.to);
  const found = isAcronym(looked) ? [] : lexicon.places.named(key);
  if (found.length === 0) {
    features.push('noplace');
    return;
  }
  const population = Math.max(...found.map((place) => place.population));
  const isDivision = found.some((place) => place.geonames === null);
  const scale = isDivision ? 'D' : String(Math.min(6, Math.floor(Math.log10(population + 1))));
  features.push(`place/${parts.given > 0 ? 'g' : 'n'}${parts.ordinary > 0 ? 'w' : ''}`);
  if (parts.given === 0) features.push('place', `place=${scale}`);
}

/** How it is written. */
function addForm(features: string[], { view, lexicon, name, shape, size }: Looked): void {
  const { tokens, folded } = view;
  const { from, to } = name;
  if (shape === 'A') features.push(`acronym=${Math.min(tokens[from]!.text.length, 6)}`);
  if (/\d/.test(keyOf(folded, from, to))) features.push('digit');
  if (to - from > 1 && folded[from + 1] === '-') features.push('hyphen');
  const inner = folded.slice(from + 1, to - 1);
  if (inner.some((word) => INITIAL.test(word))) features.push('initial');
  const { particles } = lexicon.grammar;
  if (inner.some((word) => !INITIAL.test(word) && particles.has(word))) features.push('particle');
  if (name.titled) features.push(`titled/${Math.min(size, 2)}`);
}

/** What stands around it in its sentence. */
function addNeighbours(features: string[], { view, lexicon, name, shape, size }: Looked): void {
  const { tokens, folded } = view;
  const { grammar } = lexicon;
  const { from, to } = name;
  const sentence = view.doc.sentences[tokens[from]!.sentence]!;
  const isFirst = from === sentence.firstToken;
  if (isFirst) features.push(`start/${Math.min(size, 2)}`);
  const before = isFirst ? '<' : folded[from - 1]!;
  const beforeThat = from - 2 < sentence.firstToken ? '<' : folded[from - 2]!;
  const after = to >= sentence.endToken ? '>' : folded[to]!;
  const afterThat = to + 1 >= sentence.endToken ? '>' : folded[to + 1]!;
  features.push(`-1=${before}`, `-2=${beforeThat}`, `+1=${after}`, `+2=${afterThat}`);
  if (grammar.place_prepositions.has(before)) features.push('in', `in/${size}`);
  if (ARTICLE.test(before)) {
    features.push(`det/${shape}`);
    if (beforeThat === 'in' || beforeThat === 'at') features.push('in-the');
  }
  if (grammar.kin.has(before)) features.push('kin');
  if (grammar.person_verbs.has(after)) features.push(`speaks/${Math.min(size, 2)}`);
  if (after === ',' && APPOSED.test(afterThat)) features.push('apposed');
  if (after === "'s") features.push(`possessive/${size}`);
  if (before === '(' && after === ')') features.push(`parenthesised/${shape}`);
  if (after === '(') features.push('introduces');
  if (to < sentence.endToken) features.push(`+pos=${tokens[to]!.pos}`);
  if (!isFirst) features.push(`-pos=${tokens[from - 1]!.pos}`);
  features.push(`in/${before}/${shape}/${size}`);
}

/** Its first and last word, and what they end in. */
function addEnding(features: string[], { view, lexicon, name, size }: Looked): void {
  const first = view.folded[name.from]!;
  const last = view.folded[name.to - 1]!;
  const isOneWord = name.to - name.from === 1;
  features.push(`look=${look(lexicon.model, last)}/${Math.min(size, 3)}`);
  if (!isOneWord) features.push(`look0=${look(lexicon.model, first)}`);
  features.push(`w=${last}`);
  if (!isOneWord) features.push(`w0=${first}`);
}

const INITIAL = /^[a-z]\.?$/;
const ARTICLE = /^(?:an?|the)$/;
/** What begins an apposition: `, a farmer`, `, aged 14`. */
const APPOSED = /^(?:an?|the|who|whose|aged|\d+)$/;

const LONGEST_ACRONYM = 4;

function isAcronym({ view, name, shape }: Looked): boolean {
  const { length } = view.tokens[name.from]!.text;
  return shape === 'A' && length <= LONGEST_ACRONYM && !isDateline(view, name);
}

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
