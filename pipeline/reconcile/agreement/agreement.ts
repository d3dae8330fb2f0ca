import { type EvaluationPair, evaluate } from '../evaluation.ts';
import { ratios } from '../match-counts.ts';
import { type Layer, type Measure, scoreOf } from '../measures.ts';
import { HEADLINES } from '../render/headline.ts';
import { cohenKappa, nominalAlpha } from './coding.ts';
import { type UnitizingAgreement, unitizingOf } from './continuum.ts';
import { ASPECTS, type Aspect, codedItems } from './items.ts';
import type { SharedDocument } from './shared.ts';

/** Agreement of annotators; `null` where it is undefined. */
export interface Agreement {
  readonly annotators: readonly string[];
  /** F1 of each pair of annotators by each headline measure; fractions. */
  readonly f1: readonly (AnnotatorPair & {
    readonly layer: Layer;
    readonly measure: Measure;
    readonly name: string;
    readonly f1: number | null;
  })[];
  /** Cohen's kappa of each pair on the mentions that both found, whatever they called them. */
  readonly kappa: readonly (AnnotatorPair & {
    readonly aspect: Aspect;
    readonly mentions: number;
    readonly kappa: number | null;
  })[];
  /** Krippendorff's alpha of all annotators on the mentions that at least two of them found. */
  readonly alpha: readonly {
    readonly aspect: Aspect;
    readonly mentions: number;
    readonly alpha: number | null;
  }[];
  /** α_U of all annotators: on where spans are. */
  readonly unitizing: readonly UnitizingAgreement[];
}

interface AnnotatorPair {
  readonly first: string;
  readonly second: string;
}

/** @param annotators their names, in the order of the versions */
export function agree(
  annotators: readonly string[],
  documents: readonly SharedDocument[],
): Agreement {
  const pairs = annotators.flatMap((first, i) =>
    annotators.slice(i + 1).map((second, k) => ({ first, second, i, j: i + 1 + k })),
  );
  return {
    annotators,
    f1: pairs.flatMap(({ first, second, i, j }) => {
      const evaluation = evaluate(documents.map((document) => pairOf(document, i, j)));
      return HEADLINES.map(([layer, measure, name]) => {
        const { f1 } = ratios(scoreOf(evaluation, layer, measure).counts);
        return { first, second, layer, measure, name, f1 };
      });
    }),
    kappa: pairs.flatMap(({ first, second, i, j }) =>
      ASPECTS.map((aspect) => {
        const values = documents
          .flatMap(({ versions }) => codedItems([versions[i]!, versions[j]!], aspect))
          .filter((item): item is [string, string] => item.length === 2);
        return { first, second, aspect, mentions: values.length, kappa: cohenKappa(values) };
      }),
    ),
    alpha: ASPECTS.map((aspect) => {
      const items = documents.flatMap(({ versions }) => codedItems(versions, aspect));
      const shared = items.filter((item) => item.length > 1);
      return { aspect, mentions: shared.length, alpha: nominalAlpha(shared) };
    }),
    unitizing: (['entities', 'dates', 'violations'] as const).flatMap((layer) =>
      unitizingOf(documents, layer, annotators.length),
    ),
  };
}

function pairOf({ versions, sentences }: SharedDocument, i: number, j: number): EvaluationPair {
  return { gold: versions[i]!, predicted: versions[j]!, sentences };
}
