import type { OutcomeSummary } from './outcome.ts';

/** `bar`: one line that is rewritten; `lines`: a JSON object a line; `none`. */
export type ProgressStyle = 'bar' | 'lines' | 'none';

export interface Progress {
  /** Counts a document that is done. */
  step(outcome: OutcomeSummary): void;
  /** Leaves the cursor on a fresh line. */
  end(): void;
}

/** Milliseconds between two lines of progress. */
const INTERVAL = 100;

/**
 * Tells on stderr how far a run is: documents, words a second, time left, failures.
 * @param inputs how many inputs there are; an input may hold several documents
 */
export function showProgress(style: ProgressStyle, inputs: number): Progress {
  const begun = performance.now();
  let documents = 0;
  let words = 0;
  let failures = 0;
  let shown = 0;

  const show = () => {
    const seconds = (performance.now() - begun) / 1000;
    const rate = Math.round(words / seconds);
    const left = Math.max(0, Math.round((seconds / documents) * (inputs - documents)));
    if (style === 'lines') {
      const state = {
        documents,
        inputs,
        words,
        words_per_second: rate,
        seconds_left: left,
        failures,
      };
      process.stderr.write(`${JSON.stringify(state)}\n`);
    } else {
      const failed = failures > 0 ? `, ${failures} failed` : '';
      process.stderr.write(
        `\r\x1b[K${documents}/${inputs} documents, ${rate.toLocaleString('en')} words/s, ${left} s left${failed}`,
      );
    }
  };

  return {
    step: (outcome) => {
      documents += 1;
      words += outcome.words;
      if (outcome.failure) failures += 1;
      if (style === 'none' || performance.now() - shown < INTERVAL) return;
      shown = performance.now();
      show();
    },
    end: () => {
      if (style === 'none' || documents === 0) return;
      show();
      if (style === 'bar') process.stderr.write('\n');
    },
  };
}
