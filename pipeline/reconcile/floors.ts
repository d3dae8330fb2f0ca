import * as z from 'zod';
import { InputError } from '../errors.ts';
import type { Evaluation } from './evaluation.ts';
import { ratios } from './match-counts.ts';
import { LAYERS, type Layer, MEASURES, type Measure, rowOf, scoreOf } from './measures.ts';
import { percent } from './render/figures.ts';
import { HEADLINES, MAIN } from './render/headline.ts';

/** The least F1, as a percentage, that a measure may have. */
export interface Floor {
  readonly layer: Layer;
  readonly measure: Measure;
  readonly percent: number;
  /** Where it comes from, for messages. */
  readonly origin: string;
}

/**
 * Reads `LAYER=F1` or `LAYER/MEASURE=F1`: `entities=90`, `violations/sentence=85`.
 * @throws InputError
 */
export function parseFloor(written: string): Floor {
  const [name = '', figure = ''] = written.split('=');
  const [layerName, measureName] = name.split('/');
  const layer = LAYERS.find((one) => one === layerName);
  const measure = measureName === undefined ? layer && MAIN[layer] : measureOf(measureName);
  const least = Number(figure);
  if (!layer || !measure || figure === '' || !(least >= 0 && least <= 100)) {
    throw new InputError(
      `--fail-under ${written}`,
      'not a floor',
      `Write LAYER=F1 or LAYER/MEASURE=F1, F1 from 0 to 100; layers: ${LAYERS.join(', ')}; measures: ${Object.keys(MEASURES).join(', ')}`,
    );
  }
  return { layer, measure, percent: least, origin: 'the floor' };
}

const baselineFile = z.object({
  scores: z.array(
    z.object({
      layer: z.string(),
      measure: z.string(),
      label: z.string().nullable(),
      f1: z.number().nullable(),
    }),
  ),
});

/** By how many percentage points a score may lie below the baseline: files hold rounded figures. */
const TOLERANCE = 0.05;

/**
 * The headline scores of an earlier `evaluation.json`, as floors.
 * @param place the file, for messages
 * @throws InputError where it is not such a file
 */
export function baselineFloors(json: string, place: string): Floor[] {
  const { scores } = parseBaseline(json, place);
  return HEADLINES.flatMap(([layer, measure]) => {
    const score = rowOf(scores, layer, measure);
    if (score?.f1 == null) return [];
    return [{ layer, measure, percent: 100 * score.f1 - TOLERANCE, origin: 'the baseline' }];
  });
}

function parseBaseline(json: string, place: string): z.infer<typeof baselineFile> {
  const fail = (reason: string): never => {
    throw new InputError(place, reason, 'Give a file written by evaluate --format json');
  };
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return fail('not valid JSON');
  }
  const result = baselineFile.safeParse(data);
  return result.success ? result.data : fail('not an evaluation');
}

/** One line for each floor that is not met. A measure without a score meets none. */
export function unmetFloors(evaluation: Evaluation, floors: readonly Floor[]): string[] {
  return floors.flatMap(({ layer, measure, percent: least, origin }) => {
    const { f1 } = ratios(scoreOf(evaluation, layer, measure).counts);
    if (f1 !== null && 100 * f1 >= least - 1e-9) return [];
    return [`${layer} ${measure}: F1 ${percent(f1)} is below ${origin} of ${percent(least / 100)}`];
  });
}

function measureOf(name: string): Measure | undefined {
  return (Object.keys(MEASURES) as Measure[]).find((measure) => measure === name);
}
