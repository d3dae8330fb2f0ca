import { InputError } from '../errors.ts';
import { isJsonObject } from '../json-object.ts';
import { beyond } from './limits.ts';
import type { ReadContext } from './reader.ts';
import type { Row } from './rows.ts';

/** A line may hold this many times the text's limit: escapes and other fields. */
const LINE_FACTOR = 4;

/**
 * The rows of JSON Lines, one object a line. A line that is no object, or longer than memory should
 * hold, is a fault of that line alone.
 */
export async function* jsonRows(
  chunks: AsyncIterable<string>,
  context: Pick<ReadContext, 'place' | 'limits'>,
): AsyncGenerator<Row> {
  for await (const { line, text } of lines(chunks, context.limits.textLength * LINE_FACTOR)) {
    const place = `${context.place}:${line}`;
    if (text === null) {
      yield { line, fault: beyond(context.limits, 'textLength', place, 'the line is too long') };
    } else if (text.trim() !== '') {
      yield parsedRow(text, line, place);
    }
  }
}

function parsedRow(text: string, line: number, place: string): Row {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = `not valid JSON (${(error as Error).message})`;
    return { line, fault: new InputError(place, reason, 'Write one JSON object a line') };
  }
  if (isJsonObject(value)) return { line, values: value };
  return { line, fault: new InputError(place, 'no JSON object', 'Write one JSON object a line') };
}

/** Lines with their numbers from 1; `null` for a line over the limit, of which nothing is kept. */
async function* lines(
  chunks: AsyncIterable<string>,
  longest: number,
): AsyncGenerator<{ line: number; text: string | null }> {
  let line = 1;
  let parts: string[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let from = 0;
    for (let end = chunk.indexOf('\n'); end >= 0; end = chunk.indexOf('\n', from)) {
      keep(chunk.slice(from, end));
      yield { line, text: length > longest ? null : parts.join('') };
      line += 1;
      parts = [];
      length = 0;
      from = end + 1;
    }
    keep(chunk.slice(from));
  }
  if (length > 0) yield { line, text: length > longest ? null : parts.join('') };

  function keep(part: string): void {
    length += part.length;
    if (length > longest) parts = [];
    else if (part !== '') parts.push(part);
  }
}
