import fc from 'fast-check';
import { anyText } from './texts.ts';

/** A text file after a slip of the hand: pieces cut, doubled, moved, or typed into. */
export function damaged(text: string): fc.Arbitrary<string> {
  const place = fc.nat(text.length);
  const slip = fc.record({
    at: place,
    length: fc.oneof(fc.constant(1), fc.nat(40)),
    typed: fc.oneof(
      anyText,
      fc.constantFrom('', '\t', '\n', ',', '"', '0', '-1', '999999999', 'T1', 'null', '{}', '..'),
    ),
    again: fc.boolean(),
  });
  return fc.array(slip, { minLength: 1, maxLength: 4 }).map((slips) =>
    slips.reduce((now, { at, length, typed, again }) => {
      const end = at + length;
      return (
        now.slice(0, at) + typed + (again ? now.slice(at, end).repeat(2) : '') + now.slice(end)
      );
    }, text),
  );
}
