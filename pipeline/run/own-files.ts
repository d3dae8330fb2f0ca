import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { UsageError } from '../errors.ts';
import { CHECKSUMS } from '../read/beside.ts';
import { someOf } from '../some-of.ts';
import { filesBelow, RUN_RECORD, readManifest, sha256OfFile } from './manifest.ts';
import { entriesOf } from './staging.ts';

/**
 * Makes sure that a folder may be replaced: it is empty or not there, or a dataset as it was written.
 * What somebody put into a dataset, or corrected in it, is theirs.
 * @throws UsageError naming the files
 */
export async function refuseForeign(out: string): Promise<void> {
  const entries = await entriesOf(out);
  if (entries === null || entries.length === 0) return;
  if (!entries.includes(CHECKSUMS)) {
    throw new UsageError(
      `${out} holds files that rapporteur did not write (${someOf(entries)}); name a new or empty folder`,
    );
  }
  const sums = await readManifest(out);
  const files = (await filesBelow(out)).filter((path) => path !== CHECKSUMS && path !== RUN_RECORD);
  const foreign = files.filter((path) => !sums.has(path));
  if (foreign.length > 0) {
    throw new UsageError(
      `${out} would be replaced, and holds files that rapporteur did not write (${someOf(foreign)}); move them elsewhere, or name another folder`,
    );
  }
  const { mtimeMs: written } = await stat(join(out, CHECKSUMS));
  const changed: string[] = [];
  for (const path of files) {
    const file = join(out, path);
    if ((await stat(file)).mtimeMs > written && (await sha256OfFile(file)) !== sums.get(path)) {
      changed.push(path);
    }
  }
  if (changed.length > 0) {
    throw new UsageError(
      `${out} would be replaced, and holds files that were changed since rapporteur wrote them (${someOf(changed)}); move the folder elsewhere, delete it, or name another`,
    );
  }
}
