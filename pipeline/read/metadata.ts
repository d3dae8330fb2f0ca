import * as z from 'zod';
import { dateRange } from '../edtf.ts';
import { InputError } from '../errors.ts';
import { isJsonObject, type JsonObject } from '../json-object.ts';
import type { DocumentMeta } from '../model.ts';
import { countryNamed } from './country.ts';

const ISO_DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d\d)?)?$/;
const ALPHA_3 = /^[A-Z]{3}$/;
/** Characters of a value in a message. */
const LONGEST_QUOTED = 80;

/** Metadata as a person or a document gives it; the hash is the loader's, what is inferred the pipeline's. */
export type GivenMeta = Omit<DocumentMeta, 'sha256' | 'periodInferred'>;

/** What is known of a document, and a line for each value that is none and is not used. */
export interface ReadMeta {
  readonly meta: Partial<GivenMeta>;
  readonly notes: readonly string[];
}

const text = z.string('must be text');

/** The values that each key accepts; a country that is named becomes its code. */
const ACCEPTED: { readonly [Key in keyof GivenMeta]: z.ZodType<string> } = {
  title: text,
  publisher: text,
  published: text.refine(isIsoDate, 'must be a date such as 2018-01-18, 2018-01 or 2018'),
  period: text.refine(isPeriod, 'must be EDTF such as 2017 or 2017-03/2017-05'),
  country: text
    .transform((value) => (ALPHA_3.test(value) ? value : (countryNamed(value) ?? value)))
    .pipe(
      z
        .string()
        .regex(
          ALPHA_3,
          'must be the English name of a country or its ISO 3166 alpha-3 code such as PRK',
        ),
    ),
  language: text,
  licence: text,
  source: text,
  genre: text,
};

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

/** Whether a value is a calendar date, or the month or year where no more is known. */
export function isIsoDate(value: string): boolean {
  return ISO_DATE.test(value) && dateRange(value).precision !== null;
}

/** Whether a value is a stretch of time in EDTF of which a first or last day is known. */
export function isPeriod(value: string): boolean {
  const { start, end } = dateRange(value);
  return start !== null || end !== null;
}

/**
 * Reads the metadata file beside a text; unknown keys are left out.
 * @throws InputError where it is no JSON object, naming the file
 */
export function parseMetadata(json: string, place: string): ReadMeta {
  const data = parseJson(json, place);
  if (isJsonObject(data)) return readMeta(data);
  throw new InputError(place, 'no JSON object of metadata', 'Write {"title": "…", …}');
}

/** Takes metadata from an object; unknown keys, nulls and empty strings are left out untold. */
export function readMeta(fields: JsonObject): ReadMeta {
  const meta: { -readonly [Key in keyof GivenMeta]?: string } = {};
  const notes: string[] = [];
  const said = withoutEmpty(fields);
  for (const key of META_KEYS.filter((known) => Object.hasOwn(said, known))) {
    const result = ACCEPTED[key].safeParse(said[key]);
    if (result.success) meta[key] = result.data;
    else
      notes.push(`${key} ${quoted(said[key])} is not used: it ${result.error.issues[0]?.message}`);
  }
  return { meta, notes };
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

function quoted(value: unknown): string {
  const whole = JSON.stringify(value);
  return whole.length > LONGEST_QUOTED ? `${whole.slice(0, LONGEST_QUOTED)}…` : whole;
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
