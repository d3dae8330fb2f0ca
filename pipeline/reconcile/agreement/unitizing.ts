import { headLength } from '../../bisect.ts';
import type { Span } from '../../model.ts';
import { overlaps } from '../../span.ts';

/** What two or more annotators marked with one label on one continuum. */
export interface Continuum {
  /** In the unit of the spans: characters of the text. */
  readonly length: number;
  /** The spans of each annotator, in any order; those of one annotator that overlap are joined. */
  readonly annotators: readonly (readonly Span[])[];
}

/** Disagreement about where the spans of a label are; 0 for none. */
export interface Disagreement {
  readonly observed: number;
  readonly expected: number;
}

/**
 * Krippendorff's alpha for unitizing, α_U, with one label or over several: one less the observed
 * disagreement over that expected by chance.
 * @returns `null` where nothing was marked
 */
export function unitizingAlpha(labels: readonly Disagreement[]): number | null {
  const observed = labels.reduce((sum, label) => sum + label.observed, 0);
  const expected = labels.reduce((sum, label) => sum + label.expected, 0);
  return expected === 0 ? null : 1 - observed / expected;
}

/**
 * The two disagreements of α_U, as defined in Krippendorff 1995 (*On the reliability of unitizing
 * continuous data*, Sociological Methodology 25) and 2004 (*Measuring the reliability of qualitative
 * text analysis data*, Quality & Quantity 38).
 */
export function unitizingDisagreement({ length, annotators }: Continuum): Disagreement {
  const units = annotators.map(joined);
  const m = annotators.length;
  let between = 0;
  for (const [i, one] of units.entries()) {
    for (const other of units.slice(i + 1)) between += 2 * differences(one, other);
  }
  const observed = m < 2 ? 0 : between / (m * (m - 1) * length ** 2);
  return { observed, expected: expectedDisagreement(length, units) };
}

/**
 * Overlapping units differ by the squares of the distances of their ends; a unit that lies in a gap
 * of the other annotator by the square of its length.
 */
function differences(one: readonly Span[], other: readonly Span[]): number {
  let sum = 0;
  const inGap = new Set(other);
  let from = 0;
  for (const unit of one) {
    while (from < other.length && other[from]!.end <= unit.start) from++;
    let isInGap = true;
    for (let k = from; k < other.length && overlaps(unit, other[k]!); k++) {
      const met = other[k]!;
      sum += (unit.start - met.start) ** 2 + (unit.end - met.end) ** 2;
      inGap.delete(met);
      isInGap = false;
    }
    if (isInGap) sum += lengthOf(unit) ** 2;
  }
  for (const unit of inGap) sum += lengthOf(unit) ** 2;
  return sum;
}

/** The mean difference over all ways in which the units and gaps could be laid over one another. */
function expectedDisagreement(length: number, annotators: readonly (readonly Span[])[]): number {
  const units = annotators.flat().map(lengthOf);
  const gaps = annotators.flatMap((own) => gapsOf(own, length)).sort((a, b) => b - a);
  const runningSum = [0];
  for (const gap of gaps) runningSum.push(runningSum.at(-1)! + gap);
  let numerator = 0;
  let sameUnit = 0;
  for (const unit of units) {
    const fitting = headLength(gaps, (gap) => gap >= unit);
    const room = runningSum[fitting]! - fitting * (unit - 1);
    const overUnits = ((units.length - 1) / 3) * (2 * unit ** 3 - 3 * unit ** 2 + unit);
    numerator += overUnits + unit ** 2 * room;
    sameUnit += unit * (unit - 1);
  }
  const all = annotators.length * length;
  const denominator = all * (all - 1) - sameUnit;
  return denominator <= 0 ? 0 : ((2 / length) * numerator) / denominator;
}

/** Lengths of the stretches that an annotator left free. */
function gapsOf(units: readonly Span[], length: number): number[] {
  const ends = [0, ...units.map(({ end }) => end)];
  const starts = [...units.map(({ start }) => start), length];
  return starts.map((start, i) => start - ends[i]!).filter((gap) => gap > 0);
}

/** In text order, overlapping ones made one. */
function joined(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    } else result.push({ start: span.start, end: span.end });
  }
  return result;
}

function lengthOf({ start, end }: Span): number {
  return end - start;
}
