import type { Chunk, NounChunk, TimeChunk, VerbChunk } from './chunk.ts';
import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { governingVerb } from './governing-verb.ts';
import { placeOfRegion } from './place-lists.ts';
import { placeAfter, placeOf } from './places.ts';
import { AIMED } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { AGAINST } from './supplements.ts';
import { firstOf, isNoun, isVerb, lastOf, nextOf, previousOf } from './syntax.ts';

/** Where one goes in to do something there. */
const ENTERING = /^(?:enter|storm|invade|overrun|surround|reach)$/;
/** How far a time may stand behind what it is compared by. */
const COMPARED_WITHIN = 8;
/** Before a duration that places what its clause tells, where it opens the clause and behind. */
const OPENING = /^(?:for|in|over|during|throughout)$/;
const LASTING = /^(?:over|during|throughout)$/;
/** `the past three years`: a duration that ends now. */
const PASSED = /^(?:past|last|previous)$/;
/** `days after he spoke`: a time that its clause tells. */
const CONJOINED = /^(?:after|before)$/;
const COMPARED = /^(?:compared|versus)$/;
const CHANGED =
  /^(?:up|down|increased?|decreased?|rise|rose|risen|drop|dropped|decline|declined|fell|fall|reduction)$/;

/** Where and when: what stands in the violation's own clause. */
export function circumstanceRoles(
  scene: Scene,
  anchor: Anchor,
  main: Chunk | undefined,
): Finding[] {
  const own = main?.kind === 'noun' ? datesIn(scene, main) : [];
  const findings: Finding[] = [...own];
  for (const index of reach(scene, anchor, main)) {
    const chunk = scene.syntax.chunks[index]!;
    if (own.length === 0 && chunk.kind === 'time' && isPlaced(scene, chunk, anchor)) {
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
    findings.push(...beforeWhen(scene, anchor, findings));
  return findings;
}

/** `Iran: Arrests of teachers`: the name that opens a headline. */
function placeOfHeadline({ syntax }: Scene): Finding[] {
  const [first, mark] = syntax.chunks;
  const opens = isNoun(first) && first.entity?.label === 'GPE' && mark?.word === ':';
  return opens ? [nounFinding('place', first, 'place-of-headline')] : [];
}

/** `entered the village and killed`, `stormed the campus, beating`: the object of the verb right before. */
function isEntered({ syntax }: Scene, noun: NounChunk): boolean {
  const verb = syntax.chunks[noun.index - 1];
  return isVerb(verb) && !verb.passive && ENTERING.test(verb.word) && !syntax.isTrigger(verb.head);
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

/** `In the 1989 protests`: what opens the clause and carries its own date. */
function isOccasion({ syntax }: Scene, noun: NounChunk, anchor: Anchor): boolean {
  const before = previousOf(syntax, noun.index);
  return (
    noun.index < anchor.first &&
    before?.kind === 'preposition' &&
    /^(?:in|during|amid|at)$/.test(before.word)
  );
}

/** `the 2016 killing`. */
function datesIn(scene: Scene, noun: NounChunk): Finding[] {
  const findings: Finding[] = [];
  for (let i = noun.from; i < noun.head; i += 1) {
    const date = scene.dateAt(i);
    if (date && !isEra(scene, i))
      findings.push({ role: 'time', filler: { kind: 'time', date }, rule: 'premodifier-time' });
  }
  return findings;
}

/** A duration places what lasted: `For three days police …`, `held over the following week`. */
function isPlaced(scene: Scene, chunk: TimeChunk, anchor: Anchor): boolean {
  const { timexType } = chunk.date;
  if (isEra(scene, chunk.from) || isCompared(scene, chunk)) return false;
  if (isConjoined(scene, chunk)) return false;
  if (timexType === 'DATE' || timexType === 'TIME') return true;
  if (scene.tokens.slice(chunk.from, chunk.to).some(({ lower }) => PASSED.test(lower))) return true;
  const before = previousOf(scene.syntax, chunk.index);
  const opens = chunk.index < anchor.first;
  return (opens ? OPENING : LASTING).test(before?.word ?? '');
}

/** `days after he spoke`; not `the night before`. */
function isConjoined({ syntax, tokens }: Scene, { to, index }: TimeChunk): boolean {
  const next = syntax.chunks[index + 1];
  return (
    CONJOINED.test(tokens[to - 1]!.lower) &&
    next !== undefined &&
    (next.kind !== 'adverb' || /^[a-z]/.test(next.word)) &&
    next.kind !== 'comma'
  );
}

/** `the pre-2014 government`: part of a name for those years. */
function isEra({ tokens }: Scene, date: number): boolean {
  return tokens[date - 1]?.lower === '-' && /^(?:pre|post)$/.test(tokens[date - 2]?.lower ?? '');
}

/** `up from 30 in 2018`, `compared with the same period in 2018`: another time to measure by. */
function isCompared({ tokens, syntax }: Scene, { from }: TimeChunk): boolean {
  const first = Math.max(syntax.sentence.firstToken, from - COMPARED_WITHIN);
  for (let i = from - 1; i >= first; i -= 1) {
    const { lower, pos } = tokens[i]!;
    if (lower === ',' || lower === ';' || pos === 'VERB') return COMPARED.test(lower);
    if (COMPARED.test(lower) || (lower === 'than' && i >= from - 2)) return true;
    if (lower === 'from' && CHANGED.test(tokens[i - 1]?.lower ?? '')) return true;
    if (lower === 'period' && tokens[i - 1]?.lower === 'same') return true;
  }
  return false;
}

/** `…, where prisoners face torture`: the noun before `where`, brackets left aside. */
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
    return place ? [nounFinding('place', place, 'place-where')] : [];
  }
  return [];
}

/** Positions of the chunks in which to look for time and place, in text order. */
function reach(scene: Scene, anchor: Anchor, main: Chunk | undefined): number[] {
  const { chunks } = scene.syntax;
  const positions: number[] = [];
  const verb = isVerb(main) ? main : isNoun(main) ? governingVerb(scene, main, anchor.first) : null;
  if (verb) positions.push(...beforeVerb(scene, verb, anchor));
  let i = isNoun(main) ? main.index + 1 : (verb?.index ?? anchor.first);
  const list = isNoun(main) ? lastOf(scene.syntax, main).index : -1;
  while (i < chunks.length) {
    const chunk = chunks[i]!;
    if (i > anchor.last && i !== verb?.index && isClauseStart(scene, i)) break;
    if (
      isNoun(main) &&
      i > list &&
      i > anchor.last &&
      chunk.kind === 'comma' &&
      chunks[i - 1]?.kind !== 'time'
    ) {
      const behind = examplesEnd(scene, i);
      if (behind < 0) break;
      i = behind;
      continue;
    }
    if (i > anchor.last && chunk.kind === 'comma' && opensAnother(scene, i)) break;
    positions.push(i);
    i += 1;
  }
  return [...new Set(positions)];
}

/** `, including eight children, in an airstrike`, `rape, and torture, in camps`: where the clause goes on, or -1. */
function examplesEnd({ syntax }: Scene, comma: number): number {
  const { chunks } = syntax;
  if (/^(?:in|at|near|throughout|across)$/.test(chunks[comma + 1]?.word ?? '')) return comma + 1;
  const aimed = chunks[comma + 1];
  if (isVerb(aimed) && aimed.form === 'gerund' && AIMED.test(aimed.word)) return comma + 2;
  const example = chunks[comma + 1]?.kind === 'including' ? chunks[comma + 2] : undefined;
  if (!isNoun(example)) return -1;
  const closing = lastOf(syntax, example).index + 1;
  const goesOn = /^(?:preposition|verb)$/.test(chunks[closing + 1]?.kind ?? '');
  return chunks[closing]?.kind === 'comma' && goesOn ? closing + 1 : -1;
}

/** What opens the clause, and what stands between subject and verb. */
function beforeVerb(scene: Scene, verb: VerbChunk, anchor: Anchor): number[] {
  const { chunks } = scene.syntax;
  const { grammar } = scene.resources;
  if (verb.form === 'gerund' && previousOf(scene.syntax, verb.index)?.kind === 'preposition')
    return [];
  const subject = subjectOf(scene.syntax, verb, grammar);
  if (verb.form !== 'finite' && subject && standsApart(scene, subject.index, verb.index)) return [];
  const start =
    subject && subject.index < verb.index
      ? firstOf(scene.syntax, subject).index
      : Math.min(verb.index, anchor.first);
  const positions: number[] = [];
  const opener = previousOf(scene.syntax, start);
  if (!(opener?.kind === 'preposition' && grammar.prepositions.clausal.has(opener.word))) {
    for (let i = start - 1; i >= 0; i -= 1) {
      const chunk = chunks[i]!;
      if (chunk.kind === 'break' || chunk.kind === 'relative') break;
      if (chunk.kind === 'subordinator' && chunk.word !== 'that') break;
      if (chunk.kind === 'verb' && (chunk.form === 'finite' || i === start - 1)) {
        const apart =
          isSubordinate(scene, i) || saysThen(scene, i, start) || joinsClause(scene, start);
        if (apart) positions.length = 0;
        break;
      }
      if (chunk.kind === 'subordinator') break;
      positions.unshift(i);
    }
  }
  let reduced = false;
  const adjunct =
    verb.form === 'gerund' &&
    chunks[verb.index - 1]?.kind === 'comma' &&
    anchor.first === verb.index;
  const isTriggered = subject !== null && scene.syntax.isTrigger(subject.head);
  for (let i = start; i < verb.index; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.form === 'participle') reduced = true;
    else if (chunk.kind === 'verb' && chunk.form === 'gerund' && isTriggered) continue;
    else if (chunk.kind === 'verb' && !chunk.passive && ENTERING.test(chunk.word)) continue;
    else if (chunk.kind === 'relative' || (chunk.kind === 'verb' && !adjunct)) break;
    if (!reduced || chunk.kind !== 'time') positions.push(i);
  }
  return positions;
}

/** `arrested ten in Goma, and farms were burned`: what stands before `and` is the other clause’s. */
function joinsClause({ syntax }: Scene, start: number): boolean {
  const { chunks } = syntax;
  return chunks[start - 1]?.kind === 'conjunction' && chunks[start - 2]?.kind === 'comma';
}

/** `said on Monday soldiers had …`: the time and place of the saying. */
function saysThen({ syntax, resources }: Scene, verb: number, start: number): boolean {
  const { chunks } = syntax;
  const { word } = chunks[verb]!;
  if (!resources.grammar.verbs.report.has(word)) return false;
  return chunks
    .slice(verb + 1, start)
    .every(({ kind, word: own }) => kind !== 'comma' && own !== 'that');
}

/** `In May the envoy welcomed efforts to end …`: the time is that of the welcome. */
function standsApart({ syntax, resources }: Scene, subject: number, verb: number): boolean {
  const { report } = resources.grammar.verbs;
  return syntax.chunks
    .slice(subject, verb)
    .some(
      (one) =>
        isVerb(one) && one.form === 'finite' && (one.word === 'welcome' || report.has(one.word)),
    );
}

/** True for the verb of a clause that `when`, `after` or the like opens; what is true since then is dated by it. */
function isSubordinate({ syntax, resources }: Scene, verb: number): boolean {
  for (let i = verb - 1; i >= 0; i -= 1) {
    const { kind, word } = syntax.chunks[i]!;
    if (word === 'since' || word === 'that') return false;
    if (kind === 'subordinator') return true;
    if (kind === 'preposition' && resources.grammar.prepositions.clausal.has(word)) return true;
    if (kind === 'verb' || kind === 'comma' || kind === 'break') return false;
  }
  return false;
}

/** `, and on 5 June it …`: a comma and conjunction that join no nouns. */
function opensAnother({ syntax }: Scene, comma: number): boolean {
  const { chunks, groups } = syntax;
  const next = chunks[comma + 1];
  if (next?.kind === 'verb' && next.form === 'participle' && !syntax.isTrigger(next.head))
    return true;
  if (next?.kind !== 'conjunction') return false;
  return !groups.has(comma + 2) && chunks[comma + 2]?.kind !== 'time';
}

function isClauseStart(scene: Scene, index: number): boolean {
  const chunk = scene.syntax.chunks[index]!;
  if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
    return true;
  if (chunk.kind === 'conjunction') return isVerb(nextOf(scene.syntax, index));
  if (chunk.kind === 'verb' && chunk.form === 'gerund' && AIMED.test(chunk.word))
    return !isNoun(scene.syntax.chunks[index - 1]);
  if (chunk.kind === 'verb' && chunk.form === 'infinitive' && AGAINST.has(chunk.word)) return false;
  if (chunk.kind === 'verb') return chunk.form !== 'participle';
  return false;
}
