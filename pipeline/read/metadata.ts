import * as z from 'zod';
import { dateRange } from '../edtf.ts';
import { InputError } from '../errors.ts';
import { isJsonObject } from '../json-object.ts';
import type { DocumentMeta } from '../model.ts';
import { countryNamed } from './country.ts';

/** A calendar date, or the month or year where no more is known. */
export const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/;

const ALPHA_3 = /^[A-Z]{3}$/;

/** Metadata as a person or a document gives it; the hash is the loader's, what is inferred the pipeline's. */
export type GivenMeta = Omit<DocumentMeta, 'sha256' | 'periodInferred'>;

const text = z.string().nullable();

const given = z.object({
  title: text,
  publisher: text,
  published: z
    .string()
    .regex(ISO_DATE, 'must be a date such as 2018-01-18, 2018-01 or 2018')
    .nullable(),
  period: z
    .string()
    .refine(
      (value) => dateRange(value).precision !== null,
      'must be EDTF such as 2017 or 2017-03/2017-05',
    )
    .nullable(),
  country: z
    .string()
    .transform((value) => (ALPHA_3.test(value) ? value : (countryNamed(value) ?? value)))
    .pipe(z.string().regex(ALPHA_3, 'must be a country or its ISO 3166 alpha-3 code such as PRK'))
    .nullable(),
  language: text,
  licence: text,
  source: text,
  genre: text,
});

export const NO_META: GivenMeta = {
  title: null,
  publisher: null,
  published: null,
  period: null,
  country: null,
  language: null,
  licence: null,
  source: null,
  genre: null,
};

export const META_KEYS = Object.keys(NO_META) as readonly (keyof GivenMeta)[];

/**
 * Reads the metadata file beside a text; unknown keys are left out.
 * @throws InputError naming file, key and what is expected
 */
export function parseMetadata(json: string, place: string): GivenMeta {
  return { ...NO_META, ...parseGiven(parseJson(json, place), place) };
}

/**
 * Checks metadata given as an object; unknown keys, nulls and empty strings are left out, and a
 * country that is named becomes its code.
 * @throws InputError as {@link parseMetadata}
 */
export function parseGiven(value: unknown, place: string): Partial<GivenMeta> {
  const result = given.partial().safeParse(isJsonObject(value) ? withoutEmpty(value) : value);
  if (result.success) return stated(result.data);
  const issue = result.error.issues[0];
  const key = issue?.path.join('.') ?? '';
  const stood = key === '' || !isJsonObject(value) ? '' : ` (${JSON.stringify(value[key])})`;
  throw new InputError(
    place,
    `${key || 'the file'}: ${issue?.message}${stood}`,
    'Correct the value or leave it out',
  );
}

/**
 * Joins what several sources say, the first that says a thing winning.
 * @param layers the most trusted first
 */
export function mergedMeta(layers: readonly Partial<GivenMeta>[]): GivenMeta {
  return Object.assign({}, NO_META, ...layers.map(stated).reverse());
}

/** Without the keys that say nothing. */
function stated(meta: { readonly [K in keyof GivenMeta]?: string | null | undefined }) {
  return withoutEmpty(meta) as Partial<GivenMeta>;
}

function withoutEmpty(fields: object): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(fields).filter(
      ([, value]) => value !== null && value !== undefined && value !== '',
    ),
  );
}

function parseJson(json: string, place: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(place, `not valid JSON (${(error as Error).message})`, 'Mend the file');
  }
}
