import { InputError } from '../../errors.ts';
import type { Span } from '../../model.ts';
import { utf16Offsets } from '../../offsets.ts';
import type { Fragment, TextBound } from './records.ts';

/** A text-bound annotation held against its text: where it is, or what is wrong with it. */
export type Placed = { readonly span: Span } | { readonly fault: InputError };

/**
 * Places text-bound annotations in a text. One in fragments is given the span that covers them.
 * @param place the file, for messages
 */
export function placer(text: string, place: string): (record: TextBound) => Placed {
  const utf16 = utf16Offsets(text);
  return ({ id, line, fragments, words }) => {
    const at = `${place}:${line}`;
    const bad = fragments.find(({ start, end }) => !isWithin(utf16(start), utf16(end)));
    if (bad) {
      const reason = `${id} has the offsets ${bad.start} ${bad.end}, which lie outside the text`;
      const remedy = 'Offsets count code points from 0, the end is greater than the start';
      return { fault: new InputError(at, reason, remedy) };
    }
    const inOrder = [...fragments].sort((a, b) => a.start - b.start);
    if (inOrder.some(({ start }, i) => i > 0 && start < inOrder[i - 1]!.end)) {
      const reason = `the fragments of ${id} overlap`;
      return { fault: new InputError(at, reason, 'Join them to one or move them apart') };
    }
    const found = fragments.map((one) => wordsAt(one)).join(' ');
    if (found !== words) {
      const reason = `${id} says ${quoted(words)} but its offsets point at ${quoted(found)}`;
      const remedy = 'Correct the offsets, or restore the text that was annotated';
      return { fault: new InputError(at, reason, remedy) };
    }
    return { span: { start: utf16(inOrder[0]!.start), end: utf16(inOrder.at(-1)!.end) } };
  };

  function isWithin(start: number, end: number): boolean {
    return start >= 0 && start < end && end <= text.length;
  }

  function wordsAt({ start, end }: Fragment): string {
    return text.slice(utf16(start), utf16(end)).replaceAll('\n', ' ');
  }
}

const SHOWN = 60;

function quoted(words: string): string {
  return JSON.stringify(words.length > SHOWN ? `${words.slice(0, SHOWN)}…` : words);
}
