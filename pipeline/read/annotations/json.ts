import type * as z from 'zod';
import { InputError } from '../../errors.ts';

/**
 * Reads JSON of a known form.
 * @param format as a person would name it
 * @throws InputError where it is no JSON or of another form
 */
export function parseJson<T>(json: string, schema: z.ZodType<T>, place: string, format: string): T {
  const result = schema.safeParse(jsonValue(json, place, format));
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  const where = issue?.path.join('.') || 'the whole';
  throw new InputError(place, `not ${format} (${where}: ${issue?.message})`, WHICH_FORMAT);
}

/** As {@link parseJson}, a value a line; empty lines are passed over. */
export function parseJsonLines<T>(
  content: string,
  schema: z.ZodType<T>,
  place: string,
  format: string,
): { value: T; place: string }[] {
  return content.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const here = `${place}:${i + 1}`;
    return [{ value: parseJson(line, schema, here, format), place: here }];
  });
}

function jsonValue(json: string, place: string, format: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    const reason = (error as Error).message.split('\n')[0];
    throw new InputError(place, `not ${format}, nor any JSON (${reason})`, WHICH_FORMAT);
  }
}

const WHICH_FORMAT = 'Name the format that it is in with --from, or mend the file';
