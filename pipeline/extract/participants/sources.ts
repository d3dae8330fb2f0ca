import { singular } from './animacy.ts';
import type { Chunk, NounChunk, VerbChunk } from './chunk.ts';
import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { phrasesAfter } from './prepositional.ts';
import { subjectOf } from './subjects.ts';
import { isNoun, isVerb, nextOf, previousOf } from './syntax.ts';

/** Who denies these does not say what they say. */
const CLAIM =
  /^(?:allegation|accusation|claim|report|charge|account|complaint|testimony|statement)$/;

/** Organisations are cited by short forms: `JS7`, `CEDAW`. */
const SHORT_FORM = /^(?:\p{Lu}[\p{Lu}\d]{1,9}|\p{Lu}\p{L}*\p{Ll}\p{Lu}\p{L}*)$/u;

/** Participles that read as adjectives. */
const TOLD = /^(?:alleged|reported|claimed|documented|recorded|noted|stated|recounted|verified)$/;

/** Someone who says something, and the chunks `[from, to)` of what is said. */
export interface Report {
  readonly source: NounChunk;
  readonly from: number;
  readonly to: number;
  readonly rule: string;
  /** True for plain speech, which leaves no doubt that someone else says it. */
  readonly says: boolean;
}

/** Those who say it: `X said that …`, `…, X said`, `according to X`. */
export function sourceRoles(scene: Scene, anchor: Anchor): Finding[] {
  const { assertion } = anchor.violation;
  if (assertion === 'negated') return [];
  const stated = assertion === 'asserted';
  return scene
    .reports(assertion === 'normative')
    .filter(({ from, to, says }) => anchor.last >= from && anchor.first < to && (says || !stated))
    .map(({ source, rule }) => nounFinding('source', source, rule));
}

/** All that is said in a sentence; of what ought to be where `normative`. */
export function reportsOf(scene: Scene, normative: boolean): Report[] {
  const { syntax } = scene;
  const reports: Report[] = [];
  const end = syntax.chunks.length;
  for (const chunk of syntax.chunks) {
    if (chunk.kind === 'preposition' && chunk.word === 'to') {
      const before = syntax.chunks[chunk.index - 1];
      const noun = nextOf(syntax, chunk.index);
      if (before?.word === 'according' && isNoun(noun)) {
        reports.push({
          source: authorOf(scene, noun),
          from: 0,
          to: end,
          rule: 'according-to',
          says: true,
        });
      }
    }
    if (chunk.kind === 'preposition' && !normative) {
      const source = teller(scene, chunk.index);
      if (source) reports.push({ source, from: 0, to: end, rule: 'told-by', says: false });
    }
    if (chunk.kind !== 'verb') continue;
    if (normative && !scene.resources.grammar.verbs.recommend.has(chunk.word)) continue;
    const source = speakerOf(scene, chunk);
    if (!source) continue;
    const says = scene.resources.grammar.verbs.saying.has(chunk.word);
    if (closesSentence(scene, chunk))
      reports.push({ source, from: 0, to: source.index, rule: 'said-after', says });
    else
      reports.push({
        source,
        from: chunk.index + 1,
        to: scopeEnd(scene, chunk),
        rule: 'said-before',
        says,
      });
  }
  return reports;
}

/** `as alleged by X`, `it was reported by X`, `reports by X`, `allegations from X`. */
function teller(scene: Scene, index: number): NounChunk | null {
  const { chunks } = scene.syntax;
  const through = chunks[index]!.word;
  if (through !== 'by' && through !== 'from') return null;
  const before = chunks[index - 1];
  const told =
    before !== undefined &&
    (CLAIM.test(singular(before.word)) ||
      (through === 'by' && (TOLD.test(before.word) || isTold(scene, before))));
  const noun = told ? nextOf(scene.syntax, index) : undefined;
  return isNoun(noun) && speaks(scene, noun) ? noun : null;
}

function isTold(scene: Scene, chunk: Chunk): boolean {
  return (
    isVerb(chunk) &&
    (chunk.passive || chunk.form === 'participle') &&
    scene.resources.grammar.verbs.saying.has(chunk.word)
  );
}

/** `X issued a statement saying …`: X. */
function issuerOf(scene: Scene, document: NounChunk): NounChunk | null {
  const verb = previousOf(scene.syntax, document.index);
  if (!isVerb(verb) || verb.passive) return null;
  const issuer = subjectOf(scene.syntax, verb, scene.resources.grammar);
  return issuer && scene.syntax.isActor(issuer) ? issuer : null;
}

/** `a statement issued by the union`: the union; any other noun stands for itself. */
function authorOf(scene: Scene, noun: NounChunk): NounChunk {
  if (!scene.resources.grammar.nouns.documents.has(singular(noun.word))) return noun;
  const author = phrasesAfter(scene.syntax, noun.index).find(({ word }) => word === 'by')?.noun;
  return author && scene.syntax.isActor(author) ? author : noun;
}

/** A report inside an `after`, `when` or `while` clause reaches no further than that clause. */
function scopeEnd(scene: Scene, verb: VerbChunk): number {
  const { chunks } = scene.syntax;
  const { clausal } = scene.resources.grammar.prepositions;
  for (let i = verb.index - 1; i >= 0; i -= 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'break' || chunk.word === 'that') break;
    if (
      clausal.has(chunk.word) &&
      (chunk.kind === 'subordinator' || chunk.kind === 'preposition') &&
      chunk.word !== 'as'
    ) {
      const comma = chunks.findIndex(
        (one) =>
          one.kind === 'comma' &&
          one.index > verb.index &&
          isNoun(nextOf(scene.syntax, one.index)) &&
          opensClause(scene, one.index),
      );
      return comma < 0 ? chunks.length : comma;
    }
  }
  return chunks.length;
}

/** True where a noun and its finite verb follow. */
function opensClause(scene: Scene, index: number): boolean {
  for (let i = index + 2; i < scene.syntax.chunks.length; i += 1) {
    const chunk = scene.syntax.chunks[i]!;
    if (chunk.kind === 'verb') return chunk.form === 'finite';
    if (chunk.kind === 'comma' || chunk.kind === 'break') return false;
  }
  return false;
}

function speakerOf(scene: Scene, verb: VerbChunk): NounChunk | null {
  const { grammar } = scene.resources;
  if (isConcerned(scene, verb)) {
    const worried = subjectOf(scene.syntax, verb, grammar);
    return worried && speaks(scene, worried) ? worried : null;
  }
  if (!grammar.verbs.report.has(verb.word) && !grammar.verbs.accuse.has(verb.word)) return null;
  if (verb.passive || verb.form === 'infinitive') return null;
  const petition = previousOf(scene.syntax, verb.index);
  if (
    verb.form === 'gerund' &&
    isNoun(petition) &&
    grammar.nouns.documents.has(singular(petition.word))
  )
    return issuerOf(scene, petition) ?? petition;
  const next = nextOf(scene.syntax, verb.index);
  if (verb.word === 'deny' && isNoun(next) && CLAIM.test(singular(next.word))) return null;
  if (isNoun(next) && next.word === 'responsibility' && verb.word !== 'deny') return null;
  if (isInverted(scene, verb) && isNoun(next) && speaks(scene, next)) return next;
  const subject = subjectOf(scene.syntax, verb, grammar);
  const speaker = subject && speaks(scene, subject) ? subject : null;
  if (speaker) return speaker;
  return null;
}

/** `…, said the lawyer`: nothing but a mark and a quotation stands before the verb. */
function isInverted(scene: Scene, verb: VerbChunk): boolean {
  const before = previousOf(scene.syntax, verb.index);
  return (
    scene.resources.grammar.verbs.saying.has(verb.word) &&
    (before?.kind === 'comma' || before?.kind === 'break') &&
    closesSentence(scene, verb)
  );
}

/** `The Committee is concerned about …`. */
function isConcerned(scene: Scene, verb: VerbChunk): boolean {
  const next = scene.syntax.chunks[verb.index + 1];
  const words = [scene.tokens[verb.head]!.lower, next?.kind === 'adverb' ? next.word : ''];
  const far = scene.syntax.chunks[verb.index + 2];
  if (far?.kind === 'adverb') words.push(far.word);
  return (
    (verb.word === 'be' || verb.word === 'remain' || verb.word === 'become' || verb.passive) &&
    words.some((word) => /^(?:concerned|alarmed|worried|troubled)$/.test(word))
  );
}

function speaks(scene: Scene, noun: NounChunk): boolean {
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
    SHORT_FORM.test(scene.tokens[noun.head]!.text)
  );
}

/** `…, she said on Monday.`: nothing that could be said follows. */
function closesSentence(scene: Scene, verb: VerbChunk): boolean {
  const { chunks } = scene.syntax;
  for (let i = verb.index + 1; i < chunks.length; i += 1) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb' || chunk.kind === 'subordinator') return false;
    if (chunk.kind === 'noun' && i === verb.index + 1 && !scene.syntax.isActor(chunk)) return false;
  }
  const before = chunks.slice(0, verb.index).some((chunk) => chunk.kind === 'verb');
  return before;
}
