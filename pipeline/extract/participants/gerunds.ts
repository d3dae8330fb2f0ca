import type { FindSubject } from './accused.ts';
import { agentOf } from './agents.ts';
import { relativeOf } from './antecedents.ts';
import { subjectBehindMeans } from './fronted.ts';
import { governedDoer, warnedBefore } from './gerund-prepositions.ts';
import { objectOf } from './objects.ts';
import { firstOf, isNoun, isVerb, previousOf, withAmount } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { verbBefore } from './syntax/verb-neighbours.ts';

/** Who these are said of is not who does it to them. */
const PERSONAL = /^(?:him|her|them)$/;

/**
 * Who does what a form in -ing says: `was accused of beating him`, `soldiers firing at the crowd`.
 * @param depth how many verbs have led here
 * @param subjectOf who the subject of the verb is on which the form depends
 */
export function gerundSubject(
  syntax: Syntax,
  verb: VerbChunk,
  depth: number,
  subjectOf: FindSubject,
): NounChunk | null {
  const before = previousOf(syntax, verb.index);
  const told = isVerb(before) && syntax.grammar.verbs.report.has(before.word);
  if (told && isItselfSubject(syntax, verb.index)) return null;
  if (before?.word === 'against') return warnedBefore(syntax, before.index);
  return (
    nounBefore(syntax, verb, before) ??
    governedDoer(syntax, before, subjectOf) ??
    mainSubject(syntax, verb, depth, subjectOf)
  );
}

/** The noun right before: people who do it, or a thing of which no one else says it. */
function nounBefore(syntax: Syntax, gerund: VerbChunk, noun: Chunk | undefined): NounChunk | null {
  if (!isNoun(noun)) return null;
  return actorBefore(syntax, noun) ?? thingBefore(syntax, gerund, noun);
}

/**
 * `soldiers firing at the crowd`, `a video showing soldiers firing`; but in `soldiers beating
 * villagers, looting` it is not the villagers who loot.
 */
function actorBefore(syntax: Syntax, noun: NounChunk): NounChunk | null {
  if (!syntax.isActor(noun) || isWhere(syntax, noun)) return null;
  const verb = previousOf(syntax, firstOf(syntax, noun).index);
  const isSufferer = isVerb(verb) && verb.form === 'gerund';
  if (isSufferer && !syntax.grammar.verbs.showing.has(verb.word)) return null;
  return withAmount(syntax, noun);
}

/** `a law prohibiting`, `reported bullets hitting the crowd`: what a text says, or a thing does, nobody else does. */
function thingBefore(syntax: Syntax, gerund: VerbChunk, noun: NounChunk): NounChunk | null {
  if (noun.index !== gerund.index - 1) return null;
  const { nouns, verbs } = syntax.grammar;
  if (nouns.stating.has(noun.word)) return noun;
  const verb = syntax.isActor(noun) ? null : verbBefore(syntax, noun.index);
  return verb && (verbs.report.has(verb.word) || verbs.aloof.has(verb.word)) ? noun : null;
}

/** `they fled, leaving …`, `By barring lawyers, officials …`: who does what the sentence’s main verb says. */
function mainSubject(
  syntax: Syntax,
  gerund: VerbChunk,
  depth: number,
  subjectOf: FindSubject,
): NounChunk | null {
  const afterComma = previousOf(syntax, gerund.index)?.kind === 'comma';
  for (let i = gerund.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break') return null;
    if (!isVerb(chunk)) continue;
    if (!afterComma) return subjectOf(syntax, chunk, depth + 1);
    if (isApart(syntax, gerund, chunk)) return agentOf(syntax, chunk);
    const inner = startOfInner(syntax, chunk);
    if (inner < 0) return subjectOf(syntax, chunk, depth + 1);
    i = inner;
  }
  return isItselfSubject(syntax, gerund.index) ? null : subjectBehindMeans(syntax, gerund);
}

/** `the men, who had fled, …`, `kept them from voting, beating …`: where the part begins that a comma closes, or -1. */
function startOfInner(syntax: Syntax, verb: VerbChunk): number {
  const relative = relativeOf(syntax, verb.index);
  if (relative >= 0) return relative;
  const kept = verb.form === 'gerund' && previousOf(syntax, verb.index)?.word === 'from';
  return kept ? verb.index : -1;
}

/** `people were detained, beating them`, `was isolated, putting her under arrest`: the sufferer does not do it. */
function isApart(syntax: Syntax, gerund: VerbChunk, main: VerbChunk): boolean {
  if (!main.passive || main.form !== 'finite') return false;
  return syntax.isTrigger(main.head) || PERSONAL.test(objectOf(syntax, gerund)?.word ?? '');
}

/** `Silencing the press is a tactic`: the form in -ing with what belongs to it is the subject of a verb. */
function isItselfSubject(syntax: Syntax, gerund: number): boolean {
  if (previousOf(syntax, gerund)?.kind === 'preposition') return false;
  for (let i = gerund + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (/^(?:comma|break|subordinator)$/.test(chunk.kind)) return false;
    const joined = chunk.kind === 'conjunction' ? syntax.chunks[i + 1] : undefined;
    if (isVerb(joined) && joined.form === 'finite') return false;
    if (isVerb(chunk) && chunk.form === 'finite') return relativeOf(syntax, i) < 0;
  }
  return false;
}

/** `in Goma`: a place does not act. */
function isWhere(syntax: Syntax, { entity, index }: NounChunk): boolean {
  const before = previousOf(syntax, index);
  return entity?.label === 'GPE' && before?.kind === 'preposition' && before.word !== 'by';
}
