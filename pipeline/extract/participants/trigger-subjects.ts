import { byPhrase } from './agents.ts';
import { relativeOf } from './antecedents.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { objectOf } from './objects.ts';
import { followers } from './of-phrases.ts';
import { phrasesAfter } from './prepositional.ts';
import { lastOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';

/** How far behind a violation its verb may stand. */
const FARTHEST_VERB = 14;
export const ATTRIBUTING = /^(?:attribute|ascribe|blame)$/;

/** The violation is itself a subject: `the killings were carried out by X`, `X affects women`. */
export function subjectRoles(scene: Scene, noun: NounChunk): Finding[] {
  const { syntax } = scene;
  const last = lastOf(syntax, noun);
  const found: Finding[] = [];
  for (let i = last.index + 1; i < syntax.chunks.length && i < last.index + FARTHEST_VERB; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return found;
    if (chunk.kind !== 'verb') continue;
    const { verbs } = scene.grammar;
    if (relativeOf(syntax, chunk.index) === last.index + 2 && !chunk.passive) {
      found.push(...targetsOf(scene, chunk));
      continue;
    }
    if (chunk.passive && ATTRIBUTING.test(chunk.word)) return [...found, ...blamed(scene, chunk)];
    if (chunk.passive && chunk.word === 'claim') return [...found, ...byPhrase(scene, chunk)];
    if (chunk.passive && (verbs.aloof.has(chunk.word) || verbs.report.has(chunk.word)))
      return found;
    if (chunk.passive) return [...found, ...byPhrase(scene, chunk)];
    if (verbs.intransitive.has(chunk.word))
      return [...followers(scene, noun), ...towards(scene, chunk)];
    return [...found, ...targetsOf(scene, chunk)];
  }
  return found;
}

/** `the blast killed nine`: those whom an active verb names as its object. */
function targetsOf(scene: Scene, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  if (!scene.grammar.verbs.affecting.has(verb.word)) return [];
  const object = objectOf(syntax, verb);
  return object && syntax.isActor(object) ? [nounFinding('victim', object, 'targets')] : [];
}

/** `violence occurred against women`: those against whom an intransitive verb says it came. */
function towards(scene: Scene, verb: VerbChunk): Finding[] {
  return phrasesAfter(scene.syntax, verb.index)
    .filter(({ word, noun }) => word === 'against' && scene.syntax.isActor(noun))
    .map(({ noun }) => nounFinding('victim', noun, 'occurred-against'));
}

/** `attributed the killings to X`, `blamed the attack on X`: X. */
export function blamed({ syntax }: Scene, last: Chunk): Finding[] {
  return phrasesAfter(syntax, last.index)
    .filter(({ word, noun }) => (word === 'to' || word === 'on') && syntax.isActor(noun))
    .slice(0, 1)
    .map(({ noun }) => nounFinding('perpetrator', noun, 'attributed-to'));
}
