import { ROLES } from '../../pipeline/model.ts';
import { type EvaluationPair, evaluate } from '../../pipeline/reconcile/evaluation.ts';
import {
  goldCount,
  type MatchCounts,
  predictedCount,
  type Ratios,
  ratios,
} from '../../pipeline/reconcile/match-counts.ts';
import { scoreOf } from '../../pipeline/reconcile/measures.ts';
import { percent } from '../../pipeline/reconcile/render/figures.ts';
import type { Section } from '../../pipeline/reconcile/render/sections.ts';

/** What one row of the table is measured on. */
export interface MeasuredRoles {
  readonly name: string;
  /** As the program works; `null` where two annotators are compared, who had the mentions given. */
  readonly found: readonly EvaluationPair[] | null;
  /** With the mentions given as they were marked. */
  readonly given: readonly EvaluationPair[];
}

/** The scores of participants, a row each; then, with the mentions given, also F1 of each role. */
export function roleSection(measured: readonly MeasuredRoles[]): Section {
  return {
    title: 'Participants, and participants of given mentions',
    header: [
      'measured on',
      'texts',
      'gold',
      ...['found', 'P', 'R', 'F1'],
      ...['given: found', 'P', 'R', 'F1'],
      ...ROLES,
    ],
    rows: measured.map(roleRow),
    words: 1,
  };
}

function roleRow({ name, found, given }: MeasuredRoles): string[] {
  const alone = evaluate(given);
  const { counts } = scoreOf(alone, 'participants', 'overlap');
  const byRole = ROLES.map(
    (role) => ratios(scoreOf(alone, 'participants', 'overlap', role).counts).f1,
  );
  return [
    name,
    String(given.length),
    String(goldCount(counts)),
    ...(found ? cells(scoreOf(evaluate(found), 'participants', 'overlap').counts) : NO_CELLS),
    ...cells(counts),
    ...byRole.map(percent),
  ];
}

const NO_CELLS = ['', '', '', ''] as const;

function cells(counts: MatchCounts): string[] {
  const { precision, recall, f1 }: Ratios = ratios(counts);
  return [String(predictedCount(counts)), ...[precision, recall, f1].map(percent)];
}
