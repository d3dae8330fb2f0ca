import { addAbortSignal } from 'node:stream';

/**
 * Standard input, which a signal ends: whoever holds its other end may never close it.
 * @param signal that of a run, which keeps what it was given before
 */
export async function* standardInput(signal: AbortSignal): AsyncGenerator<Uint8Array> {
  try {
    yield* addAbortSignal(signal, process.stdin) as AsyncIterable<Uint8Array>;
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
