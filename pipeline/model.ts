/**
 * Every type that crosses a file boundary. No logic.
 *
 * Offsets are UTF-16 code units, half-open `[start, end)`, everywhere inside the program.
 * They are turned into Unicode code points only where files are read or written (`offsets.ts`).
 */

/** A half-open range of UTF-16 code units in the text of one document. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const PERIODS_INFERRED = ['title', 'text'] as const;
export type PeriodInferred = (typeof PERIODS_INFERRED)[number];

/** What is known of a document apart from its words. `null`: not known. */
export interface DocumentMeta {
  readonly title: string | null;
  readonly publisher: string | null;
  /** ISO 8601 date on which the document appeared; the month or year alone where no more is known. */
  readonly published: string | null;
  /** EDTF: the time that the document covers. */
  readonly period: string | null;
  /** What `period` was inferred from; left out where somebody gave it, or there is none. */
  readonly periodInferred?: PeriodInferred;
  /** ISO 3166-1 alpha-3 code of the country that the document is about. */
  readonly country: string | null;
  /** BCP 47 language tag. */
  readonly language: string | null;
  readonly licence: string | null;
  readonly source: string | null;
  readonly genre: string | null;
  /** Hex SHA-256 of the UTF-8 bytes of the text. */
  readonly sha256: string;
}

/** A stretch of the text and where it stands in the source; the stretches are in text order. */
export interface OriginSpan extends Span {
  /** Page of the source, from 1; `null` where the source has no pages. */
  readonly page: number | null;
  /** Block (paragraph, heading, item or table row) of the source in reading order, from 0. */
  readonly block: number;
}

/** A document as read: canonical text (UTF-8, NFC, LF) and its metadata. */
export interface SourceDocument {
  readonly id: string;
  readonly text: string;
  readonly meta: DocumentMeta;
  /**
   * The way back to the source. Missing or empty where the text is the source's own (plain text,
   * rows of a table). A paragraph that runs over a page break has one span for each page, with the
   * same block.
   */
  readonly origin?: readonly OriginSpan[];
  /** Columns of a table that are no metadata of ours, as they stand. */
  readonly columns?: Readonly<Record<string, string>>;
}

/** A document as a reader gives it. */
export interface ReadDocument extends SourceDocument {
  readonly origin: readonly OriginSpan[];
  readonly columns: Readonly<Record<string, string>>;
  /** The file as it was named, with the row where it holds many: `posts.csv:17`. */
  readonly file: string;
}

/** Universal part-of-speech tags, as wink-nlp gives them. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What a word tells by its letters alone, wherever it stands. */
export interface WordForm {
  /** The forms that are known are numbered from 0; -1 for others. See `formFact`. */
  readonly id: number;
  readonly text: string;
  /** In lower case, typographic apostrophes made straight. */
  readonly lower: string;
  /** Holds a hyphen or dash and something else, and is no address. */
  readonly hyphenated: boolean;
  /** Digits, with or without marks between them. */
  readonly number: boolean;
}

/** One word, number or punctuation mark. Hyphens and dashes between words are tokens of their own. */
export interface Token extends Span {
  /** Position in `TokenizedDocument.tokens`. */
  readonly index: number;
  /** The words as they stand. */
  readonly text: string;
  /** `text` in lower case, typographic apostrophes made straight. */
  readonly lower: string;
  /** What `text` tells by itself. */
  readonly form: WordForm;
  /** Dictionary form in lower case. */
  readonly lemma: string;
  readonly pos: PartOfSpeech;
  /** Position in `TokenizedDocument.sentences`. */
  readonly sentence: number;
}

export type SentenceKind = 'prose' | 'heading' | 'item';

/** A sentence, a heading or a list item. Its span has no white space at either end. */
export interface Sentence extends Span {
  /** Position in `TokenizedDocument.sentences`. */
  readonly index: number;
  /** Its tokens are `tokens.slice(firstToken, endToken)`. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly kind: SentenceKind;
  /** Position of its block (paragraph, heading or item) in the document, from 0. */
  readonly block: number;
  /** Position in `TokenizedDocument.sections`. */
  readonly section: number;
}

/** The text from one heading (or the beginning) to the next. */
export interface Section extends Span {
  readonly index: number;
  /** The heading's sentence; `null` for the text before the first heading. */
  readonly heading: number | null;
  /** The heading's words; empty where there is none. */
  readonly title: string;
}

/** What the tokenizer finds in a text. */
export interface TokenLayer {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly sections: readonly Section[];
}

export interface TokenizedDocument extends SourceDocument, TokenLayer {}

/** What every mention has: an id derived from what it is, its words, and the rule that made it. */
export interface Mention extends Span {
  /** Derived from document, kind, span and label: stable across runs. Opaque. */
  readonly id: string;
  /** `doc.text.slice(start, end)`. */
  readonly text: string;
  /** The lexicon entry or rule that made the mention: the answer to *why was this extracted?* */
  readonly rule: string;
}

/** In the order of the guidelines: when in doubt, the one named first. */
export const ENTITY_LABELS = [
  'PERSON',
  'NORP',
  'ORG',
  'GPE',
  'LOC',
  'FAC',
  'LAW',
  'EVENT',
  'MONEY',
] as const;
export type EntityLabel = (typeof ENTITY_LABELS)[number];

export interface EntityMention extends Mention {
  readonly kind: 'entity';
  readonly label: EntityLabel;
}

export const TIMEX_TYPES = ['DATE', 'TIME', 'DURATION', 'SET'] as const;
export type TimexType = (typeof TIMEX_TYPES)[number];

/** A part of a date's value that the expression itself does not state. */
export type InferredPart = 'century' | 'year' | 'month' | 'day';

export interface DateMention extends Mention {
  readonly kind: 'date';
  readonly timexType: TimexType;
  /** EDTF level 1 for DATE and TIME, ISO 8601 duration for DURATION and SET, or `PRESENT_REF` … */
  readonly value: string;
  readonly inferred: readonly InferredPart[];
}

export const ASSERTIONS = [
  'asserted',
  'reported',
  'denied',
  'negated',
  'potential',
  'normative',
] as const;
export type Assertion = (typeof ASSERTIONS)[number];

export interface ViolationMention extends Mention {
  readonly kind: 'violation';
  /** A leaf of `lexicon/taxonomy.json`. */
  readonly category: string;
  readonly assertion: Assertion;
  /** The cue that decided the assertion; `default` where none did. */
  readonly assertionRule: string;
}

/** A nominal or pronoun that takes part in a violation and is no named entity: `border guards`. */
export interface ActorMention extends Mention {
  readonly kind: 'actor';
}

export type AnyMention = EntityMention | DateMention | ViolationMention | ActorMention;

/** A document with the three layers that read only its tokens. */
export interface MentionDocument extends TokenizedDocument {
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly violations: readonly ViolationMention[];
}

export const ROLES = ['perpetrator', 'victim', 'place', 'time', 'source'] as const;
export type Role = (typeof ROLES)[number];

/** One mention taking one role in one violation. */
export interface Participant {
  readonly id: string;
  /** Id of the violation mention. */
  readonly violation: string;
  readonly role: Role;
  /** Id of the entity, date or actor mention that fills the role. */
  readonly mention: string;
  /** For a pronoun: id of the mention that it clearly stands for. */
  readonly resolvedTo: string | null;
  /** For perpetrators and victims; `null` for other roles. */
  readonly profile: ActorProfile | null;
  readonly rule: string;
}

/** What all the mentions of one thing in a document have in common. */
export interface CanonicalEntity {
  /** Derived from document, label and name: `doc:canonical:ORG:Workers’ Party of Korea`. */
  readonly id: string;
  readonly label: EntityLabel;
  /** The fullest name that the document uses. */
  readonly name: string;
  /** ISO 3166-1 alpha-3, for countries and their demonyms. */
  readonly country: string | null;
  /** GeoNames id, for places of which one candidate is clearly meant. */
  readonly geonames: number | null;
  /** Ids of its mentions in text order; never empty, and no mention is in two. */
  readonly mentions: readonly string[];
}

/** Mentions with the entities of the document that they name. */
export interface LinkedDocument extends MentionDocument {
  readonly canonicalEntities: readonly CanonicalEntity[];
}

export const PERPETRATOR_TYPES = [
  'state-forces',
  'state-other',
  'armed-group',
  'private',
  'foreign-state',
  'international',
  'unknown',
] as const;
export type PerpetratorType = (typeof PERPETRATOR_TYPES)[number];

export const VICTIM_TYPES = [
  'journalist',
  'human-rights-defender',
  'trade-unionist',
  'protester',
  'child',
  'woman',
  'refugee-or-migrant',
  'minority',
  'prisoner',
  'civilian',
  'other',
] as const;
export type VictimType = (typeof VICTIM_TYPES)[number];

/** What the words say of a perpetrator or victim. `null`: they do not say. */
export interface ActorProfile {
  readonly type: PerpetratorType | VictimType | null;
  readonly sex: 'female' | 'male' | 'mixed' | null;
  readonly ageGroup: 'child' | 'adult' | 'elderly' | 'mixed' | null;
  /** People counted, inclusive; `countMin` null for *at most*, `countMax` null for *at least*. */
  readonly countMin: number | null;
  readonly countMax: number | null;
  /** True where the text does not give the number as exact: *about 200*, *dozens*. */
  readonly countApproximate: boolean;
}

export interface ExtractedDocument extends LinkedDocument {
  readonly actors: readonly ActorMention[];
  readonly participants: readonly Participant[];
  readonly events: readonly DocumentEvent[];
}

/**
 * The main incident of a document, summed up from its mentions; of a survey of a period all that it
 * tells of, with that period as date and without a town.
 */
export interface DocumentEvent {
  readonly id: string;
  /** Categories, the most prominent first. */
  readonly categories: readonly string[];
  readonly perpetratorType: PerpetratorType | null;
  /** Ids of mentions, most prominent first. */
  readonly perpetrators: readonly string[];
  readonly victims: readonly string[];
  readonly city: string | null;
  readonly region: string | null;
  /** ISO 3166-1 alpha-3. */
  readonly country: string | null;
  /** EDTF. */
  readonly date: string | null;
  /** Ids of the violation mentions that it rests on. */
  readonly violations: readonly string[];
}

/** What a hand or another tool annotated: the same mentions, on a text that nobody tokenized. */
export interface AnnotatedDocument extends Pick<SourceDocument, 'id' | 'text'> {
  readonly entities: readonly EntityMention[];
  readonly dates: readonly DateMention[];
  readonly violations: readonly ViolationMention[];
  readonly actors: readonly ActorMention[];
  readonly participants: readonly Participant[];
}
