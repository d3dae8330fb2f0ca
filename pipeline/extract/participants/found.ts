import type { Resources } from '../../lexicon/resources.ts';
import type { DateMention, EntityMention, Role, Token, ViolationMention } from '../../model.ts';
import type { Extent, NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** What fills a role: a noun with its list, a part of a noun phrase, or a time expression. */
export type Filler =
  | { readonly kind: 'noun'; readonly noun: NounChunk }
  | { readonly kind: 'extent'; readonly extent: Extent }
  | { readonly kind: 'time'; readonly date: DateMention };

/** A role found for one violation. */
export interface Finding {
  readonly role: Role;
  readonly filler: Filler;
  readonly rule: string;
}

/** Someone who says something, and the chunks `[from, to)` of what is said. */
export interface Report {
  readonly source: NounChunk;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** True for plain speech, which leaves no doubt that someone else says it. */
  readonly says: boolean;
  /** True for what tells what ought to be. */
  readonly urges: boolean;
  /** The phrases of those who speak, where they are not those of `source`. */
  readonly extents?: readonly Extent[];
}

/** All that a rule sees: the violation, its sentence, and the language data. */
export interface Scene {
  /** Who says what in the sentence, and for `true` who says what ought to be; found when asked for. */
  readonly reports: Map<boolean, readonly Report[]>;
  readonly syntax: Syntax;
  readonly tokens: readonly Token[];
  readonly actors: Resources['actors'];
  readonly grammar: Resources['grammar'];
  readonly clauses: Resources['clauses'];
  /** True for a name that the document's canonical entities hold for a country's. */
  readonly isCountry: (entity: EntityMention) => boolean;
  readonly dateAt: (token: number) => DateMention | null;
  readonly entityAt: (token: number) => EntityMention | null;
}

/** Where a violation stands in its sentence. */
export interface Anchor {
  readonly violation: ViolationMention;
  /** Token indexes of the trigger. */
  readonly extent: Extent;
  /** Positions of the first and the last chunk that the trigger touches. */
  readonly first: number;
  readonly last: number;
}

export function nounFinding(role: Role, noun: NounChunk, rule: string): Finding {
  return { role, filler: { kind: 'noun', noun }, rule };
}

/** A role of whoever a noun names; none where there is no noun, or what it names can neither act nor suffer. */
export function actorFindings(
  { syntax }: Scene,
  role: Role,
  noun: NounChunk | null | undefined,
  rule: string,
): Finding[] {
  return noun && syntax.isActor(noun) ? [nounFinding(role, noun, rule)] : [];
}

export function extentFinding(role: Role, extent: Extent, rule: string): Finding {
  return { role, filler: { kind: 'extent', extent }, rule };
}
