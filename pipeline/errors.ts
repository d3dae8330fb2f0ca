/** The stages of a run, as `errors.csv` names them; `extract` begins with the tokenizer. */
export type RunStage = 'read' | 'extract' | 'reconcile' | 'export';

/**
 * A fault in something that a person gave us: says where it is, what is wrong and what to do.
 * Caught per document; never a programming error.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  /** File, with line where there is one: `gold/a.ann:12`. */
  readonly place: string;
  readonly reason: string;
  readonly remedy: string;

  constructor(place: string, reason: string, remedy: string) {
    super(`${place}: ${reason}. ${remedy}`);
    this.place = place;
    this.reason = reason;
    this.remedy = remedy;
  }
}

/** Each search of a document for names found more, up to the last: some may still be in it. */
export class UnsettledError extends InputError {
  /** The document's id, without the names that were found. */
  readonly document: string;

  constructor(document: string, searches: number) {
    super(
      document,
      `each of ${searches} searches for names found more, so some may still be in it`,
      'List the persons whom it names in a file for --remove-names, one a line, or divide it',
    );
    this.document = document;
  }
}

/** What became of a document that could not be finished: one row of `errors.csv`. */
export interface DocumentFailure {
  readonly document: string;
  readonly stage: RunStage;
  readonly reason: string;
  readonly remedy: string;
}

/** A fault in how the program was called. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A protected name stood in what a public run wrote. The dataset is not put in place. */
export class LeakError extends Error {
  override readonly name = 'LeakError';

  /**
   * @param places files with lines, protected names in their paths masked
   * @param what that should not be there
   * @param remedy a sentence
   */
  constructor(
    places: readonly string[],
    what = 'a protected name',
    remedy = 'Name it in --remove-names, or, where an ordinary word was taken for a name (as in codebook.md, which holds none), that word in --keep-names',
  ) {
    super(
      `${what} was still there in ${places.slice(0, 5).join(', ')}, so nothing was written. ${remedy}, and please report the case`,
    );
  }
}
