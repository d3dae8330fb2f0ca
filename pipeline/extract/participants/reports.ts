import { asidesOf } from './beside.ts';
import { callEnd, callerOf } from './callers.ts';
import type { Report, Scene } from './found.ts';
import { reportByPhrase } from './phrase-reports.ts';
import { speakerOf } from './speakers.ts';
import { closesQuotation, closesSentence, speechEnd } from './speech-ends.ts';
import { firstOf, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, VerbChunk } from './syntax/chunk.ts';
import { authorOf } from './tellers.ts';

/** Between clauses of which each has its own speaker. */
const TURNING = /^(?:while|whereas|although|though)$/;

/** All that is said in a sentence; of what ought to be where `normative`. */
export function reportsOf(scene: Scene, normative: boolean): readonly Report[] {
  const known = scene.reports.get(normative);
  if (known) return known;
  const reports = findReports(scene, normative);
  scene.reports.set(normative, reports);
  return reports;
}

function findReports(scene: Scene, normative: boolean): Report[] {
  const asides = normative ? [] : asidesReported(scene);
  const reports = asides.flatMap(({ told }) => told);
  for (const chunk of scene.syntax.chunks) {
    if (isVerb(chunk)) {
      const beside = asides.some(({ at }) => at.includes(chunk.index));
      if (!beside) reports.push(...reportsByVerb(scene, chunk, normative));
    } else {
      const report = reportByPhrase(scene, chunk, normative);
      if (report) reports.push(report);
    }
  }
  return reports.map((report) => {
    const to = turnAfter(scene, report, reports);
    return to === report.to ? report : { ...report, to };
  });
}

/** What a verb tells: `X said that …`, `…, X said`, `what X calls …`. */
function reportsByVerb(scene: Scene, verb: VerbChunk, normative: boolean): readonly Report[] {
  const called = calledBy(scene, verb);
  if (called) return [called];
  const { saying, recommend } = scene.grammar.verbs;
  const urges = recommend.has(verb.word);
  const speaker = normative && !urges ? null : speakerOf(scene, verb);
  if (!speaker) return [];
  const source = authorOf(scene, speaker);
  return saidAround(scene, verb, { source, says: saying.has(verb.word), urges });
}

/** `what lawyers call a purge`. */
function calledBy(scene: Scene, verb: VerbChunk): Report | null {
  const source = callerOf(scene, verb);
  if (!source) return null;
  const said = { from: verb.index + 1, to: callEnd(scene, verb) };
  return { source, ...said, rule: 'called-by', says: true, urges: false };
}

/** What is said before a verb of saying, behind it, or on both sides. */
function saidAround(
  scene: Scene,
  verb: VerbChunk,
  speech: Pick<Report, 'source' | 'says' | 'urges'>,
): Report[] {
  const { index } = speech.source;
  const reports: Report[] = [];
  const closes = closesSentence(scene, verb);
  const quoted = !closes && closesQuotation(scene, verb, speech.source);
  if (closes || quoted)
    reports.push({ ...speech, from: 0, to: Math.min(index, verb.index), rule: 'said-after' });
  if (!closes && !(quoted && index > verb.index)) {
    const to = speechEnd(scene, verb);
    reports.push({ ...speech, from: verb.index + 1, to, rule: 'said-before' });
  }
  return reports;
}

/** What is said beside a clause of saying, and the chunks of that clause. */
function asidesReported(scene: Scene): { at: readonly number[]; told: Report[] }[] {
  const { chunks } = scene.syntax;
  return asidesOf(scene).map(({ clause, verb, source, extents }) => {
    const at = chunks.filter(({ from, to }) => to > clause.from && from < clause.to);
    const first = at[0]?.index ?? 0;
    const behind = (at.at(-1)?.index ?? 0) + 1;
    const { lower, lemma } = scene.tokens[verb]!;
    const says = lower === 'said' || scene.grammar.verbs.saying.has(lemma);
    const rule = 'said-beside';
    const who = { source, extents, rule, says, urges: false };
    const told: Report[] = [];
    if (first > 0) told.push({ ...who, from: 0, to: first });
    if (!clause.closes) told.push({ ...who, from: behind, to: chunks.length });
    return { at: at.map(({ index }) => index), told };
  });
}

/** Where another takes up the word in a clause of their own: `X said …, while Y said …`. */
function turnAfter({ syntax }: Scene, report: Report, all: readonly Report[]): number {
  if (report.rule !== 'said-before') return report.to;
  for (const { source, rule } of all) {
    if (rule !== 'said-before' || source === report.source || source.index <= report.from) continue;
    const opening = previousOf(syntax, firstOf(syntax, source).index);
    if (opening && opening.index < report.to && isTurn(opening)) return opening.index;
  }
  return report.to;
}

function isTurn({ kind, word }: Chunk): boolean {
  return word === ';' || word === 'but' || (kind !== 'noun' && TURNING.test(word));
}
