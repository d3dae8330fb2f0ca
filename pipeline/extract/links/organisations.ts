import type { EntityLexicon } from '../../lexicon/entities/entities.ts';
import type { KnownName } from '../../lexicon/entities/phrases.ts';
import type { NamedMention } from './named.ts';

/** What the joining of variants asks of the lexicon. */
type Known = Pick<EntityLexicon, 'phrases' | 'places' | 'words' | 'grammar'>;

/**
 * Joins full names, short forms and acronyms of organisations, instruments, events and buildings:
 * the lists' own variants, `Name (ACRONYM)`, initials, and a short form that begins or ends one fuller
 * name.
 * @param mentions of one label, in text order
 * @returns for each mention the key of what it names
 */
export function variantKeys(
  text: string,
  mentions: readonly NamedMention[],
  known: Known,
): Map<NamedMention, string> {
  const full = new Map<string, string>();
  for (const { mention, key, listKey } of mentions) {
    if (full.has(key)) continue;
    const listed = known.phrases.get(listKey);
    full.set(key, listed && listed.label === mention.label ? keyOfKnown(listed) : key);
  }
  joinIntroduced(text, mentions, full);
  joinInitials(mentions, full);
  joinBeginnings(mentions, full, known);
  const label = mentions[0]?.mention.label;
  if (label === 'ORG') joinEndings(mentions, full, known);
  if (label === 'GPE') joinDivisions(mentions, full, known);
  return new Map(mentions.map((one) => [one, rootOf(full, one.key)]));
}

function keyOfKnown({ full }: KnownName): string {
  return `known:${full}`;
}

function rootOf(full: ReadonlyMap<string, string>, key: string): string {
  let root = key;
  for (let steps = 0; steps < 4; steps += 1) {
    const next = full.get(root);
    if (next === undefined || next === root) break;
    root = next;
  }
  return root;
}

/** `Workers’ Party of Korea (WPK)`. */
function joinIntroduced(
  text: string,
  mentions: readonly NamedMention[],
  full: Map<string, string>,
): void {
  for (let i = 1; i < mentions.length; i += 1) {
    const name = mentions[i - 1]!;
    const short = mentions[i]!;
    const between = text.slice(name.mention.end, short.mention.start);
    if (!/^\s?["“(]{1,2}$/.test(between) || !/^[)"”]/.test(text.slice(short.mention.end))) continue;
    if (isShortFormOf(short, name)) full.set(short.key, rootOf(full, name.key));
  }
}

/** Without a blank; of a place an acronym, for `Goma (Congo)` says where it is. */
function isShortFormOf(short: NamedMention, name: NamedMention): boolean {
  if (/\s/.test(short.mention.text) || short.key.length >= name.key.length) return false;
  return short.mention.label !== 'GPE' || /^\p{Lu}{2,}$/u.test(short.mention.text);
}

/** An acronym that no list knows and that one name of the document spells out. */
function joinInitials(mentions: readonly NamedMention[], full: Map<string, string>): void {
  const byInitials = new Map<string, string | null>();
  for (const { words, key } of mentions) {
    if (words.length < 3) continue;
    for (const initials of new Set([initialsOf(words), initialsOf(words.filter(isWeighty))])) {
      noteOnly(byInitials, initials, key);
    }
  }
  for (const { words, key } of mentions) {
    const name = words.length === 1 && full.get(key) === key ? byInitials.get(key) : null;
    if (name) full.set(key, rootOf(full, name));
  }
}

function initialsOf(words: readonly string[]): string {
  return words.map((word) => word.charAt(0)).join('');
}

function isWeighty(word: string): boolean {
  return !/^(?:of|the|for|and|on|in|to|against|s|de|la)$/.test(word);
}

const MOST_WORDS = 12;
const SHORTEST_ENDING = 4;

/** Words with which a name goes on that is also used without them. */
const GOES_ON = /^(?:of|for|on|and|against|to|in|relating|concerning)$/;

/** Notes the one name that a part belongs to; `null` where several have it. */
function noteOnly(longer: Map<string, string | null>, part: string, key: string): void {
  const known = longer.get(part);
  longer.set(part, known === undefined || known === key ? key : null);
}

/** `Workers’ Party` where the document has one name that goes on with `of Korea`. */
function joinBeginnings(
  mentions: readonly NamedMention[],
  full: Map<string, string>,
  { words: ordinary, grammar }: Known,
): void {
  const longer = new Map<string, string | null>();
  for (const { words, key } of mentions) {
    for (let n = 1; n < Math.min(words.length, MOST_WORDS); n += 1) {
      const isHeaded = n === words.length - 1 && grammar.dropped_heads.has(words[n]!);
      if (!isHeaded && (n === 1 || !GOES_ON.test(words[n]!))) continue;
      const beginning = words.slice(0, n).join(' ');
      noteOnly(longer, beginning, key);
    }
  }
  for (const { key, words } of mentions) {
    const name = longer.get(key);
    if (!name) continue;
    if (full.get(key) === key) full.set(key, rootOf(full, name));
    else if (full.get(name) === name && words.some((word) => !ordinary.has(word))) {
      full.set(name, rootOf(full, key));
    }
  }
}

/** `Duma` where the document has one name that ends so, and English has no such word: `State Duma`. */
function joinEndings(
  mentions: readonly NamedMention[],
  full: Map<string, string>,
  { words: ordinary }: Known,
): void {
  const longer = new Map<string, string | null>();
  for (const { words, key } of mentions) {
    const last = words.at(-1)!;
    if (words.length < 2 || words.length > 3 || last.length < SHORTEST_ENDING || ordinary.has(last))
      continue;
    noteOnly(longer, last, key);
  }
  for (const { key } of mentions) {
    const name = full.get(key) === key ? longer.get(key) : null;
    if (name) full.set(key, rootOf(full, name));
  }
}

/** `Blue Nile State` with `Blue Nile`, unless that is a town too. */
function joinDivisions(
  mentions: readonly NamedMention[],
  full: Map<string, string>,
  { phrases, places, grammar }: Known,
): void {
  for (const { words, key } of mentions) {
    if (words.length < 2 || full.get(key) !== key) continue;
    if (!grammar.dropped_divisions.has(words.at(-1)!)) continue;
    const bare = words.slice(0, -1).join(' ');
    const isTown = places.named(bare).some(({ geonames }) => geonames !== null);
    const isCountry = (phrases.get(bare)?.country ?? null) !== null;
    if (full.has(bare) && !isTown && !isCountry) full.set(key, rootOf(full, bare));
  }
}
