import type { Scene } from './found.ts';
import { isDocument, isLaw, isPerson, issuerOf, speaks } from './may-speak.ts';
import { isNegated } from './negation.ts';
import { closesSentence, isQuote } from './speech-ends.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { isConcerned, isTelling } from './telling.ts';

/** What people or bodies show, and no mere picture of them. */
const SHOWING = /^(?:show|depict|portray)$/;
/** Before a form in -ing these make it a reason or a lack: `arrested for reporting on abuses`. */
const REASON = /^(?:for|of|from|without|against|despite)$/;
/** Who does this with a claim or a document does not make it. */
const LOOKING_INTO = /^(?:investigate|prosecute)$/;
/** What may stand in an apposition. */
const APPOSED: ReadonlySet<Chunk['kind']> = new Set([
  'noun',
  'preposition',
  'conjunction',
  'adverb',
]);
const OUGHT = /^(?:should|must)$/;

/** Who says what a verb tells; `null` where it tells nothing. */
export function speakerOf(scene: Scene, verb: VerbChunk): NounChunk | null {
  const speaker = tellerOf(scene, verb);
  return speaker && (nameBefore(scene, speaker, verb) ?? speaker);
}

/** `Ana Ruiz, head of the union, in May told …`: the name before the apposition. */
function nameBefore({ syntax, tokens }: Scene, noun: NounChunk, verb: VerbChunk): NounChunk | null {
  if (noun.pronoun || noun.index > verb.index) return null;
  const comma = appositionStart(syntax, noun);
  const name = syntax.chunks[comma - 1];
  if (syntax.chunks[comma]?.kind !== 'comma' || !isNoun(name)) return null;
  if (syntax.groups.has(name.index) || (noun.entity && comma === noun.index - 1)) return null;
  const closed = syntax.chunks.slice(noun.index, verb.index).some(({ kind }) => kind === 'comma');
  const opens = name.index === 0 || syntax.chunks[name.index - 1]!.kind === 'comma';
  const person = name.index === 0 && name.entity?.label === 'PERSON';
  return (closed || person) && opens && /^\p{Lu}/u.test(tokens[name.head]!.text) ? name : null;
}

/** `Ana Ruiz, editor of the Daily and the Weekly, …`: what may be the comma before the apposition. */
function appositionStart({ chunks }: Syntax, { index }: NounChunk): number {
  let i = index - 1;
  while (APPOSED.has(chunks[i]?.kind ?? 'comma')) i -= 1;
  return i;
}

function tellerOf(scene: Scene, verb: VerbChunk): NounChunk | null {
  if (isConcerned(scene, verb)) return speakingSubject(scene, verb);
  const { report, accuse } = scene.grammar.verbs;
  const light = isTelling(scene, verb);
  if (!light && !report.has(verb.word) && !accuse.has(verb.word)) return null;
  const embedded = embeddedSpeaker(scene, verb);
  if (embedded) return embedded;
  if (verb.form === 'infinitive') return continuingSpeaker(scene, verb);
  if (verb.passive || isUntold(scene, verb)) return null;
  if (scene.grammar.verbs.deciding.has(verb.word) && !light) return null;
  if (scene.grammar.verbs.clause_only.has(verb.word) && !hasClause(scene, verb)) return null;
  const main = mainSpeech(scene, verb);
  if (main) return speakerOf(scene, main);
  const before = previousOf(scene.syntax, verb.index);
  if (verb.form === 'gerund' && before) {
    if (isNoun(before) && isDocument(scene, before)) return issuerOf(scene, before) ?? before;
    if (REASON.test(before.word) || (isNoun(before) && isPerson(scene, before))) return null;
  }
  const next = nextOf(scene.syntax, verb.index);
  if (isNoun(next) && isNoCharge(scene, verb, next)) return null;
  if (isInverted(scene, verb) && isNoun(next) && speaks(scene, next)) return next;
  return statingSubject(scene, verb, next);
}

function speakingSubject(scene: Scene, verb: VerbChunk): NounChunk | null {
  const subject = subjectOf(scene.syntax, verb);
  return subject && speaks(scene, subject) ? subject : null;
}

/** `continued to report`: the subject of the verb before. */
function continuingSpeaker(scene: Scene, infinitive: VerbChunk): NounChunk | null {
  const begun = previousOf(scene.syntax, infinitive.index);
  const continues =
    isVerb(begun) && scene.grammar.verbs.continuing.has(begun.word) && !begun.passive;
  return continues ? speakingSubject(scene, begun) : null;
}

/** The subject, if it may say what follows; before `that` whatever is no law may. */
function statingSubject(scene: Scene, verb: VerbChunk, next: Chunk | undefined): NounChunk | null {
  const { grammar } = scene;
  const subject = subjectOf(scene.syntax, verb);
  if (!subject) return null;
  const clause = next?.word === 'that' || (verb.word === 'say' && hasClause(scene, verb));
  const states = grammar.verbs.saying.has(verb.word) && clause && !isLaw(scene, subject);
  if (!states && !speaks(scene, subject)) return null;
  if (!SHOWING.test(verb.word)) return subject;
  return isPerson(scene, subject) || subject.entity?.label === 'PERSON' ? null : subject;
}

/** `an attack that the mission said was unprovoked`: what is said has its verb right behind. */
function embeddedSpeaker(scene: Scene, verb: VerbChunk): NounChunk | null {
  const { chunks } = scene.syntax;
  if (verb.form !== 'participle' || verb.from !== verb.head) return null;
  if (!scene.grammar.verbs.report.has(verb.word)) return null;
  const next = nextOf(scene.syntax, verb.index);
  if (!isVerb(next) || next.form !== 'finite') return null;
  let i = verb.index - 1;
  let noun = chunks[i];
  while (isNoun(noun)) {
    const first = firstOf(scene.syntax, noun).index;
    if (chunks[first - 1]?.kind !== 'preposition') break;
    i = first - 2;
    noun = chunks[i];
  }
  return isNoun(noun) && speaks(scene, noun) ? noun : null;
}

/** `did not report the beating`, `should report back`: who tells nothing is no source. */
function isUntold(scene: Scene, verb: VerbChunk): boolean {
  const ought = scene.tokens.slice(verb.from, verb.head).some(({ lower }) => OUGHT.test(lower));
  return ought || isNegated(scene, verb);
}

/** `denied the allegations`, `claimed responsibility`: the object is no charge that the subject makes. */
function isNoCharge(scene: Scene, verb: VerbChunk, object: NounChunk): boolean {
  if (LOOKING_INTO.test(verb.word)) return !scene.syntax.isActor(object);
  if (scene.grammar.verbs.censuring.has(verb.word))
    return scene.grammar.nouns.claims.has(singular(object.word));
  if (verb.word !== 'deny') return object.word === 'responsibility';
  return isGranted(scene, object) || scene.grammar.nouns.claims.has(singular(object.word));
}

/** `denied inmates care`: what is denied is no charge. */
function isGranted({ syntax, grammar }: Scene, noun: NounChunk): boolean {
  return (
    !syntax.isTrigger(noun.head) && !grammar.nouns.denied.has(noun.word) && syntax.isActor(noun)
  );
}

/** True where `that`, or a noun with its verb, follows. */
function hasClause({ syntax }: Scene, verb: VerbChunk): boolean {
  const next = nextOf(syntax, verb.index);
  return next?.word === 'that' || (isNoun(next) && isVerb(nextOf(syntax, next.index)));
}

/** `X said …, adding that …`, `X said …, but denied that …`: the verb before by which the same one speaks. */
function mainSpeech({ syntax, grammar }: Scene, verb: VerbChunk): VerbChunk | null {
  const before = previousOf(syntax, verb.index)?.kind;
  if (before !== (verb.form === 'gerund' ? 'comma' : 'conjunction')) return null;
  const { report } = grammar.verbs;
  const speech = syntax.chunks.find(
    (chunk) => isVerb(chunk) && chunk.index < verb.index && report.has(chunk.word),
  );
  if (!isVerb(speech) || speech.form !== 'finite') return null;
  return isInRelative(syntax, speech.index, verb.index) ? null : speech;
}

/** `told of a woman who lives in Goma and says …`: the second verb is of the clause that `who` opens. */
function isInRelative({ chunks }: Syntax, from: number, to: number): boolean {
  const within = chunks.slice(from, to);
  const relative = within.findLastIndex(({ kind }) => kind === 'relative');
  return relative >= 0 && !within.slice(relative).some(({ kind }) => kind === 'comma');
}

/** `…, said the lawyer`: nothing but a mark and a quotation stands before the verb. */
function isInverted(scene: Scene, verb: VerbChunk): boolean {
  const before = previousOf(scene.syntax, verb.index);
  return (
    scene.grammar.verbs.saying.has(verb.word) &&
    verb.word !== 'tell' &&
    (before?.kind === 'comma' || before?.kind === 'break') &&
    (isQuote(scene, verb.from - 1) || closesSentence(scene, verb))
  );
}
