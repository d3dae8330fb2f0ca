/** A law that does not hold: what fuzzing looks for. */
export class Finding extends Error {
  override readonly name = 'Finding';
}

export function isFinding(error: unknown): boolean {
  return error instanceof Finding;
}
