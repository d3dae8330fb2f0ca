import type { RedactionLexicon } from '../lexicon/redact.ts';
import type { Span } from '../model.ts';
import { slice } from '../span.ts';
import { foldWord, isReplacement, wholeWords } from './fold.ts';
import type { RedactionPolicy } from './policy.ts';

export type ContactKind = 'e-mail' | 'phone' | 'link' | 'handle' | 'id';

/** Something by which a person can be reached or looked up. */
export interface Contact extends Span {
  readonly kind: ContactKind;
}

const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 253;
const MAIL_CHARACTER = /[\p{L}\p{M}\p{N}\p{Cs}._%+-]/u;
const DOMAIN = /^[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/u;
/** *name [at] example [dot] org* and the like, against the harvesters of addresses. */
const DISGUISED_MAIL = disguisedMail();
/** The number of a passport or card: letters run into digits, or after a word that says so. */
const LETTERED_NUMBER = /(?<![\p{L}\p{N}/.-])(?:[A-Z]{1,3} ?)\d{6,10}[A-Z]?(?![\p{L}\p{N}])/gu;
const CARD_NUMBER = /(?<![\p{L}\p{N}/.])\d[\d-]{4,20}\d[A-Z]?(?![\p{L}\p{N}])/gu;
const LINK = /(?:https?:\/\/|www\.)[^\s<>"”’)\]]+/giu;
const HANDLE = /(?<![\p{L}\p{N}_.@/])@[\p{L}\p{N}_]{2,40}/gu;
const HASHTAG = /(?<![\p{L}\p{N}_&/])#[\p{L}\p{M}\p{N}_]{4,80}/gu;
/** The words that are run together in a hashtag: *Justice*, *For*, *Nadia*. */
const CAMEL = /\p{Lu}[\p{Ll}\p{M}]+/gu;
/** A pseudonym directly before or after a handle: *Person-… (@nadia_o)*. */
const NAME_BEFORE = /Person-[0-9A-F]{12}\s{0,2}[([,:–—-]?\s{0,2}$/u;
const NAME_AFTER = /^\s{0,2}[([,:–—-]\s{0,2}Person-[0-9A-F]{12}/u;
const NEAR = 25;
const NUMBER = /(?:(?<![\p{L}\p{N}/.-])|(?=\+))\+?\(?\d[\d ().\-–]{5,22}\d(?![\p{L}\p{N}])/gu;
/** A word before a number; that of a placeholder, `[phone]`, is none. */
const CUE = /\p{L}+(?![\p{L}\]])/gu;
const SHORTEST_NAME = 4;
const LONGEST_NAME = 40;

/** Folded words that no address may have in it. */
export interface RunTogether {
  /** Names that are protected by themselves or run together. */
  readonly names: ReadonlySet<string>;
  /** These and given names: what no handle and hashtag may have in it. */
  readonly given: ReadonlySet<string>;
}

/**
 * E-mail addresses, telephone numbers and the numbers of passports and cards, all of them; web
 * addresses, handles and hashtags where a protected name is a part of them, handles also beside a
 * pseudonym, and hashtags that are somebody's name. A word that one runs into goes with it. What has
 * a pseudonym in it has been made public before.
 */
export function contactsIn(
  text: string,
  { names, given }: RunTogether,
  policy: Pick<RedactionPolicy, 'lexicon' | 'isGivenName' | 'isOrdinary'>,
): Contact[] {
  const { lexicon } = policy;
  const contacts: Contact[] = mailsIn(text).map((span) => ({ ...span, kind: 'e-mail' }));
  for (const { 0: words, index } of text.matchAll(DISGUISED_MAIL)) {
    contacts.push({ start: index, end: index + words.length, kind: 'e-mail' });
  }
  for (const { 0: words, index } of text.matchAll(LETTERED_NUMBER)) {
    contacts.push({ start: index, end: index + words.length, kind: 'id' });
  }
  for (const { 0: words, index } of text.matchAll(CARD_NUMBER)) {
    if (isDate(words)) continue;
    const cues =
      text
        .slice(Math.max(0, index - 24), index)
        .toLowerCase()
        .match(CUE) ?? [];
    if (cues.slice(-3).some((word) => lexicon.id_cues.has(word))) {
      contacts.push({ start: index, end: index + words.length, kind: 'id' });
    }
  }
  for (const match of text.matchAll(LINK)) take(match, 'link', hasName(match[0], names));
  for (const match of text.matchAll(HANDLE)) {
    take(match, 'handle', hasName(match[0], given) || isBesidePseudonym(match));
  }
  for (const match of text.matchAll(HASHTAG)) {
    take(match, 'handle', hasName(match[0], given) || isFullName(match[0], policy));
  }
  for (const { 0: number, index } of text.matchAll(NUMBER)) {
    if (isPhone(number, text.slice(Math.max(0, index - 24), index), lexicon)) {
      contacts.push({ start: index, end: index + number.length, kind: 'phone' });
    }
  }
  return contacts
    .map((contact) => ({ ...contact, ...wholeWords(text, contact) }))
    .filter((contact) => !isReplacement(slice(text, contact)));

  function take({ 0: words, index }: RegExpExecArray, kind: ContactKind, isTheirs: boolean): void {
    if (isTheirs) contacts.push({ start: index, end: index + words.length, kind });
  }

  function isBesidePseudonym({ 0: words, index }: RegExpExecArray): boolean {
    const end = index + words.length;
    const before = text.slice(Math.max(0, index - NEAR), index);
    return NAME_BEFORE.test(before) || NAME_AFTER.test(text.slice(end, end + NEAR));
  }
}

/** *#NadiaOkonkwo*: a given name with a word after it that is no ordinary one. */
function isFullName(
  hashtag: string,
  { isGivenName, isOrdinary }: Pick<RedactionPolicy, 'isGivenName' | 'isOrdinary'>,
): boolean {
  const words = (hashtag.match(CAMEL) ?? []).map(foldWord);
  return words.slice(1).some((word, i) => isGivenName(words[i]!) && !isOrdinary(word));
}

function mailsIn(text: string): Span[] {
  const mails: Span[] = [];
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (at - start < LONGEST_LOCAL_PART && MAIL_CHARACTER.test(text[start - 1] ?? '')) {
      start -= 1;
    }
    const domain = DOMAIN.exec(text.slice(at + 1, at + 1 + LONGEST_DOMAIN));
    if (domain && start < at) mails.push({ start, end: at + 1 + domain[0].length });
  }
  return mails;
}

function isPhone(number: string, before: string, lexicon: RedactionLexicon): boolean {
  const digits = number.replace(/\D/g, '');
  if (number.startsWith('+')) return digits.length >= 8;
  if (isDate(number)) return false;
  const words = before.toLowerCase().match(CUE) ?? [];
  if (words.slice(-3).some((word) => lexicon.phone_cues.has(word))) return digits.length >= 6;
  return /^\(?0/.test(number) && digits.length >= 9 && digits.length <= 13;
}

function isDate(number: string): boolean {
  return (
    /^\d{1,4}[-. ]\d{1,2}[-. ]\d{1,4}(?!\d)/.test(number) ||
    /^(?:1[5-9]|20)\d\d ?[-–] ?\d{2,4}(?!\d)/.test(number)
  );
}

/** Whether the letters of an address, run together, have a protected name in them. */
function hasName(address: string, names: ReadonlySet<string>): boolean {
  const letters = foldWord(decoded(address));
  for (let from = 0; from + SHORTEST_NAME <= letters.length; from += 1) {
    const most = Math.min(letters.length, from + LONGEST_NAME);
    for (let to = from + SHORTEST_NAME; to <= most; to += 1) {
      if (names.has(letters.slice(from, to))) return true;
    }
  }
  return false;
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function disguisedMail(): RegExp {
  const local = String.raw`(?<![\p{L}\p{N}_.+-])[\p{L}\p{N}_.+-]{1,64}`;
  const at = String.raw`(?:\[at\]|\(at\)|\{at\}|<at>|\[@\]|\(@\))`;
  const dot = String.raw`(?:\.|\[dot\]|\(dot\)|\[\.\])`;
  const label = String.raw`[\p{L}\p{N}-]{1,63}`;
  const next = String.raw`[\p{L}\p{N}-]{2,63}`;
  return new RegExp(`${local} ?${at} ?${label}(?: ?${dot} ?${next}| dot ${next}){1,4}`, 'giu');
}
