import { type Finding, nounFinding, type Scene } from './found.ts';
import { doesIt } from './individuals.ts';
import { objectOf } from './objects.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { lookUp } from './syntax/animacy.ts';
import { isVerb } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';

/** `held in X`, `released from X`, `sent to X`: who is there suffers it. */
const PASSIVE_INTO = new Set(['in', 'from', 'to', 'into', 'under']);
/** `confessed to the murder`, `linked to the killings`. */
const CONFESSING = /^(?:confess|admit|plead)$/;
const LINKING = /^(?:link|connect|associate)$/;
const INTO = /^(?:to|into|with)$/;
/** `met marchers with tear gas`, `was confronted with X`. */
const MEETING = /^(?:meet|greet|confront)$/;
const TARGETING = /^(?:target|single)$/;
const ACCUSING = new Set(['of', 'with', 'for', 'in', 'on', 'over']);

/** A violation after a verb and preposition: `accused him of X`, `subjected them to X`, `used force in X`. */
export function verbPreposition(
  scene: Scene,
  verb: VerbChunk,
  word: string,
  object: NounChunk | null,
): Finding[] {
  const { syntax } = scene;
  const { grammar } = scene;
  const subject = subjectOf(syntax, verb);
  const target = verb.passive ? subject : (object ?? objectOf(syntax, verb));
  if (grammar.verbs.accuse.has(verb.word) && ACCUSING.has(word)) {
    return isActor(scene, target) ? [nounFinding('perpetrator', target, 'accused-of')] : [];
  }
  if (isMet(verb, word) || (grammar.verbs.subject.has(verb.word) && INTO.test(word))) {
    const findings = isActor(scene, target) ? [nounFinding('victim', target, 'subjected-to')] : [];
    const harms = verb.word !== 'expose' || findings.length > 0;
    if (!verb.passive && harms && isActor(scene, subject))
      findings.push(nounFinding('perpetrator', subject, 'subjecting'));
    if (verb.passive) findings.push(...byPhrase(scene, verb), ...metFrom(scene, verb));
    return findings;
  }
  if (object?.word === 'nothing') return [];
  if (verb.word === 'go' && word === 'with')
    return isActor(scene, subject) ? [nounFinding('perpetrator', subject, 'means')] : [];
  if (/^involved?$/.test(verb.word) && word === 'in' && verb.passive)
    return isActor(scene, subject) && !isVulnerable(scene, subject)
      ? [nounFinding('perpetrator', subject, 'involved-in')]
      : [];
  if (!verb.passive && LINKING.test(verb.word) && INTO.test(word)) return [];
  if (word === 'to' && (CONFESSING.test(verb.word) || (verb.passive && LINKING.test(verb.word)))) {
    return isActor(scene, subject) && !isVulnerable(scene, subject)
      ? [nounFinding('perpetrator', subject, 'involved-in')]
      : [];
  }
  if (verb.word === 'complain' && /^(?:of|about)$/.test(word))
    return isActor(scene, subject) && isSufferer(scene, subject)
      ? [nounFinding('victim', subject, 'complaining-of')]
      : [];
  if (grammar.verbs.possessing.has(verb.word))
    return isActor(scene, subject) && !isState(scene, subject)
      ? [nounFinding('victim', subject, 'lacking')]
      : [];
  if (grammar.verbs.causing.has(verb.word) && !isOutcome(scene, verb)) return [];
  if (/^(?:remain|stay)$/.test(verb.word) && /^(?:in|under|behind)$/.test(word))
    return isActor(scene, subject) ? [nounFinding('victim', subject, 'remaining-in')] : [];
  if (verb.passive && grammar.verbs.punishing.has(verb.word) && /^(?:with|by|to)$/.test(word))
    return isActor(scene, subject) ? [nounFinding('victim', subject, 'punished-with')] : [];
  if (grammar.verbs.aloof.has(verb.word) || grammar.verbs.report.has(verb.word)) return [];
  if (word === 'without' && grammar.verbs.confining.has(verb.word)) {
    const held = isActor(scene, target) ? [nounFinding('victim', target, 'held-without')] : [];
    const holder = !verb.passive && isActor(scene, subject) ? subject : null;
    return holder ? [...held, nounFinding('perpetrator', holder, 'holding-without')] : held;
  }
  if (grammar.prepositions.when.has(word)) return [];
  const placed = placedRoles(scene, verb, word, target, subject);
  if (placed) return placed;
  if (verb.passive && word === 'by' && grammar.verbs.affecting.has(verb.word))
    return isActor(scene, subject) ? [nounFinding('victim', subject, 'affected-by')] : [];
  if (grammar.verbs.suffer.has(verb.word)) {
    return isActor(scene, subject) ? [nounFinding('victim', subject, 'undergoer')] : [];
  }
  if (verb.passive && PASSIVE_INTO.has(word)) {
    return [
      ...(isActor(scene, subject) ? [nounFinding('victim', subject, 'passive-into')] : []),
      ...byPhrase(scene, verb),
    ];
  }
  if (!grammar.prepositions.means.has(word)) return [];
  if (verb.passive) return byPhrase(scene, verb);
  if (/^(?:in|to|into)$/.test(word) && !isTaking(scene, verb, target)) return [];
  const aimed = /^(?:through|via)$/.test(word) && isActor(scene, target);
  const takes = /^(?:in|to|into)$/.test(word);
  const does = isActor(scene, subject) && (takes || doesIt(scene, verb, subject));
  return [
    ...(does ? [nounFinding('perpetrator', subject, 'means')] : []),
    ...(aimed ? [nounFinding('victim', target, 'means-target')] : []),
  ];
}

/** `met with tear gas`, `targeted for arrest`: the object suffers what the preposition governs. */
function isMet({ word: verb }: VerbChunk, word: string): boolean {
  return word === 'with' ? MEETING.test(verb) : word === 'for' && TARGETING.test(verb);
}

/** `were met with gunfire from guards`: the guards. */
function metFrom({ syntax }: Scene, verb: VerbChunk): Finding[] {
  if (!MEETING.test(verb.word)) return [];
  const from = phrasesAfter(syntax, verb.index).find(({ word }) => word === 'from')?.noun;
  return from && syntax.isActor(from) ? [nounFinding('perpetrator', from, 'met-from')] : [];
}

/** `took them into custody`, `landed three editors in jail`: whom a verb puts there suffers it. */
function placedRoles(
  { syntax, grammar }: Scene,
  verb: VerbChunk,
  word: string,
  target: NounChunk | null,
  subject: NounChunk | null,
): Finding[] | null {
  if (verb.passive || !grammar.verbs.placing.has(verb.word) || !PASSIVE_INTO.has(word)) return null;
  if (!target || !syntax.isActor(target)) return null;
  const findings = [nounFinding('victim', target, 'placed-in')];
  if (subject && syntax.isActor(subject))
    findings.push(nounFinding('perpetrator', subject, 'placing-in'));
  return findings;
}

/** A state body, a court, a prison: what does not go short of things. */
export function isState({ tokens, actors }: Scene, { ownFrom, head }: NounChunk): boolean {
  if (lookUp(tokens, ownFrom, head, actors.victims, actors) === 'prisoner') return false;
  const type = lookUp(tokens, ownFrom, head, actors.perpetrators, actors);
  return type === 'state-forces' || type === 'state-other';
}

/** `police fired at them, resulting in X`: the outcome of what someone does. */
function isOutcome({ syntax }: Scene, verb: VerbChunk): boolean {
  if (verb.form !== 'gerund') return false;
  const cause = syntax.chunks.findLast(
    (chunk) => chunk.kind === 'verb' && chunk.index < verb.index,
  );
  return isVerb(cause) && !cause.passive;
}

/** `took part in X`, `beat him in X`; but `stalled progress in cases of X`: of what it does to things. */
function isTaking(scene: Scene, { head, word }: VerbChunk, target: NounChunk | null): boolean {
  const { syntax, grammar } = scene;
  const own = target !== null && !syntax.isActor(target) && syntax.isTrigger(target.head);
  const acts = syntax.isTrigger(head) && !own;
  return acts || grammar.verbs.taking_part.has(word) || grammar.verbs.causing.has(word);
}

/** `inmates complained of beatings`: people to whom it happens, and no body that speaks for them. */
function isSufferer({ tokens, actors }: Scene, { entity, ownFrom, head }: NounChunk): boolean {
  if (entity) return entity.label === 'PERSON' || entity.label === 'NORP';
  const type = lookUp(tokens, ownFrom, head, actors.victims, actors);
  return type !== null && type !== 'human-rights-defender' && type !== 'trade-unionist';
}

/** `children involved in forced labour` do not exact it. */
function isVulnerable({ tokens, actors }: Scene, { ownFrom, head }: NounChunk): boolean {
  const type = lookUp(tokens, ownFrom, head, actors.victims, actors);
  return type === 'child' || type === 'woman' || type === 'refugee-or-migrant';
}

export function byPhrase(scene: Scene, verb: VerbChunk): Finding[] {
  return phrasesAfter(scene.syntax, verb.index)
    .filter(({ word, noun }) => word === 'by' && scene.syntax.isActor(noun))
    .map(({ noun }) =>
      verb.passive && scene.grammar.verbs.suffer.has(verb.word)
        ? nounFinding('victim', noun, 'suffered-by')
        : nounFinding('perpetrator', noun, 'passive-by'),
    );
}

function isActor({ syntax }: Scene, noun: NounChunk | null): noun is NounChunk {
  return noun !== null && syntax.isActor(noun);
}
