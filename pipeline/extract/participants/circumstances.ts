import { singular } from './animacy.ts';
import { phrasesAfter } from './arguments.ts';
import type { Chunk, NounChunk, TimeChunk } from './chunk.ts';
import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { firstOf, isNoun, lastOf, nextOf } from './syntax.ts';

/** Where and when: what stands in the violation's clause. */
export function circumstanceRoles(
  scene: Scene,
  anchor: Anchor,
  main: Chunk | undefined,
): Finding[] {
  const { chunks } = scene.syntax;
  const { from, to } = clauseOf(scene, anchor, main);
  const own = main?.kind === 'noun' ? datesIn(scene, main) : [];
  const findings: Finding[] = [...own];
  for (let i = from; i < to; i += 1) {
    if (
      main?.kind === 'noun' &&
      i > lastOf(scene.syntax, main).index &&
      chunks[i]!.kind === 'comma'
    )
      break;
    const chunk = chunks[i]!;
    if (own.length === 0 && chunk.kind === 'time' && isPlaced(chunk, anchor)) {
      findings.push({
        role: 'time',
        filler: { kind: 'time', date: chunk.date },
        rule: 'clause-time',
      });
    }
    if (chunk.kind !== 'preposition' || !scene.resources.grammar.prepositions.place.has(chunk.word))
      continue;
    const noun = nextOf(scene.syntax, i);
    if (!isNoun(noun) || noun.index >= to) continue;
    const place = placeOf(scene, noun);
    if (place && !(chunk.word === 'on' && place.entity))
      findings.push(nounFinding('place', place, `place-${chunk.word}`));
  }
  const where = chunks[from - 1];
  if (where?.word === 'where') {
    const noun = antecedent(scene, where.index);
    if (noun) findings.push(nounFinding('place', noun, 'place-where'));
  }
  return findings;
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
function isPlaced(chunk: TimeChunk, anchor: Anchor): boolean {
  const { timexType } = chunk.date;
  return timexType === 'DATE' || timexType === 'TIME' || chunk.index < anchor.first;
}

/** The noun before `where`, brackets left aside. */
function antecedent(scene: Scene, index: number): NounChunk | null {
  const { chunks } = scene.syntax;
  let i = index - 1;
  while (i >= 0 && chunks[i]!.kind === 'comma') {
    i -= 1;
    if (chunks[i + 1]!.word === ')') while (i >= 0 && chunks[i]!.word !== '(') i -= 1;
  }
  const chunk = chunks[i];
  return isNoun(chunk) ? placeOf(scene, chunk) : null;
}

/** The place that a noun names: itself, or the name after `town of`. */
function placeOf(scene: Scene, noun: NounChunk): NounChunk | null {
  const label = noun.entity?.label;
  if (label === 'GPE' || label === 'FAC' || label === 'LOC') return noun;
  if (label) return null;
  if (!scene.resources.grammar.nouns.places.has(singular(noun.word))) return null;
  const named = phrasesAfter(scene.syntax, lastOf(scene.syntax, noun).index)[0];
  if (
    named?.word === 'of' &&
    named.noun.entity &&
    /^(?:GPE|FAC|LOC)$/.test(named.noun.entity.label)
  )
    return named.noun;
  return noun;
}

/** Chunk positions `[from, to)` around the trigger up to the next clause on either side. */
function clauseOf(
  scene: Scene,
  anchor: Anchor,
  main: Chunk | undefined,
): { from: number; to: number } {
  const { chunks } = scene.syntax;
  let to = anchor.last + 1;
  while (to < chunks.length && !isClauseStart(scene, to)) to += 1;
  let from = anchor.first;
  if (
    main?.kind === 'noun' &&
    scene.syntax.chunks.slice(0, from).some((chunk) => chunk.kind === 'noun' && chunk.index > 3)
  ) {
    const comma = chunks.findIndex((chunk) => chunk.kind === 'comma');
    const opens = chunks[0]?.kind === 'preposition' && comma >= 0 && comma < 4;
    if (!opens) from = firstOf(scene.syntax, main).index;
  }
  while (from > 0 && !isClauseEnd(scene, from - 1)) from -= 1;
  return { from, to };
}

function isClauseStart(scene: Scene, index: number): boolean {
  const chunk = scene.syntax.chunks[index]!;
  if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
    return true;
  if (chunk.kind === 'verb') return chunk.form !== 'participle';
  return false;
}

function isClauseEnd(scene: Scene, index: number): boolean {
  const chunk = scene.syntax.chunks[index]!;
  return chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative';
}
