import { z } from 'zod';
import { InputError } from '../errors.ts';
import type { DocumentMeta } from '../model.ts';

const text = z.string().nullable().default(null);

const metadataFile = z.object({
  id: z.string().optional(),
  title: text,
  publisher: text,
  published: z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, 'must be a date such as 2018-01-18, 2018-01 or 2018')
    .nullable()
    .default(null),
  period: text,
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, 'must be an ISO 3166 alpha-3 code such as PRK')
    .nullable()
    .default(null),
  language: text,
  licence: text,
  source: text,
  genre: text,
});

/** Metadata as a person gives it; the hash is the loader's. */
export type GivenMeta = Omit<DocumentMeta, 'sha256'>;

export const NO_META: GivenMeta = withoutId(metadataFile.parse({}));

/**
 * Reads the metadata file beside a text; unknown keys are left out.
 * @throws InputError naming file, key and what is expected
 */
export function parseMetadata(json: string, place: string): GivenMeta {
  const result = metadataFile.safeParse(parseJson(json, place));
  if (result.success) return withoutId(result.data);
  const issue = result.error.issues[0];
  const key = issue?.path.join('.') || 'the file';
  throw new InputError(place, `${key}: ${issue?.message}`, 'Correct the value or set it to null');
}

function parseJson(json: string, place: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(place, `not valid JSON (${(error as Error).message})`, 'Mend the file');
  }
}

function withoutId({ id: _, ...meta }: z.infer<typeof metadataFile>): GivenMeta {
  return meta;
}
