import { follows, type Place } from './place.ts';

/** `within`: what stands between the words of the cue: `made [torture] a crime`. */
export function isWithin({ cue, match }: Place): boolean {
  return cue.from < match.from && match.to < cue.to;
}

/** `own`: a mention that itself has the words, and goes on behind them: `[fear of retribution]`. */
export function isOwn({ cue, match }: Place): boolean {
  return cue.from >= match.from && cue.to < match.to;
}

/** `list`: whatever follows in the sentence: `reports of: torture; risk of trafficking; and [rape]`. */
export function isListed(place: Place): boolean {
  return follows(place);
}

/** `sentence`: the whole sentence: `police [beat] him, according to lawyers`. */
export function isInSentence(): boolean {
  return true;
}

/** `back`: what the same sentence said before: `guards [beat] him, she said; the warden denied it`. */
export function isBefore(place: Place): boolean {
  return !follows(place);
}
