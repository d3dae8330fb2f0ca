import { accusedBefore, type FindSubject } from './accused.ts';
import { relativeOf } from './antecedents.ts';
import { openingOf } from './insertions.ts';
import { objectOf } from './objects.ts';
import { phrasesAfter } from './prepositional.ts';
import {
  firstOf,
  isNoun,
  isVerb,
  lastOf,
  nextOf,
  previousOf,
  withAmount,
} from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** Whose plans these tell. */
const ANNOUNCING =
  /^(?:announce|declare|determine|disclose|reveal|express|reiterate|voice|find|identify)$/;
/** Who these are said of is not who does it to them. */
const PERSONAL = /^(?:him|her|them)$/;
/** `a video showing officers beating him`: what is seen there the officers do. */
const SHOWING = /^(?:show|depict|film|see|record|capture|document)$/;

/**
 * Who does what an infinitive says: `police tried to arrest him`, `forced them to confess`.
 * @param depth how many verbs have led here
 * @param subjectOf who the subject of the verb is on which the infinitive depends
 */
export function controllerOf(
  syntax: Syntax,
  verb: VerbChunk,
  depth: number,
  subjectOf: FindSubject,
): NounChunk | null {
  const noun = previousOf(syntax, verb.index);
  if (isNoun(noun) && syntax.isActor(noun)) {
    const introduced = previousOf(syntax, firstOf(syntax, noun).index);
    const ordered =
      /^(?:by|on|upon|to)$/.test(introduced?.word ?? '') && previousOf(syntax, introduced!.index);
    const passive = isVerb(ordered || undefined) && (ordered as VerbChunk).passive;
    const called =
      isVerb(ordered || undefined) && syntax.grammar.verbs.calling.has((ordered as VerbChunk).word);
    if (called || introduced?.word === 'for' || (introduced?.word === 'by' && !passive))
      return noun;
  }
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    const opening = chunk.kind === 'comma' ? openingOf(syntax, i) : -1;
    if (opening >= 0) {
      i = opening;
      continue;
    }
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
    if (chunk.kind !== 'verb') continue;
    const gives =
      syntax.grammar.verbs.giving.has(chunk.word) || syntax.grammar.verbs.granting.has(chunk.word);
    const given = gives && !chunk.passive ? objectOf(syntax, chunk) : null;
    if (given) return given;
    if (chunk.form === 'infinitive' && isJoined(syntax, verb)) {
      return subjectOf(syntax, chunk, depth + 1);
    }
    if (syntax.grammar.verbs.sending.has(chunk.word) && !chunk.passive) {
      const sent = objectOf(syntax, chunk);
      if (sent && syntax.isActor(sent)) return sent;
    }
    if (syntax.grammar.verbs.object_control.has(chunk.word) && !chunk.passive) {
      return objectOf(syntax, chunk) ?? subjectOf(syntax, chunk, depth + 1);
    }
    if (isPurpose(syntax, chunk)) return agentOf(syntax, chunk);
    if (isNoun(noun) && isToldOf(syntax, noun, chunk)) return null;
    return subjectOf(syntax, chunk, depth + 1);
  }
  const comma = syntax.chunks.find(({ kind, index }) => kind === 'comma' && index > verb.index);
  const fronted = comma ? nextOf(syntax, comma.index) : undefined;
  return isNoun(fronted) && isActing(syntax, nextOf(syntax, fronted.index)) ? fronted : null;
}

/** `…, the minister said`: whoever tells of an act behind a comma is not the one who does it. */
function isActing({ grammar }: Syntax, verb: Chunk | undefined): boolean {
  return (
    isVerb(verb) && !(grammar.verbs.report.has(verb.word) || grammar.verbs.saying.has(verb.word))
  );
}

/** `alleged a plot to abduct her`, `denounced the decision to ban it`: whoever tells of a plan need not have it. */
function isToldOf({ grammar, isActor }: Syntax, plan: NounChunk, verb: VerbChunk): boolean {
  if (verb.passive || isActor(plan) || !grammar.nouns.plans.has(plan.word)) return false;
  return grammar.verbs.report.has(verb.word) && !ANNOUNCING.test(verb.word);
}

/** `reporters are abducted to silence them`: what a passive act is for is for those who do it. */
function isPurpose({ isTrigger, grammar }: Syntax, verb: VerbChunk): boolean {
  if (!verb.passive || !isTrigger(verb.head)) return false;
  return ![
    grammar.verbs.object_control,
    grammar.verbs.report,
    grammar.verbs.accuse,
    grammar.verbs.subject,
  ].some((own) => own.has(verb.word));
}

/** `, harass`, `or prosecute`. */
function isJoined({ chunks }: Syntax, { index }: VerbChunk): boolean {
  const { kind } = chunks[index - 1]!;
  return kind === 'conjunction' || kind === 'comma';
}

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
  if (isVerb(before) && !isActing(syntax, before) && isItselfSubject(syntax, verb.index))
    return null;
  if (isNoun(before) && syntax.isActor(before) && !isWhere(syntax, before)) {
    const first = firstOf(syntax, before);
    const earlier = previousOf(syntax, first.index);
    const apart = isVerb(earlier) && earlier.form === 'gerund';
    if (!apart || SHOWING.test(earlier.word)) return withAmount(syntax, before);
  }
  if (isNoun(before) && before.index === verb.index - 1 && isStating(syntax, before)) return before;
  if (before?.word === 'against') return warnedBefore(syntax, before.index);
  if (isNoun(before) && !syntax.isActor(before) && before.index === verb.index - 1) {
    const governing = verbBefore(syntax, before.index);
    if (
      governing &&
      (syntax.grammar.verbs.report.has(governing.word) ||
        syntax.grammar.verbs.aloof.has(governing.word))
    )
      return before;
  }
  if (before?.kind === 'preposition') {
    const accused = accusedBefore(syntax, before.index, subjectOf);
    if (accused) return accused;
    const noun = previousOf(syntax, before.index);
    if (before.word === 'for' && isNoun(noun)) {
      const held = personBefore(syntax, noun);
      if (held) return held;
    }
  }
  if (before?.kind === 'preposition' && before.word === 'from') {
    const noun = previousOf(syntax, before.index);
    if (isNoun(noun)) return noun;
  }
  if (before?.kind === 'including') {
    const offences = previousOf(syntax, before.index);
    const named = offences?.kind === 'comma' ? previousOf(syntax, offences.index) : offences;
    const of = isNoun(named) ? previousOf(syntax, named.index) : undefined;
    const accused = of?.kind === 'preposition' ? accusedBefore(syntax, of.index, subjectOf) : null;
    if (accused) return accused;
  }
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break') return null;
    if (isVerb(chunk) && chunk.passive && chunk.form === 'finite' && isApart(syntax, verb, chunk))
      return agentOf(syntax, chunk);
    const listed = before?.kind === 'conjunction' && chunk.word === 'for';
    const accused = listed ? accusedBefore(syntax, i, subjectOf) : null;
    if (accused) return accused;
    const relative = isVerb(chunk) && before?.kind === 'comma' ? relativeOf(syntax, i) : -1;
    if (relative >= 0) {
      i = relative;
      continue;
    }
    const inner = isVerb(chunk) && chunk.form === 'gerund' && before?.kind === 'comma';
    if (inner && previousOf(syntax, i)?.word === 'from') continue;
    if (chunk.kind === 'verb') return subjectOf(syntax, chunk, depth + 1);
  }
  return subjectBehind(syntax, verb.index);
}

/** `By barring monitors, lawyers and others, officials …`: the noun behind a comma that has a verb. */
function subjectBehind(syntax: Syntax, from: number): NounChunk | null {
  if (isItselfSubject(syntax, from)) return null;
  const commas = syntax.chunks.filter(({ kind, index }) => kind === 'comma' && index > from);
  const nouns = commas.map(({ index }) => nextOf(syntax, index)).filter(isNoun);
  const acting = nouns.find((noun) => {
    const next = nextOf(syntax, lastOf(syntax, noun).index);
    return isVerb(next) && next.form === 'finite';
  });
  const found = acting ?? nouns[0] ?? null;
  const verb = found ? nextOf(syntax, lastOf(syntax, found).index) : undefined;
  return isVerb(verb) && !isActing(syntax, verb) ? null : found;
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

/** `a law prohibiting`, `a ruling acquitting`: what a text says in -ing nobody else does. */
function isStating({ grammar }: Syntax, { word }: NounChunk): boolean {
  return grammar.nouns.stating.has(word);
}

/** `warned officers against beating suspects`: the officers; who speaks against a deed does it not. */
function warnedBefore(syntax: Syntax, against: number): NounChunk | null {
  const warned = previousOf(syntax, against);
  const verb = isNoun(warned) ? previousOf(syntax, firstOf(syntax, warned).index) : undefined;
  const warns = isVerb(verb) && syntax.grammar.verbs.warning.has(verb.word);
  return isNoun(warned) && warns && syntax.isActor(warned) ? warned : null;
}

/** `people were detained, beating them`, `was isolated, putting her under arrest`: a form in -ing after a comma has not the sufferer for its subject. */
function isApart(syntax: Syntax, gerund: VerbChunk, main: VerbChunk): boolean {
  if (previousOf(syntax, gerund.index)?.kind !== 'comma') return false;
  return syntax.isTrigger(main.head) || PERSONAL.test(objectOf(syntax, gerund)?.word ?? '');
}

/** `was beaten by X`: X. */
function agentOf(syntax: Syntax, { index }: VerbChunk): NounChunk | null {
  const by = phrasesAfter(syntax, index).find(
    ({ word, noun }) => word === 'by' && syntax.isActor(noun),
  );
  return by?.noun ?? null;
}

/** The verb before a position in its clause. */
function verbBefore({ chunks }: Syntax, index: number): VerbChunk | null {
  for (let i = index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (isVerb(chunk)) return chunk;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return null;
  }
  return null;
}

/** `in Goma`: a place does not act. */
function isWhere(syntax: Syntax, { entity, index }: NounChunk): boolean {
  const before = previousOf(syntax, index);
  return entity?.label === 'GPE' && before?.kind === 'preposition' && before.word !== 'by';
}

/** `a man in custody for`: the person whom a run of prepositional phrases follows. */
function personBefore(syntax: Syntax, noun: NounChunk): NounChunk | null {
  let one: NounChunk | null = noun;
  for (let steps = 0; one && steps < 3; steps += 1) {
    if (syntax.isActor(one)) return one;
    const before: Chunk | undefined = previousOf(syntax, firstOf(syntax, one).index);
    const outer: Chunk | undefined =
      before?.kind === 'preposition' ? previousOf(syntax, before.index) : undefined;
    one = isNoun(outer) ? outer : null;
  }
  return null;
}
