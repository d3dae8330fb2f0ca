import type { InputError } from '../../errors.ts';
import { participant, violationMention } from '../../mention.ts';
import type {
  ActorMention,
  AnnotatedDocument,
  AnyMention,
  DateMention,
  EntityMention,
  Participant,
  Span,
  ViolationMention,
} from '../../model.ts';
import { bareMention } from './mentions.ts';
import { startNotes } from './notes.ts';
import { type BratRecord, type EventLine, readLines, type TextBound } from './records.ts';
import { readReferences } from './references.ts';
import { ANNOTATED, roleOf } from './scheme.ts';
import { placer } from './spans.ts';

export { ANNOTATED } from './scheme.ts';

/** What a standoff file holds, and how it fits the scheme. */
export interface BratReading {
  /** In the order of the file; of annotations that say the same, the first. */
  readonly document: AnnotatedDocument;
  /** What the scheme has no place for, counted: `type Location` 3, `relations` 12. */
  readonly ignored: ReadonlyMap<string, number>;
  /** One line each: what was taken otherwise than it stands. */
  readonly warnings: readonly string[];
  /** The line of each mention, by its id; a violation's is that of its event. */
  readonly lines: ReadonlyMap<string, number>;
  /** What is broken, in the order of the file. Where there are any the document is not to be used. */
  readonly faults: readonly InputError[];
}

/** Where the words of a standoff file stand and what its triggers may be. */
export interface BratSource {
  readonly id: string;
  /** The text as it stands in its file: offsets count in it. */
  readonly text: string;
  /** The file, for messages. */
  readonly place: string;
  readonly categories: ReadonlySet<string>;
}

/** Reads brat standoff in the file format of the guidelines; never throws. */
export function readBrat(ann: string, { id, text, place, categories }: BratSource): BratReading {
  const read = readLines(ann, place);
  const notes = startNotes(place, read.ignored);
  const references = readReferences(read.records, notes);
  const { byId, assertions, isMissing } = references;
  const host = { id, text };
  const placeSpan = placer(text, place);
  const placeFaults: InputError[] = [];

  const mentions = new Map<string, AnyMention>();
  const lines = new Map<string, number>();
  const participants = new Map<string, Participant>();
  const spans = new Map<string, Span>();
  /** From the id of a text-bound annotation to that of its mention. */
  const fillers = new Map<string, string>();

  for (const record of read.records) if (record.kind === 'text-bound') takeTextBound(record);
  for (const record of read.records) if (record.kind === 'event') takeEvent(record);

  const all = [...mentions.values()];
  return {
    document: {
      ...host,
      entities: all.filter((one): one is EntityMention => one.kind === 'entity'),
      dates: all.filter((one): one is DateMention => one.kind === 'date'),
      violations: all.filter((one): one is ViolationMention => one.kind === 'violation'),
      actors: all.filter((one): one is ActorMention => one.kind === 'actor'),
      participants: [...participants.values()],
    },
    ignored: notes.ignored,
    warnings: notes.warnings,
    lines,
    faults: [...read.faults, ...notes.faults, ...placeFaults].sort(byLine),
  };

  function takeTextBound(record: TextBound): void {
    const placed = placeSpan(record);
    if ('fault' in placed) {
      placeFaults.push(placed.fault);
      return;
    }
    const { span } = placed;
    spans.set(record.id, span);
    if (record.fragments.length > 1) {
      const covering = JSON.stringify(text.slice(span.start, span.end));
      notes.warn(record, `${record.id} is in fragments; taken as ${covering}`);
    }
    const mention = bareMention(record, span, host, references, categories, notes);
    if (!mention) return;
    keep(record, mention);
    fillers.set(record.id, mention.id);
  }

  function takeEvent(record: EventLine): void {
    const { type, trigger } = record;
    const refs = [trigger, ...record.fillers.map(({ ref }) => ref)];
    if (refs.filter((ref) => isMissing(record, ref)).length > 0) return;
    const bound = byId.get(trigger);
    if (bound?.kind !== 'text-bound' || bound.type !== type) {
      const held = bound?.kind === 'text-bound' ? bound.type : 'not a span';
      const reason = `${record.id} is ${type} but its trigger ${trigger} is ${held}`;
      notes.fault(record, reason, 'Give both the same type');
      return;
    }
    const span = spans.get(trigger);
    if (!span) return;
    if (!categories.has(type)) {
      notes.ignore(`event ${type}`);
      return;
    }
    const assertion = assertions.get(record.id) ?? 'asserted';
    const given = { ...span, category: type, assertion, assertionRule: ANNOTATED, rule: ANNOTATED };
    const violation = violationMention(host, given);
    keep(record, violation);
    for (const filler of record.fillers) takeFiller(violation.id, filler);
  }

  function takeFiller(violation: string, { role: name, ref }: EventLine['fillers'][number]): void {
    const role = roleOf(name);
    const mention = fillers.get(ref);
    if (!role) notes.ignore(`role ${name}`);
    else if (byId.get(ref)?.kind === 'event') notes.ignore('participant that is an event');
    else if (!mention) notes.ignore('participant of another type');
    else {
      const given = { violation, role, mention, resolvedTo: null, profile: null, rule: ANNOTATED };
      const one = participant(given);
      participants.set(one.id, one);
    }
  }

  function keep(record: BratRecord, mention: AnyMention): void {
    if (mentions.has(mention.id)) {
      notes.ignore('repeated annotation');
      return;
    }
    mentions.set(mention.id, mention);
    lines.set(mention.id, record.line);
  }
}

function byLine(a: InputError, b: InputError): number {
  return lineOf(a) - lineOf(b);
}

function lineOf({ place }: InputError): number {
  return Number(place.slice(place.lastIndexOf(':') + 1));
}
