import type { Change, ChangeKind, ChangeReason } from './changes.ts';

/** A row of the redaction log: what was replaced, why and how often; never what it was. */
export interface RedactionEntry {
  /** The document's id after redaction. */
  readonly document: string;
  readonly kind: ChangeKind;
  readonly reason: ChangeReason;
  /** `null` where no person stands behind it. */
  readonly pseudonym: string | null;
  readonly count: number;
}

/** Counts changes. */
export class RedactionLog {
  private readonly rows = new Map<string, Omit<RedactionEntry, 'document'>>();

  add(changes: readonly Change[]): void {
    for (const { kind, reason, pseudonym } of changes) {
      if (kind === 'grammar') continue;
      const key = `${kind} ${reason} ${pseudonym}`;
      const count = (this.rows.get(key)?.count ?? 0) + 1;
      this.rows.set(key, { kind, reason, pseudonym, count });
    }
  }

  /** Sorted by kind, reason and pseudonym. */
  entries(document: string): RedactionEntry[] {
    return [...this.rows]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, row]) => ({ document, ...row }));
  }
}

/** Entries of several passes over one document, as one pass would have logged them. */
export function mergedEntries(
  entries: readonly RedactionEntry[],
  document: string,
): RedactionEntry[] {
  const rows = new Map<string, RedactionEntry>();
  for (const entry of entries) {
    const key = `${entry.kind} ${entry.reason} ${entry.pseudonym}`;
    const count = (rows.get(key)?.count ?? 0) + entry.count;
    rows.set(key, { ...entry, document, count });
  }
  return [...rows].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}
