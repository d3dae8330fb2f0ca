import { isState } from './actor-kinds.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import { isNegated } from './negation.ts';
import { objectOf } from './objects.ts';
import { subjectOf } from './subjects.ts';
import { lookUp } from './syntax/animacy.ts';
import { firstOf, previousOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import { rolesOfVoice, undergoerOf } from './undergoers.ts';

const FORBIDDING = /^forbid$/;
const LONGEST_PERMIT = 6;

/** `barred workers from organizing`: the verb names what its subject is kept from. */
export function barredRoles(scene: Scene, verb: VerbChunk, category: string): Finding[] {
  const { syntax } = scene;
  if (verb.form === 'infinitive')
    return scene.grammar.categories.wrongs.has(category) ? [] : unpermittedRoles(scene, verb);
  const from = previousOf(syntax, verb.index);
  if (verb.form !== 'gerund' || from?.word !== 'from') return [];
  for (let i = from.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return [];
    if (chunk.kind !== 'verb') continue;
    if (!scene.grammar.verbs.barring.has(chunk.word)) return [];
    const kept = undergoerOf(scene, chunk);
    if (!kept || !syntax.isActor(kept)) return [];
    return isState(scene, kept)
      ? [nounFinding('perpetrator', kept, 'kept-from'), ...objectRoles(scene, verb)]
      : rolesOfVoice(scene, chunk, 'kept-from', 'keeping-from');
  }
  return [];
}

/** `bars the army from shelling villagers`: the villagers. */
function objectRoles({ syntax }: Scene, verb: VerbChunk): Finding[] {
  const object = objectOf(syntax, verb);
  return object && syntax.isActor(object) ? [nounFinding('victim', object, 'kept-from')] : [];
}

/** `did not allow the nurse to leave`, `was not permitted to leave`: who may not, and who forbids it. */
function unpermittedRoles(scene: Scene, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  for (let i = verb.index - 1; i >= 0 && i > verb.index - LONGEST_PERMIT; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'break' || chunk.kind === 'subordinator') return [];
    if (chunk.kind !== 'verb') continue;
    const refused = syntax.chunks[chunk.index - 1];
    const forbids =
      FORBIDDING.test(chunk.word) ||
      (scene.grammar.verbs.permitting.has(chunk.word) &&
        (isNegated(scene, chunk) || refused?.word === 'refuse' || isNeither(scene, chunk)));
    if (!forbids) return [];
    return rolesOfVoice(scene, chunk, 'not-allowed', 'not-allowing');
  }
  return [];
}

/** `neither his wife nor his lawyer was allowed`. */
function isNeither({ syntax, tokens }: Scene, verb: VerbChunk): boolean {
  const subject = verb.passive ? subjectOf(syntax, verb) : null;
  return subject !== null && tokens[firstOf(syntax, subject).from]!.lower === 'neither';
}

/** `workers may not strike`: of someone without power, what they may not do is done to them. */
export function isPowerless(
  scene: Scene,
  verb: VerbChunk,
  subject: NounChunk,
  category: string,
): boolean {
  const words = scene.tokens.slice(verb.from, verb.head).map((token) => token.lower);
  const obliged =
    verb.form === 'infinitive' && scene.syntax.chunks[verb.index - 1]?.word === 'have';
  if ((words.includes('must') || obliged) && scene.grammar.categories.burdens.has(category))
    return !isState(scene, subject);
  if (!words.includes('not') && !words.includes("n't") && !words.includes('cannot')) return false;
  const barred = words.some((word) => /^(?:may|can|cannot|could|must)$/.test(word));
  if (!barred && !scene.grammar.verbs.getting.has(verb.word)) return false;
  const type = lookUp(
    scene.tokens,
    subject.ownFrom,
    subject.head,
    scene.actors.perpetrators,
    scene.actors,
  );
  return type === null || type === 'private' || type === 'unknown';
}
