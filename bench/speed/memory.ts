import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type JobRun, timed } from './jobs.ts';

/** Generated documents: a few hundred words, dense in names, dates and violations. */
const SENTENCES = [
  'On 1 March 2019 police in Lima beat 2 protesters, Maria Lopez told Human Rights Watch.',
  'The government denied that detainees were tortured.',
  'In Omdurman, soldiers detained a journalist and burned 14 houses in May 2021.',
];
const REPEATED = 6;

/** Peak memory of the program with two jobs over so many generated documents. */
export async function memoryOf(documents: number): Promise<JobRun> {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-memory-'));
  try {
    const input = join(folder, 'texts.jsonl');
    const file = openSync(input, 'w');
    for (let i = 0; i < documents; i += 1) {
      const text = Array.from({ length: REPEATED }, (_, k) => SENTENCES[(i + k) % 3]).join(' ');
      writeSync(file, `${JSON.stringify({ id: `d${i}`, text: `Case ${i}. ${text}` })}\n`);
    }
    closeSync(file);
    return await timed(2, input, join(folder, 'out'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
