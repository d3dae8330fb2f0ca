import { asidesOf } from './beside.ts';
import { callEnd, callerOf } from './callers.ts';
import {
  type Anchor,
  type Extent,
  extentFinding,
  type Finding,
  nounFinding,
  type Scene,
} from './found.ts';
import { speakerOf } from './speakers.ts';
import { closesSentence, isQuote } from './speech-ends.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { authorOf, claimant, claimEnd, teller } from './tellers.ts';

/** Who speaks thus is named outside the quotation. */
const FIRST = /^(?:i|we|us|me)$/;
/** Cues of what someone demands, whichever verb says so. */
const DEMANDED = /^(?:calls-on|calls-for|must)$/;
/** Between clauses of which each has its own speaker. */
const TURNING = /^(?:while|whereas|although|though)$/;

/** Someone who says something, and the chunks `[from, to)` of what is said. */
export interface Report {
  readonly source: NounChunk;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** True for plain speech, which leaves no doubt that someone else says it. */
  readonly says: boolean;
  /** True for what tells what ought to be. */
  readonly urges: boolean;
  /** The phrases of those who speak, where they are not those of `source`. */
  readonly extents?: readonly Extent[];
}

/** Those who say it: `X said that …`, `…, X said`, `according to X`. */
export function sourceRoles(scene: Scene, anchor: Anchor): Finding[] {
  const { assertion, assertionRule } = anchor.violation;
  if (assertion === 'negated') return [];
  const stated = assertion === 'asserted';
  const demanded = DEMANDED.test(assertionRule);
  const reports = reportsOf(scene, assertion === 'normative' && !demanded);
  if (reports.length === 0) return [];
  const told = reports
    .filter(({ from, to }) => anchor.last >= from && anchor.first < to)
    .filter(({ says, urges }) => says || (demanded ? urges : !stated));
  const named = told.some(({ source }) => !source.pronoun);
  const other = told.some(({ source }) => !FIRST.test(source.word));
  return told
    .filter(({ source }) => !(named && source.pronoun) && !(other && FIRST.test(source.word)))
    .flatMap(({ source, rule, extents }) =>
      extents
        ? extents.map((extent) => extentFinding('source', extent, rule))
        : [nounFinding('source', source, rule)],
    );
}

/** All that is said in a sentence; of what ought to be where `normative`. */
function reportsOf(scene: Scene, normative: boolean): readonly Report[] {
  const known = scene.reports.get(normative);
  if (known) return known;
  const reports = findReports(scene, normative);
  scene.reports.set(normative, reports);
  return reports;
}

function findReports(scene: Scene, normative: boolean): Report[] {
  const { syntax } = scene;
  const reports: Report[] = [];
  const whole = { from: 0, to: syntax.chunks.length };
  const asides = normative ? [] : asidesReported(scene);
  reports.push(...asides.flatMap(({ told }) => told));
  for (const chunk of syntax.chunks) {
    if (chunk.kind === 'preposition') {
      const noun = isCiting(syntax, chunk) ? nextOf(syntax, chunk.index) : undefined;
      if (isNoun(noun)) {
        const source = authorOf(scene, noun);
        reports.push({ source, ...whole, rule: 'according-to', says: true, urges: false });
      }
    }
    if (chunk.kind === 'preposition' && !normative) {
      const source = teller(scene, chunk.index);
      if (source) reports.push({ source, ...whole, rule: 'told-by', says: false, urges: false });
    }
    if (isNoun(chunk) && !normative) {
      const extent = claimant(scene, chunk);
      if (extent)
        reports.push({
          source: chunk,
          extents: [extent],
          from: chunk.index + 1,
          to: claimEnd(scene, chunk),
          rule: 'claim-of',
          says: false,
          urges: false,
        });
    }
    if (chunk.kind !== 'verb' || asides.some(({ at }) => at.includes(chunk.index))) continue;
    const caller = callerOf(scene, chunk);
    if (caller) {
      const to = callEnd(scene, chunk);
      const told = { source: caller, from: chunk.index + 1, to, says: true, urges: false };
      reports.push({ ...told, rule: 'called-by' });
      continue;
    }
    const { saying, recommend } = scene.grammar.verbs;
    const urges = recommend.has(chunk.word);
    if (normative && !urges) continue;
    const speaker = speakerOf(scene, chunk);
    if (!speaker) continue;
    const source = authorOf(scene, speaker);
    const told = { source, says: saying.has(chunk.word), urges };
    const closes = closesSentence(scene, chunk);
    const quoted = !closes && closesQuotation(scene, chunk, source);
    if (closes || quoted)
      reports.push({
        ...told,
        from: 0,
        to: Math.min(source.index, chunk.index),
        rule: 'said-after',
      });
    if (!closes && !(quoted && source.index > chunk.index))
      reports.push({
        ...told,
        from: chunk.index + 1,
        to: scopeEnd(scene, chunk),
        rule: 'said-before',
      });
  }
  return reports.map((report) => {
    const to = turnAfter(scene, report, reports);
    return to === report.to ? report : { ...report, to };
  });
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
  const { chunks } = syntax;
  if (report.rule !== 'said-before') return report.to;
  for (const { source, rule } of all) {
    if (rule !== 'said-before' || source === report.source || source.index <= report.from) continue;
    const opening = previousOf(syntax, firstOf(syntax, source).index);
    if (opening && opening.index < report.to && isTurn(opening)) return opening.index;
  }
  return Math.min(report.to, chunks.length);
}

function isTurn({ kind, word }: Chunk): boolean {
  return word === ';' || word === 'but' || (kind !== 'noun' && TURNING.test(word));
}

/** `according to X`, `in the view of X`, `…, per Reuters`. */
function isCiting({ chunks, grammar }: Syntax, { index, word }: Chunk): boolean {
  const before = chunks[index - 1];
  if (word === 'to') return before?.word === 'according';
  if (word === 'per') return before?.word === ',' && isOutlet(chunks[index + 1]);
  return (
    word === 'of' &&
    isNoun(before) &&
    grammar.nouns.opinions.has(before.word) &&
    /^(?:in|by)$/.test(chunks[index - 2]?.word ?? '')
  );
}

function isOutlet(chunk: Chunk | undefined): boolean {
  return isNoun(chunk) && chunk.entity?.label === 'ORG';
}

/** A report inside an `after`, `when` or `while` clause reaches no further than that clause. */
function scopeEnd(scene: Scene, verb: VerbChunk): number {
  const { chunks } = scene.syntax;
  const { clausal } = scene.grammar.prepositions;
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'break' || chunk.word === 'that') break;
    if (
      clausal.has(chunk.word) &&
      (chunk.kind === 'subordinator' || chunk.kind === 'preposition') &&
      chunk.word !== 'as'
    ) {
      const comma = chunks.findIndex(
        (one) =>
          one.kind === 'comma' &&
          one.index > verb.index &&
          isNoun(nextOf(scene.syntax, one.index)) &&
          opensClause(scene, one.index),
      );
      return comma < 0 ? chunks.length : comma;
    }
  }
  return chunks.length;
}

/** True where a noun and its finite verb follow. */
function opensClause(scene: Scene, index: number): boolean {
  for (let i = index + 2; i < scene.syntax.chunks.length; i += 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'verb') return chunk.form === 'finite';
    if (chunk.kind === 'comma' || chunk.kind === 'break') return false;
  }
  return false;
}

/** `…, she said, adding …`, `…,” said the editor, who …`: the end of what someone is quoted with. */
function closesQuotation(scene: Scene, verb: VerbChunk, source: NounChunk): boolean {
  const { chunks } = scene.syntax;
  const first = Math.min(firstOf(scene.syntax, source).index, verb.index);
  if (first > verb.index - 1 && source.index < verb.index) return false;
  if (!chunks.slice(0, first).some(isVerb)) return false;
  const quote = isQuote(scene, chunks[first]!.from - 1);
  if (source.index > verb.index) return quote;
  return (quote || chunks[first - 1]?.kind === 'comma') && chunks[verb.index + 1]?.kind === 'comma';
}
