import { countUp } from '../../count-up.ts';
import { InputError } from '../../errors.ts';
import {
  ACTOR,
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../../mention.ts';
import type {
  ActorMention,
  ActorProfile,
  AnyMention,
  Assertion,
  DateMention,
  EntityMention,
  InferredPart,
  Participant,
  Span,
  ViolationMention,
} from '../../model.ts';
import { utf16Offsets } from '../../offsets.ts';
import { ANNOTATED, assertionOf, entityLabel, roleOf, timexType } from '../brat/scheme.ts';
import type { ReadAnnotations } from './reader.ts';

/** The document that annotations are about, and how they count. */
export interface Ground {
  readonly id: string;
  readonly text: string;
  /** File, with line where there is one. */
  readonly place: string;
  readonly unit: 'code points' | 'UTF-16 code units';
  readonly categories: ReadonlySet<string>;
}

/** A mention as a file gives it: offsets in the unit of the file. */
export interface GivenMention extends Span {
  /** How the file refers to it. */
  readonly ref: string | number;
  /** Entity label, time expression type, `ACTOR` or category. */
  readonly label: string;
  /** Its words, where the file repeats them: then they must stand at the offsets. */
  readonly text?: string | undefined;
  readonly value?: string | undefined;
  readonly inferred?: readonly InferredPart[] | undefined;
  readonly assertion?: string | undefined;
  readonly rule?: string | undefined;
  readonly assertionRule?: string | undefined;
}

export interface GivenParticipant {
  readonly violation: string | number;
  readonly role: string;
  readonly mention: string | number;
  readonly resolvedTo?: string | number | null | undefined;
  readonly profile?: ActorProfile | null | undefined;
  readonly rule?: string | undefined;
}

/** Collects the annotations of one document and checks them. */
export interface AnnotationBuilder {
  /** @throws InputError where the offsets are not in the text or point at other words */
  mention(given: GivenMention): void;
  /** To be called when all mentions are in. @throws InputError where a reference leads nowhere */
  participant(given: GivenParticipant): void;
  /** A span in the unit of the file, in UTF-16 code units. @throws InputError as `mention` */
  span(given: Span): Span;
  /** The id of a mention, by the reference of the file; `null` for one that was left out. */
  idOf(ref: string | number): string | null;
  /** Counts something that the scheme has no place for. */
  ignore(what: string): void;
  build(known?: ReadAnnotations['known']): ReadAnnotations;
}

export function annotationBuilder(ground: Ground): AnnotationBuilder {
  const { id, text, place, categories } = ground;
  const host = { id, text };
  const utf16 = ground.unit === 'code points' ? utf16Offsets(text) : (offset: number) => offset;
  const entities = new Map<string, EntityMention>();
  const dates = new Map<string, DateMention>();
  const actors = new Map<string, ActorMention>();
  const violations = new Map<string, ViolationMention>();
  const participants = new Map<string, Participant>();
  const refs = new Map<string, AnyMention | null>();
  const ignored = new Map<string, number>();

  const ignore = (what: string): void => {
    countUp(ignored, what);
  };

  return {
    ignore,
    mention: (given) => {
      if (refs.has(String(given.ref))) throw fault(`the id ${given.ref} is used twice`, ONE_ID);
      const mention = mentionOf(given, placed(given, `"${given.label}"`, given.text));
      refs.set(String(given.ref), mention);
      if (!mention) ignore(`label ${given.label}`);
    },
    participant: (given) => {
      const violation = found(given.violation);
      const filler = found(given.mention);
      const role = roleOf(given.role);
      if (!role) ignore(`role ${given.role}`);
      else if (violation?.kind !== 'violation') ignore('relation that starts at no violation');
      else if (!filler || filler.kind === 'violation') ignore('participant of another type');
      else {
        const one = participant({
          violation: violation.id,
          role,
          mention: filler.id,
          resolvedTo: given.resolvedTo == null ? null : (found(given.resolvedTo)?.id ?? null),
          profile: given.profile ?? null,
          rule: given.rule ?? ANNOTATED,
        });
        participants.set(one.id, one);
      }
    },
    span: (given) => placed(given, 'a part'),
    idOf: (ref) => refs.get(String(ref))?.id ?? null,
    build: (known = {}) => ({
      ...host,
      entities: [...entities.values()],
      dates: [...dates.values()],
      violations: [...violations.values()],
      actors: [...actors.values()],
      participants: [...participants.values()],
      known,
      ignored,
    }),
  };

  function placed({ start, end }: Span, what: string, expected?: string): Span {
    const span = { start: utf16(start), end: utf16(end) };
    if (span.start < 0 || span.start >= span.end || span.end > text.length) {
      throw fault(`the offsets ${start}-${end} of ${what} are not in the text`);
    }
    const words = text.slice(span.start, span.end);
    if (expected !== undefined && expected !== words) {
      const [found, given] = [JSON.stringify(words), JSON.stringify(expected)];
      throw fault(`the offsets ${start}-${end} point at ${found}, not at ${given}`);
    }
    return span;
  }

  function mentionOf(given: GivenMention, span: Span): AnyMention | null {
    const rule = given.rule ?? ANNOTATED;
    const label = entityLabel(given.label);
    if (label) return keep(entities, entityMention(host, { ...span, label, rule }));
    const timex = timexType(given.label);
    if (timex) {
      const { value = '', inferred = [] } = given;
      return keep(dates, dateMention(host, { ...span, timexType: timex, value, inferred, rule }));
    }
    if (given.label === ACTOR) return keep(actors, actorMention(host, { ...span, rule }));
    if (!categories.has(given.label)) return null;
    return keep(
      violations,
      violationMention(host, {
        ...span,
        category: given.label,
        assertion: assertionIn(given.assertion),
        rule,
        assertionRule: given.assertionRule ?? ANNOTATED,
      }),
    );
  }

  function assertionIn(given: string | undefined): Assertion {
    const assertion = assertionOf(given ?? 'asserted');
    if (!assertion) ignore(`assertion ${given}`);
    return assertion ?? 'asserted';
  }

  /** Of mentions that say the same the first is kept. */
  function keep<M extends AnyMention>(layer: Map<string, M>, mention: M): M {
    const known = layer.get(mention.id);
    if (known) ignore('repeated annotation');
    else layer.set(mention.id, mention);
    return known ?? mention;
  }

  function found(ref: string | number): AnyMention | null {
    const mention = refs.get(String(ref));
    if (mention !== undefined) return mention;
    throw fault(`it refers to ${ref}, which is not there`, 'Add it or mend the reference');
  }

  function fault(
    reason: string,
    remedy = `Offsets count ${ground.unit} from 0, the end exclusive`,
  ) {
    return new InputError(place, reason, remedy);
  }
}

const ONE_ID = 'Give each annotation an id of its own';
