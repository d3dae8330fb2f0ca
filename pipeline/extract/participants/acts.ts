import { type Finding, nounFinding, type Scene } from './found.ts';
import { phrasesAfter } from './prepositional.ts';
import { isNoun, isVerb, nextOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import { isWeapon, weaponOf } from './weapons.ts';

/** Chunks in which the clause begins, and in which its verb follows. */
const LONGEST_CLAUSE = 12;

/** The clause that tells how it came about: `ten were killed when soldiers opened fire`. */
interface Act {
  readonly doer: NounChunk;
  readonly verb: VerbChunk;
}

function actBehind({ syntax, grammar }: Scene, last: number): Act | null {
  const { chunks } = syntax;
  const end = Math.min(chunks.length, last + LONGEST_CLAUSE);
  for (let i = last + 1; i < end; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'break' || (chunk.kind === 'verb' && chunk.form === 'finite')) return null;
    if (!/^(?:when|after|as)$/.test(chunk.word)) continue;
    const doer = nextOf(syntax, i);
    if (!isNoun(doer) || !syntax.isActor(doer) || doer.pronoun) return null;
    for (let k = doer.index + 1; k < Math.min(chunks.length, doer.index + LONGEST_CLAUSE); k += 1) {
      const verb = chunks[k]!;
      if (verb.kind === 'break' || verb.kind === 'subordinator') return null;
      if (!isVerb(verb) || verb.form === 'participle') continue;
      const acts = grammar.verbs.attacking.has(verb.word) || syntax.isTrigger(verb.head);
      return acts && !verb.passive ? { doer, verb } : null;
    }
  }
  return null;
}

/** `killed in an attack by rebels`, `when soldiers opened fire`: those whose act it was. */
export function actRoles(scene: Scene, category: string, verb: VerbChunk, last: number): Finding[] {
  if (!scene.grammar.categories.bodily.has(category)) return [];
  for (const { word, noun } of phrasesAfter(scene.syntax, Math.max(verb.index, last))) {
    if (!/^(?:in|during|by|from|after|following|amid)$/.test(word) || !isWeapon(scene, noun))
      continue;
    const found = weaponOf(scene, noun);
    if (found.length > 0) return found;
  }
  const act = actBehind(scene, last);
  return act ? [nounFinding('perpetrator', act.doer, 'act-of')] : [];
}
