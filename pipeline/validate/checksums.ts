import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { InputError } from '../errors.ts';
import { CHECKSUMS } from '../read/beside.ts';
import { readIfPresent } from '../read/if-present.ts';

/**
 * Holds the files of a folder against its list of hashes.
 * @returns a fault for each file that is missing or has changed; none where there is no list
 */
export async function checksumFaults(folder: string): Promise<InputError[]> {
  const place = join(folder, CHECKSUMS);
  const list = await readIfPresent(place);
  if (list === null) return [];
  const faults: InputError[] = [];
  const lines = list.toString('utf8').split('\n');
  for (const [i, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const [, sum, name] = line.match(/^([0-9a-f]{64}) [ *](.+)$/) ?? [];
    if (sum === undefined || name === undefined) {
      faults.push(fault(i, 'not a line of sha256sum', 'Write the list anew with sha256sum'));
      continue;
    }
    const content = await readIfPresent(join(folder, name));
    if (content === null) {
      faults.push(fault(i, `there is no ${name}`, 'Restore it, or take it off the list'));
    } else if (createHash('sha256').update(content).digest('hex') !== sum) {
      const remedy = 'Restore the file, or, if the change is meant, write the new sum';
      faults.push(fault(i, `${name} has another SHA-256`, remedy));
    }
  }
  return faults;

  function fault(index: number, reason: string, remedy: string): InputError {
    return new InputError(`${place}:${index + 1}`, reason, remedy);
  }
}
