import type { DocumentEvent, ExtractedDocument, PerpetratorType } from '../pipeline/model.ts';
import type { Example } from './event-training.ts';
import { countryCode, dataSetCountry, stated } from './hrdsattack-countries.ts';
import type { Gold } from './hrdsattack-data.ts';

const PERPETRATOR: Readonly<Record<PerpetratorType, string>> = {
  'state-forces': 'state actor',
  'state-other': 'state actor',
  'foreign-state': 'other state actors',
  'armed-group': 'other actors without permissions',
  private: 'other non-state actors',
  international: 'regional orgs',
  unknown: 'insufficient info',
};

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

interface Prediction {
  readonly perpetrator: boolean;
  readonly perpetratorType: string | null;
  readonly violationTypes: ReadonlySet<string>;
  readonly victims: readonly string[];
  readonly country: string | null;
  readonly city: string | null;
  readonly region: string | null;
  readonly date: string | null;
}

/** Counts from which precision, recall and F1 follow. */
class Counts {
  gold = 0;
  predicted = 0;
  right = 0;

  get f1(): number {
    return this.gold + this.predicted === 0 ? 0 : (200 * this.right) / (this.gold + this.predicted);
  }
}

/**
 * The measures of the HRDsAttack paper, per cent.
 *
 * @param incidentOf the data set's class of each category
 */
export function scoresOf(
  examples: readonly Example[],
  incidentOf: ReadonlyMap<string, string>,
): Map<string, number> {
  const violation = new Counts();
  const perpetrator = new Counts();
  const exact = new Counts();
  const fuzzy = new Counts();
  const right = new Map<string, number>();
  const check = (measure: string, same: boolean): void => {
    right.set(measure, (right.get(measure) ?? 0) + Number(same));
  };
  for (const { doc, gold } of examples) {
    const made = predictionOf(doc, incidentOf);
    violation.gold += gold.violation_types.length;
    violation.predicted += made.violationTypes.size;
    violation.right += gold.violation_types.filter((type) => made.violationTypes.has(type)).length;
    perpetrator.gold += Number(gold.perpetrator_mention);
    perpetrator.predicted += Number(made.perpetrator);
    perpetrator.right += Number(gold.perpetrator_mention && made.perpetrator);
    countNames(gold, made.victims, exact, fuzzy);
    check('perpetrator type accuracy', (gold.perpetrator_type ?? null) === made.perpetratorType);
    check('country accuracy', countryCode(gold.country) === made.country);
    check('city accuracy', stated(gold.city) === made.city);
    check('region accuracy', stated(gold.region) === made.region);
    check('year accuracy', number(gold.year) === part(made.date, 0));
    check('month accuracy', monthOf(gold.month) === part(made.date, 1));
    check('day accuracy', number(gold.date) === part(made.date, 2));
  }
  const scores = new Map([
    ['violation type F1', violation.f1],
    ['perpetrator mention F1', perpetrator.f1],
    ['victim name F1, exact', exact.f1],
    ['victim name F1, fuzzy', fuzzy.f1],
  ]);
  for (const [measure, n] of right) scores.set(measure, (100 * n) / examples.length);
  return scores;
}

function predictionOf(doc: ExtractedDocument, incidentOf: ReadonlyMap<string, string>): Prediction {
  const event: DocumentEvent | undefined = doc.events[0];
  const people = new Map(
    doc.entities.flatMap((one) => (one.label === 'PERSON' ? [[one.id, one.text]] : [])),
  );
  const types = new Set(event?.categories.map((category) => incidentOf.get(category) ?? 'other'));
  const type = event?.perpetratorType ?? null;
  return {
    perpetrator: type !== null || doc.participants.some((one) => one.role === 'perpetrator'),
    perpetratorType: type === null ? null : PERPETRATOR[type],
    violationTypes: types.size > 0 ? types : new Set(['unknown']),
    victims: [...new Set(event?.victims.flatMap((id) => people.get(id) ?? []))],
    country: event?.country ? dataSetCountry(event.country) : null,
    city: event?.city ?? null,
    region: event?.region ?? null,
    date: event?.date ?? null,
  };
}

/** A name is fuzzily right where it holds, or is held by, one of the gold names. */
function countNames(gold: Gold, names: readonly string[], exact: Counts, fuzzy: Counts): void {
  const wanted = gold.victims.flatMap(({ victim_name: name }) => (name ? [name] : []));
  for (const counts of [exact, fuzzy]) {
    counts.gold += wanted.length;
    counts.predicted += names.length;
  }
  exact.right += names.filter((name) => wanted.includes(name)).length;
  fuzzy.right += names.filter((name) =>
    wanted.some((one) => one.includes(name) || name.includes(one)),
  ).length;
}

/** `2019.0` → 2019. */
function number(value: string | number | null): number | null {
  const words = stated(value);
  const read = words === null ? Number.NaN : Number.parseFloat(words);
  return Number.isNaN(read) ? null : read;
}

function monthOf(value: string | number | null): number | null {
  const position = MONTHS.indexOf((stated(value) ?? '').toLowerCase());
  return position >= 0 ? position + 1 : number(value);
}

/** Year, month or day of an EDTF date. */
function part(date: string | null, position: number): number | null {
  const read = Number.parseInt((date ?? '').split(/[T/]/)[0]?.split('-')[position] ?? '', 10);
  return Number.isNaN(read) || (position === 1 && read > 12) ? null : read;
}
