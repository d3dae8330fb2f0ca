import type { Anchor, Finding, Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { isVerb } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

/** In what a speaker says of it, these are the speaker. */
const FIRST = /^(?:i|we)$/;

/**
 * True for a source who announces what they will do themselves: `the commander warned that he would
 * kill them`, `“We will burn it,” the rebels said`. Who threatens is no witness of a threat.
 */
export function isAnnounced(
  scene: Scene,
  { role, filler }: Finding,
  core: readonly Finding[],
  { violation }: Anchor,
): boolean {
  if (role !== 'source' || violation.assertion !== 'potential') return false;
  return core.some((one) => {
    if (one.role !== 'perpetrator' || one.filler.kind !== 'noun') return false;
    const { pronoun, word } = one.filler.noun;
    if (!pronoun) return false;
    if (FIRST.test(word)) return true;
    return filler.kind === 'noun' && agree(word, filler.noun) && announces(scene, filler.noun);
  });
}

/** `he` of a commander, `they` of rebels or of the militia. */
function agree(pronoun: string, { word, entity }: NounChunk): boolean {
  if (/^(?:he|she)$/.test(pronoun)) return singular(word) === word;
  return pronoun === 'they' && entity?.label !== 'PERSON';
}

/** True for the subject of a verb of announcing. */
function announces({ syntax, grammar }: Scene, speaker: NounChunk): boolean {
  return syntax.chunks.some(
    (verb) =>
      isVerb(verb) &&
      !verb.passive &&
      grammar.verbs.vowing.has(verb.word) &&
      subjectOf(syntax, verb) === speaker,
  );
}
