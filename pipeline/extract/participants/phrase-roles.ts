import { isState, isSurvivor } from './actor-kinds.ts';
import { type Finding, nounFinding, type Scene } from './found.ts';
import type { PrepositionalPhrase } from './prepositional.ts';
import { lookUp, singular } from './syntax/animacy.ts';
import { firstOf, isNoun, previousOf } from './syntax/around.ts';
import type { NounChunk } from './syntax/chunk.ts';

const SELF = /^self/;

/** A trial and a conviction wrong someone where they are themselves the violation. */
const TRIAL = /^(?:trial|conviction)s?$/;

/**
 * What a phrase behind the noun of a violation says of those whom it governs: `by soldiers`,
 * `against women`; `null` where it says nothing of them.
 * @param named true where an earlier phrase has named those whom it concerns
 */
export function phraseRole(
  scene: Scene,
  noun: NounChunk,
  phrase: PrepositionalPhrase,
  named: boolean,
): Finding | null {
  switch (phrase.word) {
    case 'by':
      return byRole(scene, noun, phrase);
    case 'from':
      return isThreat(scene, noun) ? nounFinding('perpetrator', phrase.noun, 'noun-from') : null;
    case 'involving':
      return involvedRole(scene, phrase.noun, named);
    default:
      return named ? null : concernedRole(scene, noun, phrase);
  }
}

/** `killings by soldiers`, `beatings suffered by inmates`; but `torture reported by inmates` names no one who does it. */
function byRole(
  scene: Scene,
  noun: NounChunk,
  { noun: one, through }: PrepositionalPhrase,
): Finding | null {
  const { verbs, nouns } = scene.grammar;
  if (through && verbs.suffer.has(through)) return nounFinding('victim', one, 'suffered-by');
  if (through ? verbs.report.has(through) : isToldBy(scene, noun, one)) return null;
  const own = isSelfDone(scene, noun) || nouns.exercises.has(noun.word);
  return nounFinding(own ? 'victim' : 'perpetrator', one, 'noun-by');
}

/** `self-censorship`: who does it suffers it. */
export function isSelfDone({ tokens }: Scene, noun: NounChunk): boolean {
  return SELF.test(tokens[noun.from]!.lower);
}

/** `incidents involving soldiers`: a state does it, people suffer it. */
function involvedRole(scene: Scene, one: NounChunk, named: boolean): Finding | null {
  if (isState(scene, one)) return nounFinding('perpetrator', one, 'noun-involving');
  return !named && isNeedy(scene, one) ? nounFinding('victim', one, 'noun-involving') : null;
}

/** Those whom a violation concerns: `for`, `to`, `against`, `of` them. */
function concernedRole(
  scene: Scene,
  noun: NounChunk,
  { word, noun: one, through }: PrepositionalPhrase,
): Finding | null {
  const { verbs, nouns, prepositions } = scene.grammar;
  if (word === 'for')
    return nouns.services.has(noun.word) && isNeedy(scene, one)
      ? nounFinding('victim', one, 'noun-for')
      : null;
  if (word === 'to')
    return through && verbs.inflicted.has(through)
      ? nounFinding('victim', one, 'inflicted-on')
      : null;
  if (word === 'against' && isCharge(scene, noun))
    return nounFinding('perpetrator', one, 'charge-against');
  if (!prepositions.victim.has(word) || (one.entity?.label === 'GPE' && word !== 'against'))
    return null;
  if (word === 'of') return ofRole(scene, noun, one);
  return word === 'among' && isOfDoer(scene, noun)
    ? nounFinding('perpetrator', one, 'noun-among-doer')
    : nounFinding('victim', one, `noun-${word}`);
}

/** `the brutality of soldiers`, `the killing of villagers`; but of `a lack of doctors` they suffer nothing. */
function ofRole(scene: Scene, noun: NounChunk, one: NounChunk): Finding | null {
  if (scene.grammar.nouns.amounts.has(noun.word)) return null;
  if (isOfDoer(scene, noun))
    return scene.syntax.isTrigger(one.head)
      ? null
      : nounFinding('perpetrator', one, 'noun-of-doer');
  return isDoneTo(scene, noun) ? nounFinding('victim', one, 'noun-of') : null;
}

/** `the failure of X`, `the crackdown of X`: whose it is does it. */
export function isOfDoer({ grammar }: Scene, { word }: NounChunk): boolean {
  return grammar.nouns.of_the_doer.has(singular(word));
}

/** `the killing of X`, `the treatment of X`; the trial of X only where it is itself the violation. */
function isDoneTo(scene: Scene, noun: NounChunk): boolean {
  const { proceedings, handling } = scene.grammar.nouns;
  const lawful = proceedings.has(noun.word) && !isTrial(scene, noun);
  return !lawful && (inTrigger(scene, noun) || handling.has(noun.word));
}

/** `the unfair trial of X`: a trial that is itself the violation. */
function isTrial({ syntax }: Scene, { head, word }: NounChunk): boolean {
  return TRIAL.test(word) && syntax.isTrigger(head);
}

function inTrigger({ syntax }: Scene, { from, to }: NounChunk): boolean {
  for (let i = from; i < to; i += 1) if (syntax.isTrigger(i)) return true;
  return false;
}

/** A harm that comes `from` someone. */
export function isThreat({ grammar }: Scene, { word }: NounChunk): boolean {
  return grammar.nouns.from_someone.has(word);
}

/** `allegations of torture by former inmates`: people who suffer, and tell of it. */
export function isToldBy(scene: Scene, noun: NounChunk, teller: NounChunk): boolean {
  const told = ofWhich(scene, noun);
  if (!told || !scene.grammar.nouns.allegations.has(told.word)) return false;
  const { tokens, actors, grammar } = scene;
  const { ownFrom, head, word } = teller;
  if (lookUp(tokens, ownFrom, head, actors.perpetrators, actors) !== null) return false;
  return grammar.nouns.tellers.has(word) || isSurvivor(scene, teller);
}

/** `charges of torture against X`: X is the one who is charged. */
function isCharge(scene: Scene, noun: NounChunk): boolean {
  const { against_someone, charges } = scene.grammar.nouns;
  if (against_someone.has(noun.word)) return false;
  const charge = ofWhich(scene, noun);
  return charge !== null && charges.has(singular(charge.word));
}

/** `allegations of torture`: of torture, the allegations. */
function ofWhich({ syntax }: Scene, noun: NounChunk): NounChunk | null {
  const of = previousOf(syntax, firstOf(syntax, noun).index);
  const outer = of?.word === 'of' ? previousOf(syntax, of.index) : undefined;
  return isNoun(outer) ? outer : null;
}

/** People who are not themselves the state. */
function isNeedy(scene: Scene, noun: NounChunk): boolean {
  const { tokens, syntax, actors } = scene;
  const counted = syntax.isAmount(noun) ? syntax.chunks[noun.index + 2] : undefined;
  if (isNoun(counted) && syntax.chunks[noun.index + 1]!.word === 'of')
    return isNeedy(scene, counted);
  if (noun.pronoun || noun.entity) return noun.pronoun || noun.entity?.label === 'NORP';
  return lookUp(tokens, noun.ownFrom, noun.head, actors.victims, actors) !== null;
}
