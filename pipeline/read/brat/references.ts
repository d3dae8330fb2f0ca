import type { Assertion } from '../../model.ts';
import type { Notes } from './notes.ts';
import type { BratRecord } from './records.ts';
import { assertionOf } from './scheme.ts';

/** The lines of a file by their ids, and what some of them say about others. */
export interface References {
  readonly byId: ReadonlyMap<string, BratRecord>;
  /** EDTF values by the id of the date. */
  readonly values: ReadonlyMap<string, string>;
  /** By the id of the event. */
  readonly assertions: ReadonlyMap<string, Assertion>;
  /** Ids of the spans that an event has as its trigger. */
  readonly triggers: ReadonlySet<string>;
  /** True, and a fault, where a line refers to one that is not there. */
  isMissing(record: BratRecord, ref: string): boolean;
}

/** Takes in what attributes and values say of other lines. */
export function readReferences(records: readonly BratRecord[], notes: Notes): References {
  const byId = new Map(records.map((record) => [record.id, record]));
  const values = new Map<string, string>();
  const assertions = new Map<string, Assertion>();
  const triggers = new Set<string>();
  const { ignore, fault } = notes;

  for (const record of records) {
    if (record.kind === 'event') triggers.add(record.trigger);
    if (record.kind === 'normalization' && !isMissing(record, record.ref)) {
      const { resource, ref, value } = record;
      if (resource !== 'EDTF') ignore(`reference to ${resource}`);
      else if (values.has(ref)) fault(record, `${ref} has a second value`, 'Keep one of them');
      else values.set(ref, value);
    }
    if (record.kind === 'attribute' && !isMissing(record, record.ref)) {
      const { name, ref, value } = record;
      const assertion = assertionOf(value);
      if (name !== 'Assertion') ignore(`attribute ${name}`);
      else if (!assertion) ignore(`assertion ${value}`);
      else if (assertions.has(ref))
        fault(record, `${ref} has a second assertion`, 'Keep one of them');
      else assertions.set(ref, assertion);
    }
  }
  return { byId, values, assertions, triggers, isMissing };

  function isMissing(record: BratRecord, ref: string): boolean {
    if (byId.has(ref)) return false;
    const reason = `${record.id} refers to ${ref}, which is not there`;
    fault(record, reason, 'Add it or mend the reference');
    return true;
  }
}
