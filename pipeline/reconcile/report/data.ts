import type { AnnotatedDocument, AnyMention } from '../../model.ts';
import { sentenceAt } from '../../span.ts';
import { placeOf } from '../cases.ts';
import type { DocumentEvaluation, Evaluation, EvaluationPair } from '../evaluation.ts';
import { scoreIntervals } from '../intervals.ts';
import type { Layer } from '../measures.ts';
import { headlineSection } from '../render/sections.ts';

/** An annotation as the page shows it. Offsets are UTF-16, as in the page's own strings. */
interface Shown {
  readonly layer: Layer;
  readonly label: string;
  readonly start: number;
  readonly end: number;
  readonly detail: string;
}

/** What the page holds: plain data, for `JSON.stringify`. */
export function reportData(pairs: readonly EvaluationPair[], evaluation: Evaluation) {
  const byId = new Map(pairs.map((pair) => [pair.gold.id, pair]));
  return {
    scores: headlineSection(evaluation, scoreIntervals(evaluation)),
    documents: evaluation.documents.flatMap((document) => {
      const pair = byId.get(document.id);
      return pair ? [documentData(pair, document)] : [];
    }),
  };
}

function documentData({ gold, predicted }: EvaluationPair, evaluation: DocumentEvaluation) {
  const { id, text, sentences, cases } = evaluation;
  const sides = { gold: shownOf(gold), predicted: shownOf(predicted) };
  const places = { gold: placesIn(sides.gold), predicted: placesIn(sides.predicted) };
  return {
    id,
    text,
    sentences: sentences.map(({ start, end }) => [start, end]),
    gold: [...sides.gold.values()],
    predicted: [...sides.predicted.values()],
    cases: cases.map((one) => ({
      layer: one.layer,
      class: one.class,
      sentence: sentenceAt(sentences, placeOf(one).start),
      gold: one.gold && places.gold.get(one.gold.id),
      predicted: one.predicted && places.predicted.get(one.predicted.id),
    })),
  };
}

/** Where in its list each annotation stands. */
function placesIn(shown: ReadonlyMap<string, Shown>): ReadonlyMap<string, number> {
  return new Map([...shown.keys()].map((id, index) => [id, index]));
}

/** The annotations of one side by id, layer by layer. */
function shownOf(doc: AnnotatedDocument): ReadonlyMap<string, Shown> {
  const shown = new Map<string, Shown>();
  const add = (layer: Layer, id: string, at: AnyMention, label: string, detail: string): void => {
    shown.set(id, { layer, label, start: at.start, end: at.end, detail });
  };
  for (const one of doc.entities) add('entities', one.id, one, one.label, '');
  for (const one of doc.dates) add('dates', one.id, one, one.timexType, one.value);
  for (const one of doc.violations) add('violations', one.id, one, one.category, one.assertion);
  const fillers = new Map<string, AnyMention>();
  for (const one of [...doc.entities, ...doc.dates, ...doc.actors]) fillers.set(one.id, one);
  const triggers = new Map(doc.violations.map(({ id, text }) => [id, text]));
  for (const { id, mention, role, violation } of doc.participants) {
    const filler = fillers.get(mention);
    if (filler) add('participants', id, filler, role, triggers.get(violation) ?? '');
  }
  return shown;
}
