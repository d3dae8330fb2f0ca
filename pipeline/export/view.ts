import { headLength } from '../bisect.ts';
import type {
  AnyMention,
  CanonicalEntity,
  ExtractedDocument,
  Participant,
  Sentence,
  Span,
} from '../model.ts';
import { codePointOffsets } from '../offsets.ts';
import { type Days, daysOf } from './days.ts';
import { participantsByViolation } from './participants.ts';

/** A document with the look-ups that formats share, each made once. */
export interface DocumentView {
  readonly doc: ExtractedDocument;
  /** UTF-16 offset to code-point offset. */
  readonly offset: (utf16: number) => number;
  readonly mentions: ReadonlyMap<string, AnyMention>;
  /** The canonical entity of an entity mention, by the mention's id. */
  readonly canonicalOf: ReadonlyMap<string, CanonicalEntity>;
  /** Participants by the id of their violation, in the order of the document. */
  readonly participantsOf: ReadonlyMap<string, readonly Participant[]>;
  /** As {@link daysOf}, each value read once. */
  readonly days: (value: string) => Days | null;
  /** The sentence in which a span begins; `null` where it begins outside all sentences. */
  readonly sentenceOf: (span: Span) => Sentence | null;
}

export function viewOf(doc: ExtractedDocument): DocumentView {
  const mentions = new Map<string, AnyMention>();
  for (const layer of [doc.entities, doc.dates, doc.violations, doc.actors]) {
    for (const mention of layer) mentions.set(mention.id, mention);
  }
  const canonicalOf = new Map<string, CanonicalEntity>();
  for (const entity of doc.canonicalEntities) {
    for (const id of entity.mentions) canonicalOf.set(id, entity);
  }
  const participantsOf = participantsByViolation(doc);
  const sentenceOf = (span: Span) => sentenceAt(doc.sentences, span.start);
  const offset = codePointOffsets(doc.text);
  return {
    doc,
    offset,
    mentions,
    canonicalOf,
    participantsOf,
    sentenceOf,
    days: remembered(daysOf),
  };
}

/** Id of a sentence: derived from its span as the ids of mentions are. */
export function sentenceId(doc: Pick<ExtractedDocument, 'id'>, sentence: Span): string {
  return `${doc.id}:sentence:${sentence.start}-${sentence.end}`;
}

function sentenceAt(sentences: readonly Sentence[], position: number): Sentence | null {
  const found = sentences[headLength(sentences, ({ end }) => end <= position)];
  return found && found.start <= position ? found : null;
}

/** A function that keeps what it has answered. */
function remembered<T>(answer: (question: string) => T): (question: string) => T {
  const known = new Map<string, T>();
  return (question) => {
    const found = known.get(question);
    if (found !== undefined) return found;
    const fresh = answer(question);
    known.set(question, fresh);
    return fresh;
  };
}
