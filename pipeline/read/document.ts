import type { SourceDocument } from '../model.ts';
import { readInput } from './read-input.ts';
import { refOf } from './ref.ts';

export { sha256 } from './hash.ts';

/**
 * Reads one document with the metadata of `ID.json` beside it, and checks its hash where
 * `SHA256SUMS` beside it names it. In whatever language it is.
 * @throws InputError
 */
export async function readDocument(path: string): Promise<SourceDocument> {
  for await (const outcome of readInput(refOf(path), { anyLanguage: true })) {
    if ('fault' in outcome) throw outcome.fault;
    return outcome.document;
  }
  throw new RangeError(`${path}: no outcome`);
}
