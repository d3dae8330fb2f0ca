import { InputError } from '../../errors.ts';
import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../../mention.ts';
import type {
  ActorMention,
  AnnotatedDocument,
  Assertion,
  DateMention,
  EntityMention,
  Participant,
  Span,
  ViolationMention,
} from '../../model.ts';
import {
  type Attribute,
  type BratRecord,
  type EventLine,
  type Normalization,
  readLines,
  type TextBound,
} from './records.ts';
import { ACTOR_TYPE, assertionOf, entityLabel, roleOf, timexType } from './scheme.ts';
import { placer } from './spans.ts';

/** The `rule` of a mention that a hand or another tool made. */
export const ANNOTATED = 'annotated';

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
export function readBrat(ann: string, source: BratSource): BratReading {
  const { id, text, place, categories } = source;
  const { records, ignored: unusedLines, faults: lineFaults } = readLines(ann, place);
  const ignored = new Map(unusedLines);
  const warnings: string[] = [];
  const faults = [...lineFaults];

  const placeSpan = placer(text, place);
  const byId = new Map(records.map((record) => [record.id, record]));
  const values = new Map<string, string>();
  const assertions = new Map<string, Assertion>();
  const lines = new Map<string, number>();
  const spans = new Map<string, Span>();
  const triggers = new Set<string>();

  const entities = new Map<string, EntityMention>();
  const dates = new Map<string, DateMention>();
  const actors = new Map<string, ActorMention>();
  const violations = new Map<string, ViolationMention>();
  const participants = new Map<string, Participant>();
  /** From the id of a text-bound annotation to that of its mention. */
  const fillers = new Map<string, string>();

  for (const record of records) {
    if (record.kind === 'text-bound') placeTextBound(record);
    else if (record.kind === 'event') triggers.add(record.trigger);
    else if (record.kind === 'normalization') takeValue(record);
    else takeAttribute(record);
  }
  for (const record of records) if (record.kind === 'text-bound') takeTextBound(record);
  for (const record of records) if (record.kind === 'event') takeEvent(record);

  const document: AnnotatedDocument = {
    id,
    text,
    entities: [...entities.values()],
    dates: [...dates.values()],
    violations: [...violations.values()],
    actors: [...actors.values()],
    participants: [...participants.values()],
  };
  return { document, ignored, warnings, lines, faults: faults.sort(byLine) };

  function placeTextBound(record: TextBound): void {
    const placed = placeSpan(record);
    if ('fault' in placed) {
      faults.push(placed.fault);
      return;
    }
    spans.set(record.id, placed.span);
    if (record.fragments.length > 1) {
      const { start, end } = placed.span;
      const covering = JSON.stringify(text.slice(start, end));
      warnings.push(`${place}:${record.line}: ${record.id} is in fragments; taken as ${covering}`);
    }
  }

  function takeValue(record: Normalization): void {
    if (isMissing(record, record.ref)) return;
    if (record.resource !== 'EDTF') ignore(`reference to ${record.resource}`);
    else if (values.has(record.ref)) fault(record, `${record.ref} has a second value`, ONE);
    else values.set(record.ref, record.value);
  }

  function takeAttribute(record: Attribute): void {
    if (isMissing(record, record.ref)) return;
    const assertion = assertionOf(record.value);
    if (record.name !== 'Assertion') ignore(`attribute ${record.name}`);
    else if (!assertion) ignore(`assertion ${record.value}`);
    else if (assertions.has(record.ref)) fault(record, `${record.ref} has a second assertion`, ONE);
    else assertions.set(record.ref, assertion);
  }

  function takeTextBound(record: TextBound): void {
    const { id: ref, type } = record;
    const span = spans.get(ref);
    if (!span) return;
    const host = { id, text };
    const label = entityLabel(type);
    const timex = timexType(type);
    if (label) {
      keep(entities, record, entityMention(host, { ...span, label, rule: ANNOTATED }));
    } else if (timex) {
      const value = values.get(ref) ?? '';
      const given = { ...span, timexType: timex, value, inferred: [], rule: ANNOTATED };
      keep(dates, record, dateMention(host, given));
    } else if (type === ACTOR_TYPE) {
      keep(actors, record, actorMention(host, { ...span, rule: ANNOTATED }));
    } else if (!categories.has(type)) {
      ignore(`type ${type}`);
    } else if (!triggers.has(ref)) {
      ignore('trigger without an event');
    }
  }

  function takeEvent(record: EventLine): void {
    const { type, trigger } = record;
    if (isMissing(record, trigger) || fillersMissing(record)) return;
    const bound = byId.get(trigger);
    if (bound?.kind !== 'text-bound' || bound.type !== type) {
      const held = bound?.kind === 'text-bound' ? bound.type : 'not a span';
      fault(record, `${record.id} is ${type} but its trigger ${trigger} is ${held}`, SAME_TYPE);
      return;
    }
    const span = spans.get(trigger);
    if (!span) return;
    if (!categories.has(type)) {
      ignore(`event ${type}`);
      return;
    }
    const violation = violationMention(
      { id, text },
      {
        ...span,
        category: type,
        assertion: assertions.get(record.id) ?? 'asserted',
        assertionRule: ANNOTATED,
        rule: ANNOTATED,
      },
    );
    keep(violations, record, violation);
    for (const filler of record.fillers) takeFiller(violation.id, filler);
  }

  function takeFiller(violation: string, { role: name, ref }: { role: string; ref: string }): void {
    const role = roleOf(name);
    const mention = fillers.get(ref);
    if (!role) ignore(`role ${name}`);
    else if (byId.get(ref)?.kind === 'event') ignore('participant that is an event');
    else if (!mention) ignore('participant of another type');
    else {
      const one = participant({
        violation,
        role,
        mention,
        resolvedTo: null,
        profile: null,
        rule: ANNOTATED,
      });
      participants.set(one.id, one);
    }
  }

  function keep<M extends { id: string }>(
    layer: Map<string, M>,
    record: BratRecord,
    mention: M,
  ): void {
    if (layer.has(mention.id)) ignore('repeated annotation');
    else {
      layer.set(mention.id, mention);
      lines.set(mention.id, record.line);
    }
    if (record.kind === 'text-bound') fillers.set(record.id, mention.id);
  }

  function fillersMissing(record: EventLine): boolean {
    return record.fillers.map(({ ref }) => isMissing(record, ref)).includes(true);
  }

  function isMissing(record: BratRecord, ref: string): boolean {
    if (byId.has(ref)) return false;
    fault(
      record,
      `${record.id} refers to ${ref}, which is not there`,
      'Add it or mend the reference',
    );
    return true;
  }

  function ignore(what: string): void {
    ignored.set(what, (ignored.get(what) ?? 0) + 1);
  }

  function fault({ line }: BratRecord, reason: string, remedy: string): void {
    faults.push(new InputError(`${place}:${line}`, reason, remedy));
  }
}

const ONE = 'Keep one of them';
const SAME_TYPE = 'Give both the same type';

function byLine(a: InputError, b: InputError): number {
  return lineOf(a) - lineOf(b);
}

function lineOf({ place }: InputError): number {
  return Number(place.slice(place.lastIndexOf(':') + 1));
}
