import { singular } from './animacy.ts';
import type { Chunk, NounChunk, TimeChunk, VerbChunk } from './chunk.ts';
import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { governingVerb } from './governing-verb.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, lastOf, nextOf, previousOf } from './syntax.ts';

const VEHICLE = /^(?:car|van|truck|vehicle|bus|boat|taxi|suv)$/;
/** Categories in which people are taken from where they are. */
const TAKING =
  /^(?:abduction|arbitrary-detention|enforced-disappearance|forced-displacement|trafficking|refoulement|child-soldiers|enslavement|movement-restriction)$/;

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
    if (chunk.kind === 'preposition') findings.push(...placeAfter(scene, chunk, anchor, findings));
  }
  findings.push(...relativePlace(scene, anchor));
  if (!findings.some(({ role }) => role === 'time'))
    findings.push(...beforeWhen(scene, anchor, findings));
  return findings;
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

/** `a singer from Herat`: after a person `from` tells where they come from, unless they are taken away. */
function isOrigin({ syntax }: Scene, preposition: Chunk, { violation }: Anchor): boolean {
  if (preposition.word !== 'from' || TAKING.test(violation.category)) return false;
  const before = syntax.chunks[preposition.index - 1];
  return isNoun(before) && syntax.isActor(before);
}

function placeAfter(
  scene: Scene,
  preposition: Chunk,
  anchor: Anchor,
  earlier: readonly Finding[],
): Finding[] {
  if (!scene.resources.grammar.prepositions.place.has(preposition.word)) return [];
  const noun = nextOf(scene.syntax, preposition.index);
  if (!isNoun(noun) || isOrigin(scene, preposition, anchor)) return [];
  const place = placeOf(scene, noun);
  if (!place || (preposition.word === 'on' && place.entity?.label === 'GPE')) return [];
  if (preposition.word === 'into' && VEHICLE.test(noun.word)) return [];
  const nested = earlier.some((finding) => finding.role === 'place');
  if (nested && place.entity && scene.isCountry(place.entity)) return [];
  return [
    nounFinding('place', place, `place-${preposition.word}`),
    ...regionsAfter(scene, place).map((region) => nounFinding('place', region, 'place-region')),
  ];
}

/** `in Goma, North Kivu`: the names that follow a place, each the region of the one before. */
function regionsAfter(scene: Scene, place: NounChunk): NounChunk[] {
  const { chunks, groups } = scene.syntax;
  if (place.entity?.label !== 'GPE' || groups.has(place.index)) return [];
  const regions: NounChunk[] = [];
  for (let i = place.index + 1; chunks[i]?.word === ','; i += 2) {
    const region = chunks[i + 1];
    if (!isNoun(region) || groups.has(region.index)) break;
    if (region.entity?.label !== 'GPE' && region.entity?.label !== 'LOC') break;
    if (region.from !== chunks[i]!.to || scene.isCountry(region.entity)) break;
    regions.push(region);
  }
  return regions;
}

/** `the 2016 killing`. */
function datesIn(scene: Scene, noun: NounChunk): Finding[] {
  const findings: Finding[] = [];
  for (let i = noun.from; i < noun.head; i += 1) {
    const date = scene.dateAt(i);
    if (date)
      findings.push({ role: 'time', filler: { kind: 'time', date }, rule: 'premodifier-time' });
  }
  return findings;
}

/** A duration places nothing unless it opens the clause: `For three days police …`. */
function isPlaced(scene: Scene, chunk: TimeChunk, anchor: Anchor): boolean {
  const { timexType } = chunk.date;
  if (timexType === 'DATE' || timexType === 'TIME') return true;
  const before = previousOf(scene.syntax, chunk.index);
  return (
    chunk.index < anchor.first && /^(?:for|in|over|during|throughout)$/.test(before?.word ?? '')
  );
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
    const place = isNoun(noun) ? placeOf(scene, noun) : null;
    return place ? [nounFinding('place', place, 'place-where')] : [];
  }
  return [];
}

/** The place that a noun names: itself, a name inside it, or the name after `town of`. */
function placeOf(scene: Scene, noun: NounChunk): NounChunk | null {
  const label = noun.entity?.label;
  if (label === 'GPE' || label === 'FAC' || label === 'LOC') return noun;
  if (label) return null;
  if (!isPlaceNoun(scene, noun)) return null;
  const named = phrasesAfter(scene.syntax, lastOf(scene.syntax, noun).index)[0];
  const name = named?.noun.entity;
  if (
    named?.word === 'of' &&
    name &&
    /^(?:GPE|FAC|LOC)$/.test(name.label) &&
    !scene.entityAt(noun.head - 1)
  ) {
    return named.noun;
  }
  return noun;
}

/** `prison`, `prison camp system`. */
function isPlaceNoun(scene: Scene, noun: NounChunk): boolean {
  const { places, place_parts: parts } = scene.resources.grammar.nouns;
  if (places.has(noun.word) || places.has(singular(noun.word))) return true;
  const before = noun.head > noun.from ? scene.tokens[noun.head - 1]!.lower : '';
  return parts.has(singular(noun.word)) && places.has(before);
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
    )
      break;
    if (i > anchor.last && chunk.kind === 'comma' && opensAnother(scene, i)) break;
    positions.push(i);
    i += 1;
  }
  return [...new Set(positions)];
}

/** What opens the clause, and what stands between subject and verb. */
function beforeVerb(scene: Scene, verb: VerbChunk, anchor: Anchor): number[] {
  const { chunks } = scene.syntax;
  const { grammar } = scene.resources;
  if (verb.form === 'gerund' && previousOf(scene.syntax, verb.index)?.kind === 'preposition')
    return [];
  const subject = subjectOf(scene.syntax, verb, grammar);
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
      if (chunk.kind === 'verb' && (chunk.form === 'finite' || i === start - 1)) break;
      if (chunk.kind === 'subordinator') break;
      positions.unshift(i);
    }
  }
  let reduced = false;
  for (let i = start; i < verb.index; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.form === 'participle') reduced = true;
    else if (chunk.kind === 'verb' || chunk.kind === 'relative') break;
    if (!reduced || chunk.kind !== 'time') positions.push(i);
  }
  return positions;
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
  if (chunk.kind === 'verb') return chunk.form !== 'participle';
  return false;
}
