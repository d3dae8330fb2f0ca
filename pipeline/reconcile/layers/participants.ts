import { groupBy } from '../../group.ts';
import type { AnnotatedDocument, AnyMention, Participant } from '../../model.ts';
import { align } from '../align.ts';
import {
  aloneCases,
  type ErrorCase,
  type Pointer,
  pairCases,
  participantPointer,
} from '../cases.ts';
import { type Item, item } from '../items.ts';
import type { Score } from '../measures.ts';
import type { LayerResult } from './entities.ts';
import { alignWithinLabels, gateScores } from './spans.ts';
import type { ViolationAlignment } from './violations.ts';

type Side = Pick<AnnotatedDocument, 'entities' | 'dates' | 'actors' | 'participants'>;

/** A participant as it is compared: its span under its role. */
interface Filler extends Item<AnyMention> {
  readonly pointer: Pointer;
}

/**
 * Participants, per role, of violation mentions found with their category. Those of a mention that
 * was missed are missed, those of a spurious mention are spurious.
 */
export function evaluateParticipants(
  gold: Side,
  predicted: Side,
  violations: ViolationAlignment,
): LayerResult {
  const golds = fillersOf(gold);
  const predictions = fillersOf(predicted);
  const scores: Score[] = [];
  const cases: ErrorCase[] = [];

  const compare = (one: readonly Filler[], other: readonly Filler[]): void => {
    const alignment = alignWithinLabels(one, other);
    const rest = align(alignment.missed, alignment.spurious);
    scores.push(...gateScores('participants', alignment));
    cases.push(
      ...aloneCases('participants', pointers(rest.missed), pointers(rest.spurious)),
      ...pairCases(
        'participants',
        alignment.pairs.map(([g, p]) => [g.pointer, p.pointer] as const),
        null,
      ),
      ...rest.pairs.map(([g, p]): ErrorCase => {
        return { layer: 'participants', class: 'role', gold: g.pointer, predicted: p.pointer };
      }),
    );
  };

  for (const [one, other] of violations.pairs) {
    compare(
      golds(one.mention.id, one.mention.text),
      predictions(other.mention.id, other.mention.text),
    );
  }
  for (const { mention } of violations.missed) compare(golds(mention.id, mention.text), []);
  for (const { mention } of violations.spurious) compare([], predictions(mention.id, mention.text));
  return { scores, cases };
}

function pointers(fillers: readonly Filler[]): Pointer[] {
  return fillers.map(({ pointer }) => pointer);
}

/** Gives the fillers of a violation, by its id. */
function fillersOf(doc: Side): (violation: string, trigger: string) => Filler[] {
  const mentions = new Map<string, AnyMention>();
  for (const one of [...doc.entities, ...doc.dates, ...doc.actors]) mentions.set(one.id, one);
  const byViolation = groupBy(doc.participants, ({ violation }) => violation);
  return (violation, trigger) =>
    (byViolation.get(violation) ?? []).flatMap((one) => filler(one, mentions, trigger));
}

function filler(
  participant: Participant,
  mentions: ReadonlyMap<string, AnyMention>,
  trigger: string,
): Filler[] {
  const mention = mentions.get(participant.mention);
  if (!mention) return [];
  const compared = item(mention, participant.role);
  return [{ ...compared, pointer: participantPointer(compared, participant, trigger) }];
}
