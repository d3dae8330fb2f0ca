import { countUp } from '../../count-up.ts';
import { InputError } from '../../errors.ts';
import { inexact } from '../exact.ts';

/** Half-open, in code points as the file gives them. */
export interface Fragment {
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly id: string;
  /** From 1. */
  readonly line: number;
}

/** `T1	GPE 0 11	North Korea` */
export interface TextBound extends Line {
  readonly kind: 'text-bound';
  readonly type: string;
  readonly fragments: readonly Fragment[];
  readonly words: string;
}

/** `E1	torture:T4 Perpetrator:T3` */
export interface EventLine extends Line {
  readonly kind: 'event';
  readonly type: string;
  readonly trigger: string;
  readonly fillers: readonly { readonly role: string; readonly ref: string }[];
}

/** `A1	Assertion E1 reported`; a flag has the value `''`. */
export interface Attribute extends Line {
  readonly kind: 'attribute';
  readonly name: string;
  readonly ref: string;
  readonly value: string;
}

/** `N1	Reference T2 EDTF:2016-12-09	December 9, 2016` */
export interface Normalization extends Line {
  readonly kind: 'normalization';
  readonly ref: string;
  readonly resource: string;
  readonly value: string;
}

export type BratRecord = TextBound | EventLine | Attribute | Normalization;

/** What the lines of a file say, before any of them is held against another. */
export interface BratLines {
  readonly records: readonly BratRecord[];
  /** How many lines of kinds that the scheme does not use. */
  readonly ignored: ReadonlyMap<string, number>;
  readonly faults: readonly InputError[];
}

/** Kinds of line that brat has and the scheme does not use. */
const UNUSED = new Map([
  ['R', 'relations'],
  ['*', 'equivalences'],
  ['#', 'notes'],
]);

const FORMS = new Map([
  ['T', 'T1<tab>TYPE START END<tab>words'],
  ['E', 'E1<tab>TYPE:T1 Role:T2 …'],
  ['A', 'A1<tab>NAME E1 value'],
  ['M', 'M1<tab>NAME E1'],
  ['N', 'N1<tab>Reference T1 RESOURCE:value<tab>words'],
]);

const LINE_ENDS = { reason: 'its lines end in CR', remedy: 'Save it with Unix line ends (LF)' };

/**
 * Reads the lines of a standoff file.
 * @param place the file, for messages
 */
export function readLines(ann: string, place: string): BratLines {
  const unreadable = inexact(ann, place, LINE_ENDS);
  if (unreadable) return { records: [], ignored: new Map(), faults: [unreadable] };
  const records: BratRecord[] = [];
  const ignored = new Map<string, number>();
  const faults: InputError[] = [];
  const lineOfId = new Map<string, number>();

  ann.split('\n').forEach((row, index) => {
    if (row.trim() === '') return;
    const line = index + 1;
    const unused = UNUSED.get(row.charAt(0));
    if (unused) {
      countUp(ignored, unused);
      return;
    }
    const record = parseLine(row, line);
    if (!record) {
      faults.push(misshapen(row, `${place}:${line}`));
      return;
    }
    const earlier = lineOfId.get(record.id);
    if (earlier === undefined) {
      lineOfId.set(record.id, line);
      records.push(record);
      return;
    }
    faults.push(
      new InputError(
        `${place}:${line}`,
        `the id ${record.id} is taken by line ${earlier}`,
        'Give one of them another id',
      ),
    );
  });
  return { records, ignored, faults };
}

function misshapen(row: string, place: string): InputError {
  const form = FORMS.get(row.charAt(0));
  return form
    ? new InputError(place, 'not a full line of standoff', `Write it as ${form}`)
    : new InputError(
        place,
        `a line beginning with ${JSON.stringify(row.charAt(0))} is not brat standoff`,
        'Lines begin with T, E, A, M, N, R, * or #',
      );
}

function parseLine(row: string, line: number): BratRecord | null {
  const [id, body, ...rest] = row.split('\t') as [string, ...string[]];
  if (body === undefined || !/^[A-Z]\S+$/.test(id)) return null;
  const words = body.split(' ').filter((word) => word !== '');
  switch (id.charAt(0)) {
    case 'T':
      return rest.length === 0 ? null : textBound({ id, line }, body, rest.join('\t'));
    case 'E':
      return event({ id, line }, words);
    case 'A':
    case 'M':
      return attribute({ id, line }, words);
    case 'N':
      return normalization({ id, line }, words);
    default:
      return null;
  }
}

function textBound(at: Line, body: string, words: string): TextBound | null {
  const space = body.indexOf(' ');
  const fragments = body
    .slice(space + 1)
    .split(';')
    .map(fragment);
  if (space <= 0 || !fragments.every((one) => one !== null)) return null;
  return { kind: 'text-bound', ...at, type: body.slice(0, space), fragments, words };
}

/** Offsets stay as they are written, minus signs and all: what they point at is checked later. */
function fragment(written: string): Fragment | null {
  const offsets = written.match(/^(-?\d+) (-?\d+)$/);
  return offsets && { start: Number(offsets[1]), end: Number(offsets[2]) };
}

function event(at: Line, words: readonly string[]): EventLine | null {
  const parts = words.map((word) => {
    const colon = word.lastIndexOf(':');
    return { role: word.slice(0, Math.max(0, colon)), ref: word.slice(colon + 1) };
  });
  const [head, ...fillers] = parts;
  if (!head || parts.some(({ role, ref }) => role === '' || ref === '')) return null;
  return { kind: 'event', ...at, type: head.role, trigger: head.ref, fillers };
}

function attribute(at: Line, [name, ref, value]: readonly string[]): Attribute | null {
  if (name === undefined || ref === undefined) return null;
  return { kind: 'attribute', ...at, name, ref, value: value ?? '' };
}

function normalization(at: Line, words: readonly string[]): Normalization | null {
  const [, ref, reference] = words;
  const colon = reference?.indexOf(':') ?? -1;
  if (ref === undefined || reference === undefined || colon <= 0) return null;
  const resource = reference.slice(0, colon);
  return { kind: 'normalization', ...at, ref, resource, value: reference.slice(colon + 1) };
}
