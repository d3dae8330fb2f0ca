import type { FoldedWord } from './fold.ts';
import type { Keyed } from './keyed.ts';
import type { KnownForm } from './names.ts';
import type { Person } from './persons.ts';
import { WindowIndex } from './windows.ts';

/**
 * What a redacted document tells the proof, without a name in it: windows of folded words as keyed
 * hashes, joined by dots. It may be spooled.
 */
export interface NameProof {
  /** A letter for the kind of window (`E` whole name, `D` derived; small: ordinary words), then it. */
  readonly protectedHashes: readonly string[];
  /** Windows that this document has a reason to keep. */
  readonly keptHashes: readonly string[];
}

/**
 * The protected names of a whole run. A whole name that one document protects is protected in all;
 * parts of names, and names of ordinary words alone, are given up where another document keeps
 * them (a victim *Luis Marcos* here, the town *San Marcos* there).
 */
export type ProtectedNames = WindowIndex<KnownForm>;

const NOBODY: ReadonlySet<Person> = new Set();

/** Hashes what a document protects and keeps. */
export function proofOf(
  forms: Iterable<readonly [string, KnownForm]>,
  keptWindows: Iterable<readonly string[]>,
  keyed: Keyed,
): NameProof {
  const protectedHashes = new Set<string>();
  for (const [window, { strength, ordinary }] of forms) {
    if (strength !== 'exact' && strength !== 'derived' && strength !== 'strong') continue;
    const kind = strength === 'exact' ? 'e' : 'd';
    protectedHashes.add((ordinary ? kind : kind.toUpperCase()) + hashOf(window.split('.')));
  }
  const keptHashes = new Set<string>();
  for (const window of keptWindows) keptHashes.add(hashOf(window));
  return { protectedHashes: [...protectedHashes].sort(), keptHashes: [...keptHashes].sort() };

  function hashOf(window: readonly string[]): string {
    return window.map(keyed.word).join('.');
  }
}

/** Joins the proofs of documents, in whatever order they come. */
export function protectedNamesOf(proofs: Iterable<NameProof>): ProtectedNames {
  const kinds = new Map<string, string>();
  const kept = new Set<string>();
  for (const { protectedHashes, keptHashes } of proofs) {
    for (const hash of protectedHashes) {
      const window = hash.slice(1);
      const known = kinds.get(window);
      if (known === undefined || 'EeDd'.indexOf(hash[0]!) < 'EeDd'.indexOf(known)) {
        kinds.set(window, hash[0]!);
      }
    }
    for (const window of keptHashes) kept.add(window);
  }
  const names: ProtectedNames = new WindowIndex();
  for (const [window, kind] of kinds) {
    if (kept.has(window) && kind !== 'E') continue;
    names.set(window.split('.'), {
      strength: kind === 'E' || kind === 'e' ? 'exact' : 'derived',
      ordinary: kind === 'e' || kind === 'd',
      persons: NOBODY,
      shared: true,
    });
  }
  for (const window of kept) {
    const words = window.split('.');
    if (words.length < 2 || names.get(words)) continue;
    names.set(words, { strength: 'kept', ordinary: false, persons: NOBODY, shared: true });
  }
  return names;
}

/** Words as the keys of {@link ProtectedNames}. */
export function hashedKeys(words: readonly FoldedWord[], keyed: Keyed): string[] {
  return words.map(({ key }) => (key === '' ? '' : keyed.word(key)));
}
