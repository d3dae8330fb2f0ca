import { headLength } from '../../bisect.ts';
import type { Resources } from '../../lexicon/resources.ts';
import type { ActorMention, LinkedDocument, Participant, ViolationMention } from '../../model.ts';
import type { Stage } from '../../stage.ts';
import { adjectivalRoles, verbOfAdjective } from './adjectival.ts';
import { isAnnounced } from './announced.ts';
import { Cast } from './cast.ts';
import { asCharged } from './charged.ts';
import { circumstanceRoles } from './circumstances.ts';
import type { Anchor, Finding, Scene } from './found.ts';
import { governorRoles } from './governor.ts';
import { laterDoer } from './later-doers.ts';
import { memberRoles } from './members.ts';
import { nounRoles } from './nominal.ts';
import { sharedRoles } from './of-phrases.ts';
import { isOnThemselves } from './self-inflicted.ts';
import { type Played, shareCircumstances } from './shared-circumstances.ts';
import { sourceRoles } from './sources.ts';
import { cityRoles, clashRoles, purposeRoles } from './supplements.ts';
import { opensBound } from './syntax/amounts.ts';
import { analyse } from './syntax/analyse.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb, previousOf } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';
import { indexMentions, type TokenIndex } from './token-index.ts';
import { isExplicit, isUnlikely } from './unlikely.ts';
import { verbRoles } from './verbal.ts';

/** Who took part, and the nominals among them that no other layer marks. */
export interface ParticipantLayer {
  readonly actors: ActorMention[];
  readonly participants: Participant[];
}

/** Sentences are read in parts of at most so many tokens; only lists without stops are longer. */
const LONGEST = 500;
const NO_ONE = /^(?:no|nobody|none|neither)$/;

export const extractParticipants: Stage<
  LinkedDocument,
  ParticipantLayer,
  'actors' | 'grammar' | 'clauses' | 'profiles'
> = (doc, resources) => {
  const index = indexMentions(doc);
  const cast = new Cast(doc, index, resources);
  let scene: Scene | null = null;
  let played: Played[] = [];
  const close = (): void => {
    if (scene)
      for (const { violation, findings } of shareCircumstances(scene.syntax, played))
        cast.add(violation, scene, findings);
    played = [];
  };
  for (const violation of doc.violations) {
    const token = index.tokenAt(violation.start);
    if (token === null) continue;
    const sentence = doc.sentences[doc.tokens[token]!.sentence]!;
    const { firstToken, endToken } = sentence;
    const from = firstToken + Math.floor((token - firstToken) / LONGEST) * LONGEST;
    if (scene?.syntax.sentence.firstToken !== from) {
      close();
      const part = { ...sentence, firstToken: from, endToken: Math.min(endToken, from + LONGEST) };
      scene = sceneOf(doc, analyse(doc, part, index, resources), index, resources);
    }
    const anchor = anchorOf(scene.syntax, violation, token, index);
    if (anchor) played.push({ violation, ...findingsOf(scene, anchor) });
  }
  close();
  return cast.layer();
};

function sceneOf(
  doc: LinkedDocument,
  syntax: Syntax,
  index: TokenIndex,
  { actors, grammar, clauses }: Pick<Resources, 'actors' | 'grammar' | 'clauses'>,
): Scene {
  return {
    syntax,
    reports: new Map(),
    tokens: doc.tokens,
    actors,
    grammar,
    clauses,
    entityAt: index.entityAt,
    isCountry: index.isCountry,
    dateAt: index.dateAt,
  };
}

function findingsOf(scene: Scene, anchor: Anchor): Omit<Played, 'violation'> {
  const carrier = mainChunk(scene.syntax, anchor);
  const main = carrier ?? verbOfAdjective(scene, anchor);
  const own = carrier?.kind === 'noun' ? nounRoles(scene, anchor, carrier) : [];
  const read = !carrier
    ? adjectivalRoles(scene, anchor)
    : main?.kind === 'verb'
      ? verbRoles(scene, anchor, main)
      : main?.kind === 'noun'
        ? nounClauseRoles(scene, anchor, main, own)
        : [];
  const core = memberRoles(
    scene,
    anchor,
    asCharged(scene, read, anchor, carrier).map((finding) => asPlace(scene, finding)),
  );
  const verb = main?.kind === 'verb' ? main : null;
  const noun = carrier?.kind === 'noun' && main === carrier ? carrier : null;
  if (scene.syntax.sentence.kind === 'heading' && anchor.violation.assertion === 'normative')
    return { verb, noun, findings: [] };
  const findings = [
    ...core.filter(
      (finding) =>
        !isInner(scene, finding, anchor, main) &&
        !isDoerToo(finding, core) &&
        !isOneself(finding, core) &&
        !isNoOne(scene, finding, anchor) &&
        !isOnThemselves(scene, finding, anchor) &&
        !isUnlikely(scene, finding, anchor),
    ),
    ...(core.some(({ role }) => role === 'victim') ? [] : purposeRoles(scene, anchor)),
    ...cityRoles(scene, core),
    ...(core.some(({ role }) => role === 'perpetrator') ? [] : clashRoles(scene, anchor)),
    ...circumstanceRoles(scene, anchor, main),
    ...sourceRoles(scene, anchor).filter((finding) => !isAnnounced(scene, finding, core, anchor)),
  ];
  return { verb, noun, findings };
}

/**
 * True for people whom a trigger describes (`food for displaced families`): what is done with them
 * is not what was done to them, unless they are still held.
 */
function isNamed(scene: Scene, noun: NounChunk, own: readonly Finding[]): boolean {
  if (!own.some(({ rule }) => rule === 'attributive-participle')) return false;
  const verb = previousOf(scene.syntax, firstOf(scene.syntax, noun).index);
  return !(isVerb(verb) && scene.grammar.verbs.holding.has(verb.word));
}

/**
 * A victim whom the trigger itself names (`child soldiers`, `register unions`) is no participant
 * beside it; people who are the object of its verb are.
 */
function isInner(
  scene: Scene,
  { role, filler, rule }: Finding,
  { extent }: Anchor,
  main: Chunk | undefined,
): boolean {
  if (role !== 'victim' || filler.kind === 'time' || rule === 'owner') return false;
  if (filler.kind === 'noun' && filler.noun.pronoun) return false;
  const { from, to } = filler.kind === 'noun' ? filler.noun : filler.extent;
  if (from < extent.from || to > extent.to) return false;
  if (filler.kind === 'extent' || filler.noun === main) return true;
  const { word } = filler.noun;
  return word === 'those' || scene.grammar.nouns.bodies.has(singular(word));
}

/** `Goma suffered heavy shelling`: a town in which something is done, and no one. */
function asPlace(scene: Scene, finding: Finding): Finding {
  const { filler, role, rule } = finding;
  if (role !== 'victim' || filler.kind !== 'noun' || !/^undergoer/.test(rule)) return finding;
  const { entity } = filler.noun;
  const town = entity?.label === 'GPE' && !scene.isCountry(entity);
  return town ? { ...finding, role: 'place' } : finding;
}

/** `blamed the attack on X`: who is said outright to have done it is no victim of it. */
function isDoerToo({ role, filler }: Finding, all: readonly Finding[]): boolean {
  if (role !== 'victim' || filler.kind !== 'noun' || filler.noun.pronoun) return false;
  return all.some(
    (one) =>
      one.role === 'perpetrator' &&
      one.filler.kind === 'noun' &&
      one.filler.noun === filler.noun &&
      isExplicit(one),
  );
}

/** `the house I was in when they beat me`: who is spoken of as `me` is not who did it. */
function isOneself({ role, filler }: Finding, all: readonly Finding[]): boolean {
  if (role !== 'perpetrator' || filler.kind !== 'noun') return false;
  const { word } = filler.noun;
  const object = word === 'i' ? 'me' : word === 'we' ? 'us' : null;
  return all.some(
    (one) => one.role === 'victim' && one.filler.kind === 'noun' && one.filler.noun.word === object,
  );
}

/** `no student`, `nobody`: nobody whom a dataset could count; but `no student was allowed to leave`. */
function isNoOne(
  { syntax, tokens, grammar }: Scene,
  { filler, rule }: Finding,
  { extent }: Anchor,
): boolean {
  if (filler.kind === 'time' || rule === 'not-allowed') return false;
  const { from } = filler.kind === 'noun' ? firstOf(syntax, filler.noun) : filler.extent;
  if (opensBound(tokens, from, grammar.numbers)) return false;
  return NO_ONE.test(tokens[from]!.lower) && !grammar.verbs.granted.has(tokens[extent.from]!.lower);
}

/** What a noun's clause tells beyond its own phrase, of the roles that were left open so far. */
function nounClauseRoles(
  scene: Scene,
  anchor: Anchor,
  noun: NounChunk,
  own: readonly Finding[],
): readonly Finding[] {
  let found = own;
  if (!isSettled(found)) found = withOpen(found, sharedRoles(scene, noun, false));
  if (!isNamed(scene, noun, own)) found = withOpen(found, governorRoles(scene, noun, anchor.first));
  if (!isSettled(found)) found = withOpen(found, sharedRoles(scene, noun, true));
  return isSettled(found) ? found : withOpen(found, laterDoer(scene, noun));
}

/** True where it is known both who did it and to whom. */
function isSettled(found: readonly Finding[]): boolean {
  return (
    found.some(({ role }) => role === 'perpetrator') && found.some(({ role }) => role === 'victim')
  );
}

/** The findings, and of others those whose roles they left open. */
function withOpen(found: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const open = others.filter(({ role }) => !found.some((one) => one.role === role));
  return open.length > 0 ? [...found, ...open] : found;
}

/** The verb or noun that carries a trigger. */
function mainChunk(syntax: Syntax, anchor: Anchor): Chunk | undefined {
  const touched = syntax.chunks.slice(anchor.first, anchor.last + 1);
  const first = touched.find((chunk) => chunk.kind === 'verb' || chunk.kind === 'noun');
  const next = first ? syntax.chunks[first.index + 1] : undefined;
  const clause =
    isNoun(first) &&
    isVerb(next) &&
    /^(?:finite|participle)$/.test(next.form) &&
    (syntax.isActor(first) || (next.passive && next.form === 'finite'));
  return clause && next.index <= anchor.last ? next : first;
}

function anchorOf(
  syntax: Syntax,
  violation: ViolationMention,
  from: number,
  index: TokenIndex,
): Anchor | null {
  const to = index.tokenAfter(violation.end, from);
  const first = chunkEndingAfter(syntax.chunks, from);
  let last = first;
  while (last < syntax.chunks.length && syntax.chunks[last]!.from < to) last += 1;
  if (last === first) return null;
  return { violation, extent: { from, to }, first, last: last - 1 };
}

/** The position of the first chunk that ends after a token; chunks are in text order. */
function chunkEndingAfter(chunks: readonly Chunk[], token: number): number {
  return headLength(chunks, ({ to }) => to <= token);
}
