import { InputError } from '../errors.ts';

/** The limits, in words. */
export const LIMIT_MEANINGS = {
  fileBytes: 'bytes of a file as it lies on disk; tables are streamed and have no such limit',
  unpackedBytes: 'bytes that a compressed file (`.gz`, DOCX, streams of a PDF) may unpack to',
  textLength: 'characters (UTF-16 code units) of the text of one document',
  pages: 'pages of a PDF',
  nesting: 'elements within elements of HTML and XML',
  seconds: 'time for reading one document',
  extractionSeconds:
    'time for extracting one document; with one job, of more than half a million characters',
} as const;

/**
 * What a run accepts before it gives a document up, so that a hostile or broken file costs one
 * line of `errors.csv` and not the run. Each can be set: `--limit pages=100`.
 */
export type Limits = Readonly<Record<keyof typeof LIMIT_MEANINGS, number>>;

export const DEFAULT_LIMITS: Limits = {
  fileBytes: 200_000_000,
  unpackedBytes: 500_000_000,
  textLength: 10_000_000,
  pages: 5_000,
  nesting: 1_000,
  seconds: 60,
  extractionSeconds: 300,
};

const UNITS: Readonly<Record<string, number>> = { '': 1, k: 1e3, M: 1e6, G: 1e9 };

/**
 * Limits as a person gives them.
 * @param settings such as `pages=100` or `fileBytes=50M`
 * @throws InputError for an unknown name or a number that is none
 */
export function parseLimits(settings: readonly string[]): Limits {
  const limits: Record<string, number> = { ...DEFAULT_LIMITS };
  for (const setting of settings) {
    const [, name, digits, unit] = /^(\w+)=(\d{1,12})([kMG]?)$/.exec(setting) ?? [];
    if (name === undefined || !Object.hasOwn(limits, name)) {
      throw new InputError(
        `--limit ${setting}`,
        'not a limit',
        `Write NAME=NUMBER; the names are ${Object.keys(DEFAULT_LIMITS).join(', ')}`,
      );
    }
    limits[name] = Number(digits) * UNITS[unit ?? '']!;
  }
  return limits as unknown as Limits;
}

/** The fault of a document that exceeds a limit. */
export function beyond(
  limits: Limits,
  name: keyof Limits,
  place: string,
  what: string,
): InputError {
  return new InputError(
    place,
    `${what} (the limit is ${limits[name].toLocaleString('en')})`,
    `Divide it, or, if you trust it, raise the limit: --limit ${name}=NUMBER`,
  );
}

/**
 * A check to be called now and then in long work.
 * @returns a function that throws once the time for the document has run out
 */
export function startDeadline(limits: Limits, place: string): () => void {
  const end = performance.now() + limits.seconds * 1000;
  return () => {
    if (performance.now() > end) throw beyond(limits, 'seconds', place, 'takes too long to read');
  };
}

/** As {@link startDeadline}, for work that may wait for ever. */
export async function withinTime<T>(
  work: Promise<T>,
  { limits, place }: { readonly limits: Limits; readonly place: string },
): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    const late = (): void => reject(beyond(limits, 'seconds', place, 'takes too long to read'));
    timer = setTimeout(late, limits.seconds * 1000);
  });
  try {
    return await Promise.race([work, timeout]);
  } finally {
    clearTimeout(timer);
  }
}
