import type { DateMention, EntityMention } from '../../../model.ts';

/** Token indexes `[from, to)`. */
export interface Extent {
  readonly from: number;
  readonly to: number;
}

/** What every chunk has: its tokens, and its place in the sentence's chunks. */
interface BaseChunk extends Extent {
  readonly index: number;
  /** Its main word, in lower case: a preposition, a conjunction, a noun, the lemma of a verb. */
  readonly word: string;
}

/** A noun phrase without what follows its head, a pronoun, or a name. */
export interface NounChunk extends BaseChunk {
  readonly kind: 'noun';
  /** Token index of the head noun. */
  readonly head: number;
  /** Token index after the possessor (`X’s`, `its`); `from` where there is none. */
  readonly ownFrom: number;
  readonly pronoun: boolean;
  /** The article with which it begins. */
  readonly article: 'definite' | 'indefinite' | null;
  /** The entity mention with which the chunk ends. */
  readonly entity: EntityMention | null;
}

/** What a verb is once the sentence has been parsed. */
export type SettledForm = 'finite' | 'infinitive' | 'gerund' | 'participle';

/** `past`: a form in -ed of which it is not yet known whether it is a past or a participle. */
export type RawForm = SettledForm | 'past';

/** A verb with its auxiliaries and particle, as the chunker reads it. */
export interface RawVerbChunk extends BaseChunk {
  readonly kind: 'verb';
  /** Token index of the main verb. */
  readonly head: number;
  readonly form: RawForm;
  readonly passive: boolean;
  /** True for one that stands in its dictionary form, without auxiliaries. */
  readonly bare: boolean;
}

/** The same of which it is known what it is. */
export interface VerbChunk extends RawVerbChunk {
  readonly form: SettledForm;
}

export interface TimeChunk extends BaseChunk {
  readonly kind: 'time';
  readonly date: DateMention;
}

export interface FunctionChunk extends BaseChunk {
  /** `including`: what follows exemplifies the noun before. `adverb` holds adjectives too. */
  readonly kind:
    | 'preposition'
    | 'conjunction'
    | 'comma'
    | 'break'
    | 'subordinator'
    | 'relative'
    | 'including'
    | 'adverb';
}

export type Chunk = NounChunk | VerbChunk | TimeChunk | FunctionChunk;

/** A chunk before the verbs of its sentence are settled. */
export type RawChunk = NounChunk | RawVerbChunk | TimeChunk | FunctionChunk;
