import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { InputError } from '../../pipeline/errors.ts';
import { writeManifest } from '../../pipeline/run/manifest.ts';
import { checksumFaults } from '../../pipeline/validate/checksums.ts';
import { datasetFaults } from '../../pipeline/validate/dataset.ts';
import { exported, hardDocument } from '../../tests/export-fixture.ts';
import { damaged } from './damage.ts';
import { Finding } from './finding.ts';
import type { FuzzTarget } from './target.ts';

const { files } = await exported(['text', 'csv'], [hardDocument('d')]);
const texts = [...files].map(([path, content]) => [path, String(content)] as const);

/** A file of the dataset and what it has become. */
const anyDamage = fc
  .constantFrom(...texts)
  .chain(([path, content]) => damaged(content).map((broken) => ({ path, content, broken })));

/** Faults are told, not thrown; a file that changed has another checksum. */
async function expectTold({
  path,
  content,
  broken,
}: { [key in 'path' | 'content' | 'broken']: string }) {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-fuzz-'));
  try {
    for (const [one, whole] of texts) {
      mkdirSync(dirname(join(folder, one)), { recursive: true });
      writeFileSync(join(folder, one), whole);
    }
    await writeManifest(folder);
    writeFileSync(join(folder, path), broken);
    const sums = await checksumFaults(folder);
    const isSame = Buffer.from(broken).equals(Buffer.from(content));
    if (sums.length > 0 === isSame) throw new Finding(`${path}: ${sums.length} faults`);
    await datasetFaults(folder, join(folder, 'text')).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** `validate`, on datasets that something has damaged. */
export const VALIDATE_TARGETS: readonly FuzzTarget[] = [
  { name: 'validate', share: 0.3, property: () => fc.asyncProperty(anyDamage, expectTold) },
];
