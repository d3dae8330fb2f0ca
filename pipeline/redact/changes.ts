import type { ExtractedDocument, Span } from '../model.ts';
import { compare, firstFrom } from '../span.ts';
import type { ContactKind } from './contacts.ts';
import type { Substitution } from './offsets.ts';
import type { PersonReason } from './persons.ts';

export type ChangeKind = 'person' | ContactKind | 'date' | 'place' | 'grammar';
/** Why words were replaced; `elsewhere`: another document of the run protects the name. */
export type ChangeReason = PersonReason | 'name-part' | 'elsewhere' | 'contact' | 'generalised';

/** A substitution and why it is made. */
export interface Change extends Substitution {
  readonly kind: ChangeKind;
  readonly reason: ChangeReason;
  readonly pseudonym: string | null;
}

/** Where changes overlap, the earlier kind gives the words. */
const PRECEDENCE: readonly ChangeKind[] = [
  'e-mail',
  'link',
  'phone',
  'id',
  'handle',
  'place',
  'person',
  'date',
  'grammar',
];

/**
 * Changes apart from each other and in text order. Overlapping ones become one over all their
 * words; one that runs over sentences or several entities is made in each of them, so that every
 * sentence and mention keeps words of its own.
 */
export function settled(changes: readonly Change[], doc: ExtractedDocument): Change[] {
  const entities = [...doc.entities].sort(compare);
  return united(changes).flatMap((change) => cut(change, cutsIn(change), doc.text));

  function cutsIn(change: Change): number[] {
    const inside = (spans: readonly Span[]): number[] => {
      const starts: number[] = [];
      for (let i = firstFrom(spans, change.start + 1); i < spans.length; i += 1) {
        const { start } = spans[i]!;
        if (start >= change.end) break;
        starts.push(start);
      }
      return starts;
    };
    const first = entities[firstFrom(entities, change.start + 1) - 1];
    const starts = inside(entities);
    const isInOne = first === undefined || first.end <= change.start;
    return [...inside(doc.sentences), ...(isInOne ? starts.slice(1) : starts)].sort(
      (a, b) => a - b,
    );
  }
}

/** Overlapping changes made one; in text order. */
export function united(changes: readonly Change[]): Change[] {
  const apart: Change[] = [];
  for (const change of [...changes].sort(compare)) {
    const last = apart.at(-1);
    if (!last || change.start >= last.end) apart.push(change);
    else {
      const winner =
        PRECEDENCE.indexOf(change.kind) < PRECEDENCE.indexOf(last.kind) ? change : last;
      const end = Math.max(last.end, change.end);
      apart[apart.length - 1] = { ...winner, start: last.start, end };
    }
  }
  return apart;
}

/**
 * The change in each piece between the cuts, without the white space at its ends, and for names
 * without the marks there.
 */
function cut(change: Change, cuts: readonly number[], text: string): Change[] {
  if (cuts.length === 0) return [change];
  const kept = change.kind === 'person' ? /[\p{L}\p{N}\p{Cs}]/u : /[^\s\p{Cc}\p{Cf}]/u;
  const edges = [change.start, ...cuts, change.end];
  return edges.slice(1).flatMap((to, i) => {
    let start = edges[i]!;
    let end = to;
    while (start < end && !kept.test(text[start]!)) start += 1;
    while (end > start && !kept.test(text[end - 1]!)) end -= 1;
    return start < end ? [{ ...change, start, end }] : [];
  });
}
