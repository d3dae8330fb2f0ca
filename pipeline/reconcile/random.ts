/**
 * mulberry32 (Tommy Ettinger, public domain): a 32-bit generator whose whole state is its seed, so
 * that the same seed gives the same draws on every machine. Not for secrets.
 * @returns a function that gives the next number from 0 (included) to 1 (left out)
 */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
