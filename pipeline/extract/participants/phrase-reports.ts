import type { Report, Scene } from './found.ts';
import { isNoun, nextOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { authorOf, claimant, claimEnd, teller } from './tellers.ts';

/** What a phrase tells: `according to X`, `reports by X`, `X’s claims that …`. */
export function reportByPhrase(scene: Scene, chunk: Chunk, normative: boolean): Report | null {
  if (chunk.kind === 'preposition')
    return citedThrough(scene, chunk) ?? (normative ? null : toldThrough(scene, chunk));
  return isNoun(chunk) && !normative ? claimOf(scene, chunk) : null;
}

/** `according to X`, `in the view of X`. */
function citedThrough(scene: Scene, preposition: Chunk): Report | null {
  const { syntax } = scene;
  const noun = isCiting(syntax, preposition) ? nextOf(syntax, preposition.index) : undefined;
  if (!isNoun(noun)) return null;
  const whole = { from: 0, to: syntax.chunks.length };
  const source = authorOf(scene, noun);
  return { source, ...whole, rule: 'according-to', says: true, urges: false };
}

/** `as alleged by X`, `reports from X`. */
function toldThrough(scene: Scene, preposition: Chunk): Report | null {
  const source = teller(scene, preposition.index);
  if (!source) return null;
  const whole = { from: 0, to: scene.syntax.chunks.length };
  return { source, ...whole, rule: 'told-by', says: false, urges: false };
}

/** `the union’s claims that …`. */
function claimOf(scene: Scene, claim: NounChunk): Report | null {
  const extent = claimant(scene, claim);
  if (!extent) return null;
  const said = { from: claim.index + 1, to: claimEnd(scene, claim) };
  const who = { source: claim, extents: [extent] };
  return { ...who, ...said, rule: 'claim-of', says: false, urges: false };
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
