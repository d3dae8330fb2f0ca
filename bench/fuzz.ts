import fc from 'fast-check';
import { quadraticSpots } from './fuzz/linear.ts';
import { TARGETS } from './fuzz/targets.ts';

/**
 * Fuzzes every reader and stage: `npm run fuzz -- [CASES [SEED [NAME]]]`, where
 * NAME is a part of the names of the targets that are wanted. Ends with 1 where something but a
 * documented error was thrown, naming the seed that shows it again, or where time grows faster than
 * the text.
 */
const [cases = '12000', seed = String(Date.now() % 2 ** 31), wanted = ''] = process.argv.slice(2);
const targets = TARGETS.filter(({ name }) => name.includes(wanted));
const shares = targets.reduce((sum, { share }) => sum + share, 0);
let total = 0;
for (const { name, share, property } of targets) {
  const numRuns = Math.ceil((Number(cases) * share) / shares);
  const begin = performance.now();
  const result = await fc.check(property(), { numRuns, seed: Number(seed) });
  total += result.numRuns;
  const time = ((performance.now() - begin) / 1000).toFixed(1);
  console.log(
    `${result.failed ? 'FAILED' : 'passed'}  ${name}: ${result.numRuns} cases, ${time} s`,
  );
  if (result.failed) {
    console.error(fc.defaultReportMessage(result));
    process.exitCode = 1;
  }
}
console.log(`${total} cases, seed ${seed}`);
for (const spot of wanted === '' ? await quadraticSpots() : []) {
  console.error(`FAILED  time grows faster than the text: ${spot}`);
  process.exitCode = 1;
}
