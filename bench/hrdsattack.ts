/**
 * `npm run bench:hrdsattack -- FILE`: the summary of main incidents against HRDsAttack (Ran et al.,
 * *A New Task and Dataset on Detecting Attacks on Human Rights Defenders*, Findings of ACL 2023), with
 * the measures of that paper, beside the figures it gives for its T5-large baseline on the test part.
 */
import { loadResources } from '../pipeline/lexicon/resources.ts';
import { extractDocument } from '../pipeline/pipeline.ts';
import { dataAt } from './data-path.ts';
import { readArticles } from './hrdsattack-data.ts';
import { scoresOf } from './hrdsattack-scores.ts';

/** Figures of the paper's baseline, per cent. */
const BASELINE: Readonly<Record<string, number>> = {
  'violation type F1': 71.4,
  'perpetrator mention F1': 96.8,
  'perpetrator type accuracy': 62,
  'victim name F1, exact': 47.4,
  'country accuracy': 66,
  'year accuracy': 50,
  'month accuracy': 33,
  'day accuracy': 14,
};

const path = dataAt(process.argv[2], 'npm run bench:hrdsattack -- FILE, a part of HRDsAttack');
const resources = loadResources();
const examples = readArticles(path).map(({ source, gold }) => ({
  doc: extractDocument(source, resources),
  gold,
}));
print(examples.length, scoresOf(examples, resources.eventModel.incidentOf));

function print(size: number, scores: ReadonlyMap<string, number>): void {
  console.log(
    `HRDsAttack, ${size} articles`.padEnd(32),
    'here'.padStart(7),
    'T5-large (test part)'.padStart(22),
  );
  for (const [measure, score] of scores) {
    const baseline = BASELINE[measure];
    console.log(
      measure.padEnd(32),
      score.toFixed(1).padStart(7),
      (baseline?.toFixed(1) ?? '').padStart(22),
    );
  }
}
