import { countUp } from '../../count-up.ts';
import { InputError } from '../../errors.ts';
import type { BratRecord } from './records.ts';

/** What there is to say about one file, collected while it is read. */
export interface Notes {
  readonly ignored: ReadonlyMap<string, number>;
  readonly warnings: readonly string[];
  readonly faults: readonly InputError[];
  /** Counts something that the scheme has no place for. */
  ignore(what: string): void;
  warn(record: BratRecord, text: string): void;
  fault(record: BratRecord, reason: string, remedy: string): void;
}

/**
 * @param place the file, for messages
 * @param ignoredBefore what reading the lines has counted already
 */
export function startNotes(place: string, ignoredBefore: ReadonlyMap<string, number>): Notes {
  const ignored = new Map(ignoredBefore);
  const warnings: string[] = [];
  const faults: InputError[] = [];
  return {
    ignored,
    warnings,
    faults,
    ignore: (what) => {
      countUp(ignored, what);
    },
    warn: ({ line }, text) => {
      warnings.push(`${place}:${line}: ${text}`);
    },
    fault: ({ line }, reason, remedy) => {
      faults.push(new InputError(`${place}:${line}`, reason, remedy));
    },
  };
}
