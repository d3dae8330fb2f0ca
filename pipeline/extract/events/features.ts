import { isAlleged } from '../../alleged.ts';
import { countUp } from '../../count-up.ts';
import type { ExtractedDocument, ViolationMention } from '../../model.ts';
import { formFact } from '../../word-form.ts';

type Peopled = Omit<ExtractedDocument, 'events'>;

/** Tokens read as words: the beginning of an article tells its main incident. */
const MOST_WORDS = 400;
const WORD_WEIGHT = 0.5;
/** Letters of a word that are read: `kidnapped`, `kidnapper` and `kidnapping` are one. */
const STEM = 5;
/** Characters that count as the beginning. */
const LEAD = 1200;
const WORD = /^[a-z]{3,}$/;
const stemOf = formFact(({ lower }) => (WORD.test(lower) ? lower.slice(0, STEM) : null));

/** Mentions of what happened, or is said to have: not what is denied to be so or only named as a norm. */
export function incidentMentions(doc: Peopled): ViolationMention[] {
  return doc.violations.filter(isAlleged);
}

/** The features of a document with their values: stems, categories, kinds of perpetrators and victims. */
export function eventFeatures(doc: Peopled): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { category, start } of incidentMentions(doc)) {
    countUp(counts, `category:${category}`);
    if (start < LEAD) countUp(counts, `lead:${category}`);
  }
  for (const { role, profile } of doc.participants) {
    if (profile?.type) countUp(counts, `${role}:${profile.type}`);
  }
  const features = new Map<string, number>([['bias', 1]]);
  for (const [feature, count] of counts) features.set(feature, Math.log1p(count));
  counts.clear();
  const most = Math.min(doc.tokens.length, MOST_WORDS);
  for (let i = 0; i < most; i += 1) {
    const stem = stemOf(doc.tokens[i]!.form);
    if (stem !== null) countUp(counts, stem);
  }
  for (const [stem, count] of counts) features.set(stem, WORD_WEIGHT * Math.log1p(count));
  return features;
}
