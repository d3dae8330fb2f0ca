import { lookUp, singular } from './animacy.ts';
import { relativeOf } from './antecedents.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import type { Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import { firstOf, isNoun, isVerb, nextOf, previousOf } from './syntax.ts';

/** Who denies these does not say what they say. */
export const CLAIM =
  /^(?:allegation|accusation|claim|report|charge|account|complaint|testimony|statement)$/;

/** Organisations are cited by short forms: `JS7`, `CEDAW`. */
const SHORT_FORM = /^(?:\p{Lu}[\p{Lu}\d]{1,9}|\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*)$/u;

/** What these verbs give or take of what is told. */
const TELLING: ReadonlyMap<string, RegExp> = new Map([
  ['receive', /^(?:report|allegation|complaint|information|testimony|account|evidence|claim)$/],
  ['gather', /^(?:report|allegation|information|testimony|account|evidence)$/],
  ['collect', /^(?:report|allegation|information|testimony|account|evidence)$/],
  ['obtain', /^(?:report|allegation|information|testimony|account|evidence)$/],
  ['file', /^(?:complaint|lawsuit|suit|petition|report|appeal|claim|grievance)$/],
  ['lodge', /^(?:complaint|petition|appeal|protest|claim|grievance)$/],
  ['submit', /^(?:complaint|petition|report|testimony|evidence|communication|claim)$/],
  ['bring', /^(?:complaint|lawsuit|suit|claim)$/],
  ['draw', /^attention$/],
  ['call', /^attention$/],
  ['raise', /^(?:concern|issue|question|alarm|case|allegation)$/],
  ['have', /^(?:concern|evidence|information|ground)$/],
  ['share', /^(?:concern|example|testimony|account|story|experience)$/],
  ['give', /^(?:account|testimony|evidence|example|detail)$/],
  ['provide', /^(?:account|testimony|evidence|example|information|detail)$/],
  ['make', /^(?:allegation|accusation|claim|complaint|reference)$/],
  ['take', /^note$/],
]);
/** They tell of what follows `of` or `about`. */
const SPEAKING = /^(?:speak|talk)$/;
/** Those who have these issued them. */
const ISSUING =
  /^(?:issue|publish|release|file|submit|sign|post|write|send|lodge|make|circulate|prepare)$/;
/** What people or bodies show, and no mere picture of them. */
const SHOWING = /^(?:show|depict|portray)$/;
/** What these say is law. */
const LAW =
  /^(?:laws?|constitution|code|article|section|act|decree|provision|statute|legislation|treaty|convention|covenant|bill|amendment|regulation|regulations|rules?|policy|agreement|who|it|there)$/;
const CHARGED = /^(?:responsibility|involvement|knowledge|wrongdoing|it|this|them|any|all|these)$/;
/** Before a form in -ing these make it a reason or a lack: `arrested for reporting on abuses`. */
const REASON = /^(?:for|of|from|without|against|despite)$/;
/** `continued to report`: who does is the one who reports. */
const CONTINUING = /^(?:continue|begin|start|proceed|go)$/;
const HOLDING = /^(?:arrest|detain|hold|question|summon|jail|remand)$/;
const ON_CHARGES = /^(?:suspicion|suspicions|charges?|accusations?|allegations?)$/;
const NEGATION = /^(?:not|n't|never)$/;
/** What courts and prosecutors do tells nothing of who says it. */
const DECIDING = /^(?:convict|sentence|acquit|prosecute|arraign)$/;
/** They tell something only where a clause follows. */
const CLAUSE_ONLY = /^(?:maintain|rule|hold|determine)$/;

const QUOTE = /^[“”"'’]$/;
const LINKING = new Set(['be', 'remain', 'become']);
const WORRIED = new Set(['concerned', 'alarmed', 'worried', 'troubled']);

/** Who says what a verb tells; `null` where it tells nothing. */
export function speakerOf(scene: Scene, verb: VerbChunk): NounChunk | null {
  const speaker = tellerOf(scene, verb);
  return speaker && (nameBefore(scene, speaker, verb) ?? speaker);
}

/** `Ana Ruiz, head of the union, in May told …`: the name before the apposition. */
function nameBefore({ syntax, tokens }: Scene, noun: NounChunk, verb: VerbChunk): NounChunk | null {
  if (noun.entity || noun.pronoun || noun.index > verb.index) return null;
  const comma = syntax.chunks[noun.index - 1];
  const name = syntax.chunks[noun.index - 2];
  if (comma?.kind !== 'comma' || !isNoun(name) || syntax.groups.has(name.index)) return null;
  const closed = syntax.chunks.slice(noun.index, verb.index).some(({ kind }) => kind === 'comma');
  const opens = name.index === 0 || syntax.chunks[name.index - 1]!.kind === 'comma';
  return closed && opens && /^\p{Lu}/u.test(tokens[name.head]!.text) ? name : null;
}

/** `detained him on suspicion of`, `held her on charges of`: who does it says so. */
function isHeldOnSuspicion({ syntax }: Scene, verb: VerbChunk): boolean {
  if (!HOLDING.test(verb.word) || verb.passive) return false;
  return syntax.chunks
    .slice(verb.index + 1, verb.index + 6)
    .some((chunk, i, all) => chunk.word === 'on' && ON_CHARGES.test(all[i + 1]?.word ?? ''));
}

function tellerOf(scene: Scene, verb: VerbChunk): NounChunk | null {
  const { grammar } = scene.resources;
  if (isConcerned(scene, verb)) {
    const worried = subjectOf(scene.syntax, verb, grammar);
    return worried && speaks(scene, worried) ? worried : null;
  }
  const light = isTelling(scene, verb) || isHeldOnSuspicion(scene, verb);
  if (!light && !grammar.verbs.report.has(verb.word) && !grammar.verbs.accuse.has(verb.word))
    return null;
  const embedded = embeddedSpeaker(scene, verb);
  if (embedded) return embedded;
  const begun = verb.form === 'infinitive' ? previousOf(scene.syntax, verb.index) : undefined;
  if (isVerb(begun) && CONTINUING.test(begun.word) && !begun.passive) {
    const still = subjectOf(scene.syntax, begun, grammar);
    return still && speaks(scene, still) ? still : null;
  }
  if (verb.passive || verb.form === 'infinitive') return null;
  if (isNegated(scene, verb) || (DECIDING.test(verb.word) && !light)) return null;
  if (CLAUSE_ONLY.test(verb.word) && !hasClause(scene, verb)) return null;
  const main = mainSpeech(scene, verb);
  if (main) return speakerOf(scene, main);
  const petition = previousOf(scene.syntax, verb.index);
  if (
    verb.form === 'gerund' &&
    isNoun(petition) &&
    grammar.nouns.documents.has(singular(petition.word))
  )
    return issuerOf(scene, petition) ?? petition;
  if (verb.form === 'gerund' && isNoun(petition) && isPerson(scene, petition)) return null;
  if (verb.form === 'gerund' && petition && REASON.test(petition.word)) return null;
  const next = nextOf(scene.syntax, verb.index);
  if (verb.word === 'deny' && isNoun(next) && isGranted(scene, next)) return null;
  if (verb.word === 'deny' && isNoun(next) && CLAIM.test(singular(next.word))) return null;
  if (isNoun(next) && next.word === 'responsibility' && verb.word !== 'deny') return null;
  if (isInverted(scene, verb) && isNoun(next) && speaks(scene, next)) return next;
  const subject = subjectOf(scene.syntax, verb, grammar);
  if (!subject) return null;
  const states = grammar.verbs.saying.has(verb.word) && next?.word === 'that';
  if (!speaks(scene, subject) && !(states && !LAW.test(subject.word))) return null;
  if (!SHOWING.test(verb.word)) return subject;
  return isPerson(scene, subject) || subject.entity?.label === 'PERSON' ? null : subject;
}

/** `an attack that the mission said was unprovoked`: what is said has its verb right behind. */
function embeddedSpeaker(scene: Scene, verb: VerbChunk): NounChunk | null {
  const { chunks } = scene.syntax;
  if (verb.form !== 'participle' || verb.from !== verb.head) return null;
  if (!scene.resources.grammar.verbs.report.has(verb.word)) return null;
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

/** `did not report the beating`: who tells nothing is no source. */
function isNegated({ tokens }: Scene, verb: VerbChunk): boolean {
  for (let i = verb.from; i < verb.head; i += 1) if (NEGATION.test(tokens[i]!.lower)) return true;
  return false;
}

/** `denied inmates care`: what is denied is no charge. */
function isGranted({ syntax }: Scene, noun: NounChunk): boolean {
  return !syntax.isTrigger(noun.head) && !CHARGED.test(noun.word) && syntax.isActor(noun);
}

/** `received allegations of`, `drew attention to`. */
function isTelling({ syntax }: Scene, verb: VerbChunk): boolean {
  const of = syntax.chunks[verb.index + 1];
  if (SPEAKING.test(verb.word) && /^(?:of|about|against)$/.test(of?.word ?? '')) return true;
  const told = TELLING.get(verb.word);
  const object = told && !verb.passive ? nextOf(syntax, verb.index) : undefined;
  if (!isNoun(object)) return false;
  const behind = syntax.chunks[object.index + 1];
  const counted = behind?.word === 'of' ? syntax.chunks[behind.index + 1] : undefined;
  return (
    told!.test(singular(object.word)) || (isNoun(counted) && told!.test(singular(counted.word)))
  );
}

/** True where `that`, or a noun with its verb, follows. */
function hasClause({ syntax }: Scene, verb: VerbChunk): boolean {
  const next = nextOf(syntax, verb.index);
  return next?.word === 'that' || (isNoun(next) && isVerb(nextOf(syntax, next.index)));
}

/** `X said …, adding that …`, `X said …, but denied that …`: the verb before by which the same one speaks. */
function mainSpeech({ syntax, resources }: Scene, verb: VerbChunk): VerbChunk | null {
  const before = previousOf(syntax, verb.index)?.kind;
  if (before !== (verb.form === 'gerund' ? 'comma' : 'conjunction')) return null;
  const { report } = resources.grammar.verbs;
  const speech = syntax.chunks.find(
    (chunk) => isVerb(chunk) && chunk.index < verb.index && report.has(chunk.word),
  );
  return isVerb(speech) && speech.form === 'finite' ? speech : null;
}

function isPerson({ tokens, syntax, resources }: Scene, noun: NounChunk): boolean {
  if (noun.pronoun || noun.entity || !syntax.isActor(noun)) return false;
  const { documents } = resources.grammar.nouns;
  if (documents.has(singular(noun.word))) return false;
  const { actors } = resources;
  return lookUp(tokens, noun.ownFrom, noun.head, actors.victims, actors) !== null;
}

/** `…, said the lawyer`: nothing but a mark and a quotation stands before the verb. */
function isInverted(scene: Scene, verb: VerbChunk): boolean {
  const before = previousOf(scene.syntax, verb.index);
  return (
    scene.resources.grammar.verbs.saying.has(verb.word) &&
    verb.word !== 'tell' &&
    (before?.kind === 'comma' || before?.kind === 'break') &&
    (isQuote(scene, verb.from - 1) || closesSentence(scene, verb))
  );
}

/** `The Committee is concerned about …`. */
function isConcerned(scene: Scene, verb: VerbChunk): boolean {
  if (!verb.passive && !LINKING.has(verb.word)) return false;
  const { chunks } = scene.syntax;
  return (
    WORRIED.has(scene.tokens[verb.head]!.lower) ||
    isWorried(scene, chunks[verb.index + 1]) ||
    isWorried(scene, chunks[verb.index + 2])
  );
}

function isWorried({ tokens }: Scene, chunk: Chunk | undefined): boolean {
  if (isVerb(chunk)) return WORRIED.has(tokens[chunk.head]!.lower);
  return chunk?.kind === 'adverb' && WORRIED.has(chunk.word);
}

export function speaks(scene: Scene, noun: NounChunk): boolean {
  if (noun.entity?.label === 'GPE' && scene.tokens[noun.to]?.lower === '-') return false;
  const of = scene.syntax.chunks[noun.index + 1];
  const counted = of?.word === 'of' ? scene.syntax.chunks[noun.index + 2] : undefined;
  if (
    isNoun(counted) &&
    scene.resources.grammar.nouns.quantities.has(singular(noun.word)) &&
    speaks(scene, counted)
  )
    return true;
  const { documents, speakers } = scene.resources.grammar.nouns;
  const word = singular(noun.word);
  return (
    scene.syntax.isActor(noun) ||
    documents.has(word) ||
    speakers.has(word) ||
    (!noun.entity && scene.tokens[noun.head]!.pos === 'PROPN') ||
    SHORT_FORM.test(scene.tokens[noun.head]!.text)
  );
}

/** `X issued a statement saying …`: X. */
function issuerOf(scene: Scene, document: NounChunk): NounChunk | null {
  const verb = previousOf(scene.syntax, document.index);
  if (!isVerb(verb) || verb.passive || !ISSUING.test(verb.word)) return null;
  const issuer = subjectOf(scene.syntax, verb, scene.resources.grammar);
  return issuer && scene.syntax.isActor(issuer) ? issuer : null;
}

/** `…, she said on Monday.`: nothing that could be said follows. */
export function closesSentence(scene: Scene, verb: VerbChunk): boolean {
  const { chunks } = scene.syntax;
  if (relativeOf(scene.syntax, verb.index) >= 0) return false;
  for (let i = verb.index + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'relative' && isQuote(scene, verb.from - 1)) break;
    if (chunk.kind === 'relative' && chunks[verb.index - 1]?.kind === 'comma') break;
    if (goesOn(scene, i)) break;
    if (chunk.kind === 'verb' || chunk.kind === 'subordinator') return false;
    if (chunk.kind === 'noun' && scene.syntax.isTrigger(chunk.head)) return false;
    if (chunk.kind === 'noun' && i === verb.index + 1 && !scene.syntax.isActor(chunk)) return false;
  }
  const before = chunks.slice(0, verb.index).some((chunk) => chunk.kind === 'verb');
  return before;
}

/** `…, he told reporters, adding that …`. */
function goesOn({ syntax, resources }: Scene, comma: number): boolean {
  const next = syntax.chunks[comma + 1];
  return (
    syntax.chunks[comma]!.kind === 'comma' &&
    isVerb(next) &&
    next.form === 'gerund' &&
    resources.grammar.verbs.report.has(next.word)
  );
}

/** True for a quotation mark. */
export function isQuote({ tokens }: Scene, token: number): boolean {
  return QUOTE.test(tokens[token]?.lower ?? '');
}
