import { readFileSync } from 'node:fs';
import { UsageError } from '../errors.ts';
import { loadRedactionLexicon, type RedactionLexicon } from '../lexicon/redact.ts';
import type { CanonicalEntity } from '../model.ts';
import { foldName } from './fold.ts';
import { type Keyed, keyedBy, readKey } from './keyed.ts';

/** A name of a list of names. */
export interface ListedName {
  /** Folded. */
  readonly words: readonly string[];
  /** In the file of the list, from 1. */
  readonly line: number;
}

/** How a run with `--profile public` treats names, dates and places. */
export interface RedactionPolicy {
  readonly keyed: Keyed;
  readonly lexicon: RedactionLexicon;
  /** Officials become pseudonyms too, whatever their role. */
  readonly redactOfficials: boolean;
  /** Dates to the month, places to the first-level division. */
  readonly generalise: boolean;
  /** Folded names that are always kept. */
  readonly keepNames: readonly (readonly string[])[];
  /** Names that are always removed; these win over `keepNames`. */
  readonly removeNames: readonly ListedName[];
  /** Whether a folded word is an ordinary English word, beyond those of the lexicon. */
  readonly isOrdinary: (word: string) => boolean;
  /** Whether a folded word is a given name that many bear, beyond those of the lexicon. */
  readonly isGivenName: (word: string) => boolean;
  /** Whether folded words are the name of a country, people, body, language or known place. */
  readonly isKnownName: (words: readonly string[]) => boolean;
  /** Name of the first-level division that a place is in (or is); `null`: not known. */
  readonly firstLevelDivision: (place: CanonicalEntity) => string | null;
  /** Name of the country that a place is in; `null`: not known. */
  readonly countryOf: (place: CanonicalEntity) => string | null;
}

/** The options of the command line; all of them survive a structured clone to a worker. */
export interface RedactionOptions {
  readonly keyFile?: string | undefined;
  readonly redactOfficials?: boolean | undefined;
  readonly generalise?: boolean | undefined;
  /** File with one name a line; `#` begins a comment. */
  readonly keepNames?: string | undefined;
  readonly removeNames?: string | undefined;
}

/** What the policy needs to know of words and places beyond its own lexicon. */
export type RedactionKnowledge = Partial<
  Pick<
    RedactionPolicy,
    'isOrdinary' | 'isGivenName' | 'isKnownName' | 'firstLevelDivision' | 'countryOf'
  >
>;

/**
 * Reads key and lists. Workers make their own policy from the same options: the key never travels.
 * @param environment for the key where no file is named
 * @throws UsageError where the key is missing or weak, or a list cannot be read
 */
export function redactionPolicyFrom(
  options: RedactionOptions,
  environment: Readonly<Record<string, string | undefined>>,
  knowledge: RedactionKnowledge = {},
): RedactionPolicy {
  return {
    keyed: keyedBy(readKey(options.keyFile, environment)),
    lexicon: loadRedactionLexicon(),
    redactOfficials: options.redactOfficials ?? false,
    generalise: options.generalise ?? false,
    keepNames: namesIn(options.keepNames, '--keep-names').map(({ words }) => words),
    removeNames: namesIn(options.removeNames, '--remove-names'),
    isOrdinary: knowledge.isOrdinary ?? (() => false),
    isGivenName: knowledge.isGivenName ?? (() => false),
    isKnownName: knowledge.isKnownName ?? (() => false),
    firstLevelDivision: knowledge.firstLevelDivision ?? (() => null),
    countryOf: knowledge.countryOf ?? (() => null),
  };
}

function namesIn(file: string | undefined, option: string): ListedName[] {
  if (file === undefined) return [];
  return readList(file, option)
    .split('\n')
    .map((text, i) => ({ words: foldName(text.replace(/#.*/u, '')), line: i + 1 }))
    .filter(({ words }) => words.length > 0);
}

function readList(file: string, option: string): string {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
  } catch {
    throw new UsageError(
      `the list ${file} of ${option} cannot be read: check its path and permissions`,
    );
  }
}
