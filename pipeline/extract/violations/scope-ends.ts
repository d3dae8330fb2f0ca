import type { PartOfSpeech, Token } from '../../model.ts';
import { type ReportingClause, reportingClause } from '../../reporting-clause.ts';
import type { Cue } from './cue.ts';
import type { Passage } from './passage.ts';

const LONGEST_SUBJECT = 5;
const LONGEST_OPENING = 12;
/** Words of a subject that is a list. */
const LONGEST_LIST = 20;
const OPENING: ReadonlySet<PartOfSpeech> = new Set(['ADP', 'ADV', 'SCONJ']);
const SUBJECT: ReadonlySet<PartOfSpeech> = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PRON', 'NUM']);
const SUBORDINATOR =
  /^(?:although|though|while|whereas|if|when|after|before|because|since|as|despite|notwithstanding|amid|given|coupled)$/;
const TELLING: ReadonlySet<string> = new Set<Cue['value']['reach']>(['speech', 'after', 'nominal']);
const BESIDE: ReadonlySet<string> = new Set<Cue['value']['reach']>(['speech', 'closing']);
const JOINING = /^(?:and|,|also)$/;
const LISTING: ReadonlySet<string> = new Set(['including', ':', 'namely']);
const PRONOUN = /^(?:he|she|it|they|we|i)$/;
const PRESENT_PARTICIPLE = /^(?!according|including|following|during)\p{Ll}{3,}ing$/u;

/** Token indexes at which the reach of cues ends; the soft ones only that of cues that reach near. */
export interface ScopeEnds {
  readonly hard: readonly number[];
  readonly soft: readonly number[];
  /** Where the same speaker turns from what ought to be to what is: `urged …, and decried …`. */
  readonly turns: readonly number[];
  /** Verbs of doing: `did not use torture` denies the torture, `did not investigate torture` does not. */
  readonly doing: readonly number[];
  /** By the token of their verb the clauses that stand beside what they report. */
  readonly beside: ReadonlyMap<number, ReportingClause>;
}

/**
 * Finds the words of `scope_ends` (`while making arrests` is none: it has no subject of its own),
 * `soft_ends` and `doing`, `;` and commas that open a clause; `;` between the items of a list that
 * `including` or a colon opened is soft.
 */
export function scopeEnds(passage: Passage, cues: readonly Cue[]): ScopeEnds {
  const { tokens, sentence } = passage;
  const hard = placesOf(cues, 'end').filter(
    (at) => !PRESENT_PARTICIPLE.test(tokens[at + 1]?.lower ?? ''),
  );
  const soft = placesOf(cues, 'soft-end');
  let subordinate = SUBORDINATOR.test(tokens[sentence.firstToken]?.lower ?? '');
  let listed = false;
  for (let i = sentence.firstToken; i < sentence.endToken; i += 1) {
    const { lower } = tokens[i]!;
    if (LISTING.has(lower)) listed = true;
    if (lower === ';') (listed && goesOn(tokens, i + 1, sentence.endToken) ? soft : hard).push(i);
    else if (subordinate && lower === ',' && opensListed(tokens, i + 1, sentence.endToken)) {
      hard.push(i);
      subordinate = false;
    } else if (lower === ',' && opensClause(tokens, i + 1, sentence.endToken, subordinate)) {
      if (!closesOpening(tokens, i, sentence.firstToken)) hard.push(i);
      subordinate = false;
    } else if (opensOwn(tokens, i) || opensTime(tokens, i, sentence.endToken)) soft.push(i);
  }
  const turns = cues
    .filter(({ value }) => value.as === 'reported' && TELLING.has(value.reach))
    .map((cue) => cue.from)
    .filter((at) => JOINING.test(tokens[at - 1]?.lower ?? ''));
  return {
    hard,
    soft,
    turns,
    doing: placesOf(cues, 'doing'),
    beside: clausesBeside(passage, cues),
  };
}

/** `including rape; forced marriage; and beatings`: what follows a semicolon has no subject with its verb. */
function goesOn(tokens: readonly Token[], from: number, end: number): boolean {
  for (let i = from; i < end && tokens[i]!.lower !== ';'; i += 1) {
    const { pos, lower } = tokens[i]!;
    if (pos === 'AUX') return false;
    if (pos === 'VERB' && !lower.endsWith('ing') && i > from && SUBJECT.has(tokens[i - 1]!.pos)) {
      return false;
    }
  }
  return true;
}

/** Those of which a cue is the verb. */
function clausesBeside(
  { tokens, sentence, clauses }: Passage,
  cues: readonly Cue[],
): ReadonlyMap<number, ReportingClause> {
  const bounds = { from: sentence.firstToken, to: sentence.endToken };
  const beside = new Map<number, ReportingClause>();
  for (const { value, from, to } of cues) {
    if (!BESIDE.has(value.reach) || to - from > 2) continue;
    const clause = reportingClause(clauses.reporting, tokens, from, bounds);
    if (clause) beside.set(from, clause);
  }
  return beside;
}

/** `, pressure, threats and bribes kept judges …`: several nouns, the last joined, and their verb. */
function opensListed(tokens: readonly Token[], from: number, end: number): boolean {
  let commas = 0;
  let joined = false;
  for (let i = from; i < Math.min(end, from + LONGEST_LIST); i += 1) {
    const { pos, lower } = tokens[i]!;
    if (lower === ',') {
      if (joined && tokens[i - 1]!.pos !== 'CCONJ') return false;
      commas += 1;
    } else if (pos === 'CCONJ') joined ||= commas > 0;
    else if (pos === 'AUX' || (pos === 'VERB' && !/ing$/.test(lower))) return joined && i > from;
    else if (pos !== 'ADV' && !SUBJECT.has(pos)) return false;
  }
  return false;
}

/** `that in May, soldiers …`, `that, since 2011, soldiers …`: what stands before the subject of the clause. */
function closesOpening(tokens: readonly Token[], comma: number, from: number): boolean {
  for (let i = comma - 1; i >= Math.max(from, comma - LONGEST_OPENING); i -= 1) {
    const { lower, pos } = tokens[i]!;
    if (lower === 'that') return tokens[i + 1]!.lower === ',' || OPENING.has(tokens[i + 1]!.pos);
    if (pos === 'AUX' || pos === 'VERB') return false;
  }
  return false;
}

/** `as police beat him`, `when soldiers came`: a clause of what went on meanwhile. */
function opensTime(tokens: readonly Token[], at: number, end: number): boolean {
  const { lower } = tokens[at]!;
  if (lower !== 'as' && lower !== 'when' && lower !== 'while') return false;
  return opensClause(tokens, at + 1, end, true);
}

function placesOf(cues: readonly Cue[], as: Cue['value']['as']): number[] {
  return cues.filter((cue) => cue.value.as === as).map((cue) => cue.from);
}

/** `and they looted …`, `, bans …`: a verb with its own subject, or one in the present that goes on. */
function opensOwn(tokens: readonly Token[], at: number): boolean {
  const joiner = tokens[at]!;
  if (joiner.pos !== 'CCONJ' && joiner.lower !== ',') return false;
  const first = tokens[at + 1];
  const second = tokens[at + 2];
  if (joiner.pos === 'CCONJ' && first && PRONOUN.test(first.lower)) {
    const verb = second?.pos === 'ADV' ? tokens[at + 3] : second;
    return verb?.pos === 'VERB' || verb?.pos === 'AUX';
  }
  if (joiner.lower !== ',') return false;
  const verb = first?.pos === 'CCONJ' ? second : first;
  return verb?.pos === 'VERB' && verb.lower.endsWith('s') && verb.lower !== verb.lemma;
}

/**
 * A subject and its verb: `the government may …`. Behind a clause that began with `Although` the
 * subject may lack an article.
 */
function opensClause(
  tokens: readonly Token[],
  from: number,
  end: number,
  subordinate: boolean,
): boolean {
  const joined = tokens[from]?.pos === 'CCONJ';
  let i = joined ? from + 1 : from;
  const first = tokens[i];
  if (!first) return false;
  if (first.pos !== 'DET' && first.pos !== 'PRON' && !(subordinate && SUBJECT.has(first.pos))) {
    return false;
  }
  for (let seen = 0; i < end && seen <= LONGEST_SUBJECT; i += 1, seen += 1) {
    const token = tokens[i]!;
    if (token.pos === 'AUX' || (token.pos === 'VERB' && !token.lower.endsWith('ing'))) {
      return seen > 0;
    }
    const inside =
      (subordinate && (token.pos === 'ADP' || token.lower === 'including')) ||
      (joined && token.lower === 'of');
    if (!SUBJECT.has(token.pos) && token.pos !== 'ADV' && !inside) return false;
  }
  return false;
}

/** True where no scope ends between two positions. */
export function isOpen(ends: readonly number[], from: number, to: number): boolean {
  return !ends.some((end) => from <= end && end < to);
}
