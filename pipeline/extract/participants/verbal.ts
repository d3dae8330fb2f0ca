import { objectOf, phrasesAfter, subjectOf } from './arguments.ts';
import type { VerbChunk } from './chunk.ts';
import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';

/** Roles around a violation that is a verb: `police detained him`, `he was detained by police`. */
export function verbRoles(scene: Scene, anchor: Anchor, verb: VerbChunk): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene.resources;
  const findings: Finding[] = [];
  const subject = subjectOf(syntax, verb, grammar);
  const after = [...phrasesAfter(syntax, verb.index), ...phrasesAfter(syntax, anchor.last)];
  if (verb.passive) {
    if (subject && syntax.isActor(subject))
      findings.push(nounFinding('victim', subject, 'passive-subject'));
    for (const { word, noun } of [...after, ...phrasesAfter(syntax, lastJoined(scene, verb))]) {
      if (word === 'by' && syntax.isActor(noun))
        findings.push(nounFinding('perpetrator', noun, 'passive-by'));
    }
  } else if (grammar.verbs.suffer.has(verb.word)) {
    if (subject && syntax.isActor(subject))
      findings.push(nounFinding('victim', subject, 'undergoer-subject'));
  } else if (subject && syntax.isActor(subject)) {
    findings.push(nounFinding('perpetrator', subject, 'active-subject'));
  }
  if (!verb.passive) {
    const object = objectOf(syntax, verb);
    if (object && syntax.isActor(object))
      findings.push(nounFinding('victim', object, 'active-object'));
    else {
      for (const chunk of syntax.chunks.slice(verb.index + 1, anchor.last + 1)) {
        const inner = chunk.kind === 'verb' ? objectOf(syntax, chunk) : null;
        if (inner && syntax.isActor(inner))
          findings.push(nounFinding('victim', inner, 'inner-object'));
      }
    }
  }
  if (!findings.some((finding) => finding.role === 'victim')) {
    for (const { word, noun } of after) {
      if (!grammar.prepositions.verb_victim.has(word) || !syntax.isActor(noun)) continue;
      if (noun.entity?.label === 'GPE') continue;
      findings.push(nounFinding('victim', noun, `verb-${word}`));
      break;
    }
  }
  return findings;
}

/** Position of the last of the passive verbs that `and` joins to this one: they share the `by`. */
function lastJoined(scene: Scene, verb: VerbChunk): number {
  const { chunks } = scene.syntax;
  let last = verb.index;
  for (let i = verb.index + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' && chunk.passive) last = i;
    else if (chunk.kind !== 'conjunction' && chunk.kind !== 'comma' && chunk.kind !== 'adverb')
      break;
  }
  return last;
}
