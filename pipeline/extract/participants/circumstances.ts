import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { beforeLaw } from './laws.ts';
import { placeOfRegion } from './place-lists.ts';
import { placeAfter, placeOf } from './places.ts';
import { reach } from './reach.ts';
import { isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import { datesIn, isInside, isPlaced, timesIn } from './times.ts';

const CLAUSE = /^(?:subordinator|relative|break)$/;
const AS = /^(?:as|while|when)$/;
const IN = /^(?:in|at|near|inside|outside|on)$/;

/** Where and when: what stands in the violation's own clause. */
export function circumstanceRoles(
  scene: Scene,
  anchor: Anchor,
  main: Chunk | undefined,
): Finding[] {
  const own = main?.kind === 'noun' ? datesIn(scene, main) : [];
  const findings: Finding[] = [...own];
  let timed = -1;
  for (const index of reach(scene, anchor, main)) {
    const chunk = scene.syntax.chunks[index]!;
    if (
      own.length === 0 &&
      chunk.kind === 'time' &&
      isPlaced(scene, chunk, anchor) &&
      !(timed >= 0 && isInside(scene, chunk, Math.max(timed, anchor.last)))
    ) {
      timed = index;
      findings.push({
        role: 'time',
        filler: { kind: 'time', date: chunk.date },
        rule: 'clause-time',
      });
    }
    if (own.length === 0 && isNoun(chunk) && chunk !== main && isOccasion(scene, chunk, anchor))
      findings.push(...datesIn(scene, chunk));
    if (isNoun(chunk) && isEntered(scene, chunk)) {
      const entered = placeOf(scene, chunk);
      if (entered) findings.push(nounFinding('place', entered, 'place-entered'));
    }
    if (chunk.kind === 'preposition') findings.push(...placeAfter(scene, chunk, anchor, findings));
  }
  findings.push(...relativePlace(scene, anchor));
  if (!findings.some(({ role }) => role === 'place')) findings.push(...placeOfHeadline(scene));
  if (!findings.some(({ role }) => role === 'time'))
    findings.push(...beforeWhen(scene, anchor, findings), ...whereTime(scene, anchor));
  if (!isVerb(main)) return findings;
  if (!findings.some(({ role }) => role === 'place'))
    findings.push(...earlierPlace(scene, main, anchor));
  if (!findings.some(({ role }) => role === 'place')) findings.push(...whileAt(scene, anchor));
  if (!findings.some(({ role }) => role === 'time'))
    findings.push(...timesIn(beforeLaw(scene, main), 'time-of-law'));
  return findings;
}

/** `Iran: Arrests of teachers`: the name that opens a headline. */
function placeOfHeadline({ syntax }: Scene): Finding[] {
  const [first, mark] = syntax.chunks;
  const opens = isNoun(first) && first.entity?.label === 'GPE' && mark?.word === ':';
  return opens ? [nounFinding('place', first, 'place-of-headline')] : [];
}

/** `entered the village and killed`, `stormed the campus, beating`: the object of the verb right before. */
function isEntered({ syntax, grammar }: Scene, noun: NounChunk): boolean {
  const verb = syntax.chunks[noun.index - 1];
  return (
    isVerb(verb) &&
    !verb.passive &&
    grammar.verbs.entering.has(verb.word) &&
    !syntax.isTrigger(verb.head)
  );
}

/** `In May they were marching, when police …`: the time and place of the clause that `when` continues. */
function beforeWhen(scene: Scene, anchor: Anchor, findings: readonly Finding[]): Finding[] {
  const { chunks } = scene.syntax;
  const when = chunks.findLastIndex(
    ({ kind, word, index }) => kind === 'subordinator' && word === 'when' && index < anchor.first,
  );
  if (when < 1 || chunks[when - 1]?.kind !== 'comma') return [];
  return chunks.slice(0, when).flatMap((chunk): Finding[] => {
    if (chunk.kind === 'time' && isPlaced(scene, chunk, anchor))
      return [
        { role: 'time', filler: { kind: 'time', date: chunk.date }, rule: 'time-before-when' },
      ];
    if (chunk.kind !== 'preposition' || findings.some(({ role }) => role === 'place')) return [];
    return placeAfter(scene, chunk, anchor, findings);
  });
}

/** `was shot as she left a shop in Goma`, `killed when a mine went off in Goma`. */
function whileAt(scene: Scene, anchor: Anchor): Finding[] {
  const { chunks } = scene.syntax;
  const opening = chunks.findIndex(
    ({ index, kind, word }) =>
      index > anchor.last && (kind === 'verb' || CLAUSE.test(kind) || AS.test(word)),
  );
  const subject = chunks[opening + 1];
  const verb = isNoun(subject) ? nextOf(scene.syntax, subject.index) : undefined;
  if (!AS.test(chunks[opening]?.word ?? '') || !isVerb(verb) || verb.form !== 'finite') return [];
  for (const chunk of chunks.slice(verb.index + 1)) {
    if (chunk.kind === 'comma' || CLAUSE.test(chunk.kind) || isVerb(chunk)) break;
    const places = IN.test(chunk.word) ? placeAfter(scene, chunk, anchor, []) : [];
    if (places.length > 0) return places;
  }
  return [];
}

/** `On 3 May students met in Kampala, where police …`: the time that opens the sentence. */
function whereTime({ syntax }: Scene, { first }: Anchor): Finding[] {
  const { chunks } = syntax;
  const where = chunks.find(({ word, index }) => word === 'where' && index < first);
  const opening = chunks.findIndex((chunk) => isVerb(chunk));
  if (!where || chunks[where.index - 1]?.kind !== 'comma' || opening > where.index) return [];
  if (chunks.slice(where.index, first).some(({ kind }) => kind === 'comma' || kind === 'break'))
    return [];
  return timesIn(chunks.slice(0, Math.max(0, opening)), 'time-before-where');
}

/** `stopped his car in Nairobi, dragged him out and shot him`: where the verbs before it happened. */
function earlierPlace(scene: Scene, verb: VerbChunk, anchor: Anchor): Finding[] {
  const { chunks } = scene.syntax;
  if (!isJoined(scene, verb)) return [];
  const from = closesRelative(scene, verb.index - 1);
  for (let i = (from < 0 ? verb.index : from) - 1; i > 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return [];
    if (chunk.kind === 'preposition') {
      const places = placeAfter(scene, chunk, anchor, []);
      if (places.length > 0) return places;
    }
    if (!isVerb(chunk)) continue;
    if (chunk.form === 'infinitive' || scene.grammar.verbs.report.has(chunk.word)) return [];
    if (!isJoined(scene, chunk)) return [];
  }
  return [];
}

/**
 * `Ana, who taught in Goma, was shot`, `Ana, a clerk who lived there, was shot`: where the clause that a
 * comma closes began, behind the comma before it; -1 where it closes none.
 */
function closesRelative({ syntax: { chunks } }: Scene, comma: number): number {
  if (chunks[comma]?.word !== ',') return -1;
  for (let i = comma - 1; i > 0; i -= 1) {
    const { kind } = chunks[i]!;
    if (kind === 'break' || kind === 'subordinator') return -1;
    if (kind !== 'relative') continue;
    for (let k = i - 1; k > 0; k -= 1) {
      if (chunks[k]!.kind === 'comma') return k;
      if (chunks[k]!.kind === 'verb') return -1;
    }
    return -1;
  }
  return -1;
}

/** A verb of the same subject right behind `and` or a comma. */
function isJoined({ syntax }: Scene, { index, form, passive, from, head }: VerbChunk): boolean {
  const joiner = syntax.chunks[index - 1];
  if (joiner?.kind !== 'conjunction' && joiner?.word !== ',') return false;
  return joiner.word !== 'but' && (form === 'finite' || (passive && from === head));
}

/** `In the 1989 protests`: what opens the clause and carries its own date. */
function isOccasion({ syntax }: Scene, noun: NounChunk, anchor: Anchor): boolean {
  const before = previousOf(syntax, noun.index);
  return (
    (noun.index < anchor.first || noun.index > anchor.last) &&
    before?.kind === 'preposition' &&
    /^(?:in|during|amid|at)$/.test(before.word)
  );
}

/**
 * `…, where prisoners face torture`: the noun before `where`, brackets left aside; of `the May riots in
 * which ten died` the date.
 */
function relativePlace(scene: Scene, anchor: Anchor): Finding[] {
  for (let i = anchor.first - 1; i > 0; i -= 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'break') return [];
    if (chunk.kind !== 'subordinator' && chunk.kind !== 'relative') continue;
    const inside = /^(?:in|at|on|from|within)$/.test(scene.syntax.chunks[i - 1]?.word ?? '');
    if (chunk.word !== 'where' && !(chunk.word === 'which' && inside)) return [];
    let k = i - 1;
    while (k >= 0 && scene.syntax.chunks[k]!.kind !== 'noun') k -= 1;
    const noun = scene.syntax.chunks[k];
    const place = isNoun(noun) ? placeOf(scene, placeOfRegion(scene, noun)) : null;
    if (isNoun(noun) && !place && chunk.word === 'which') return datesIn(scene, noun);
    return place ? [nounFinding('place', place, 'place-where')] : [];
  }
  return [];
}
