import type { NounChunk, RawChunk } from './chunk.ts';

/** Chunks of what may be said of one name in a list: `a lawyer for the party in Goma`. */
const LONGEST_APPOSITION = 8;

/**
 * Lists of people of whom each may have an age or an apposition: `Ali Sow, 34, a lawyer, and Bo
 * Diop, an editor`. The names are joined, whatever stands between them.
 */
export function joinNames(chunks: readonly RawChunk[], groups: Map<number, readonly NounChunk[]>) {
  let i = 0;
  while (i < chunks.length) {
    const first = chunks[i];
    if (!isName(first) || isCompared(chunks, i)) {
      i += 1;
      continue;
    }
    const names = namesFrom(chunks, first);
    i = names.at(-1)!.index + 1;
    const last = names.at(-1)!;
    if (names.length > 1 && opensClause(chunks, first, last)) names.pop();
    if (names.length < 2) continue;
    const before = (groups.get(first.index) ?? []).filter(({ index }) => index < first.index);
    const apposed = chunks[last.index + 1]?.word === ',' ? last.index + 2 : last.index;
    const behind = (groups.get(last.index) ?? groups.get(apposed) ?? []).filter(
      ({ index }) => index > apposed,
    );
    const joined = before.length + behind.length > 0;
    if (!joined && !isList(chunks, first, names.at(-1)!, names.length)) continue;
    const all = [...before, ...names, ...behind];
    if (behind.length > 0) groups.delete(apposed);
    for (const index of groups.keys())
      if (index >= first.index && index <= last.index) groups.delete(index);
    for (const name of all) groups.set(name.index, all);
  }
}

function namesFrom(chunks: readonly RawChunk[], first: NounChunk): NounChunk[] {
  const names = [first];
  let at = first.index;
  for (;;) {
    const next = nextName(chunks, at);
    if (!next) return names;
    names.push(next);
    at = next.index;
  }
}

/** The name that a comma, `and` or `;` joins to the one at a position. */
function nextName(chunks: readonly RawChunk[], at: number): NounChunk | null {
  let i = skipRemarks(chunks, at + 1);
  const named = nameBehind(chunks, i);
  if (named) return named;
  if (chunks[i]?.word !== ',') return null;
  i += 1;
  if (chunks[i]?.kind !== 'noun' && chunks[i]?.kind !== 'adverb') return null;
  for (let steps = 0; steps < LONGEST_APPOSITION; steps += 1) {
    const chunk = chunks[i];
    const within =
      (chunk?.kind === 'noun' && (!isName(chunk) || chunks[i - 1]?.kind === 'preposition')) ||
      chunk?.kind === 'preposition' ||
      chunk?.kind === 'adverb';
    if (!within) break;
    i += 1;
  }
  return nameBehind(chunks, i);
}

/** The name right behind a comma, `and`, `;` or a comma and `and`. */
function nameBehind(chunks: readonly RawChunk[], index: number): NounChunk | null {
  let i = index;
  if (chunks[i]?.word === ',' || chunks[i]?.word === ';') i += 1;
  if (chunks[i]?.kind === 'conjunction' && chunks[i]!.word !== 'but') i += 1;
  const name = chunks[i];
  return i > index && isName(name) ? name : null;
}

function skipRemarks(chunks: readonly RawChunk[], index: number): number {
  let i = index;
  if (chunks[i]?.word === ',' && isAge(chunks[i + 1])) i += 2;
  while (chunks[i]?.kind === 'adverb' && chunks[i]!.word.startsWith('(')) i += 1;
  return i;
}

/** `, 34,`. */
function isAge(chunk: RawChunk | undefined): boolean {
  return chunk?.kind === 'adverb' && /^\d/.test(chunk.word);
}

/** `According to A, B was …`, `like A, B was …`: another begins behind the comma. */
function isCompared(chunks: readonly RawChunk[], at: number): boolean {
  const before = chunks[at - 1]?.word ?? '';
  return /^(?:like|unlike)$/.test(before) || chunks[at - 2]?.word === 'according';
}

/** Two names that a comma alone joins are no list, unless something announces one. */
function isList(chunks: readonly RawChunk[], first: NounChunk, last: NounChunk, names: number) {
  const lead = chunks[first.index - 1]?.kind;
  if (names > 2 || lead === 'including' || lead === 'break') return true;
  return chunks
    .slice(first.index, last.index)
    .some(({ kind, word }) => kind === 'conjunction' || word === ';');
}

/** `Police arrested A, and B protested`: the last name is the subject of a verb of its own. */
function opensClause(chunks: readonly RawChunk[], first: NounChunk, last: NounChunk): boolean {
  const next = chunks[last.index + 1];
  if (next?.kind !== 'verb' || (next.form !== 'finite' && next.form !== 'past')) return false;
  for (let i = first.index - 1; i >= 0; i -= 1) {
    const { kind } = chunks[i]!;
    if (kind === 'verb') return true;
    if (kind === 'break' || kind === 'subordinator') return false;
  }
  return false;
}

function isName(chunk: RawChunk | undefined): chunk is NounChunk {
  return chunk?.kind === 'noun' && chunk.entity?.label === 'PERSON';
}
