import { accusedOfDoing, openingOf } from './accused.ts';
import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { isBody } from './possessors.ts';
import { subjectOf } from './subjects.ts';
import { singular } from './syntax/animacy.ts';
import { firstOf, isNoun, isVerb } from './syntax/around.ts';
import type { Chunk, NounChunk } from './syntax/chunk.ts';
import { undergoerOf } from './undergoers.ts';

const CHARGED = /^(?:accused-of|tried-for|committing)$/;
/** What is held against people who love or dress otherwise is told by a verb: `imitating the opposite sex`. */
const SOGI = 'discrimination-sogi';
/** Who is only spoken against is not charged. */
const SPOKEN_AGAINST = /^(?:denounce|condemn|critici[sz]e|blame|try|want|dismiss)$/;
const FOR = /^(?:for|of|with|over|on|in)$/;

/**
 * Who is charged with, or held for, what everyone is free to do suffers it: `charged her with
 * blasphemy`, `was arrested after joining a protest`. A state does not; nor do those who are charged
 * with restricting a freedom. Whom the deed is said to wrong (`for insulting the king`) takes no part.
 * @param findings the roles that the deed has by itself
 * @param deed the chunk that tells the deed, if one does
 */
export function asCharged(
  scene: Scene,
  findings: readonly Finding[],
  anchor: Anchor,
  deed: Chunk | undefined,
): readonly Finding[] {
  const { syntax, grammar } = scene;
  const verb = isVerb(deed) ? deed : null;
  if (!isHeldAgainst(scene, anchor) || (verb && grammar.verbs.infringing.has(verb.word)))
    return findings;
  const isFreedom = grammar.categories.free.has(anchor.violation.category);
  const accused =
    isFreedom && verb?.form === 'gerund' ? accusedOfDoing(syntax, verb, subjectOf) : null;
  if (accused) return [nounFinding('victim', accused, 'accused-of')];
  const charged = findings.filter((finding) => isCharged(scene, finding, anchor, deed));
  if (charged.length === 0) return findings;
  return findings
    .filter(({ rule }) => rule !== 'active-object')
    .map((finding) => (charged.includes(finding) ? { ...finding, role: 'victim' } : finding));
}

/** True for what is held against people though it harms nobody. */
function isHeldAgainst(
  { tokens, grammar }: Scene,
  { violation: { category }, extent }: Anchor,
): boolean {
  if (category === SOGI) return tokens[extent.from]!.lower.endsWith('ing');
  return grammar.categories.held_against.has(category);
}

function isCharged(
  scene: Scene,
  { role, rule, filler }: Finding,
  anchor: Anchor,
  deed: Chunk | undefined,
): boolean {
  if (role !== 'perpetrator' || filler.kind === 'time') return false;
  if (isBody(scene, filler.kind === 'noun' ? filler.noun : filler.extent)) return false;
  if (CHARGED.test(rule)) return true;
  if (anchor.violation.category === 'reprisals' || filler.kind !== 'noun') return false;
  return isHeld(scene, filler.noun) || isChargeAgainst(scene, deed);
}

/** True where the sentence tells that they were arrested, charged or tried. */
function isHeld(scene: Scene, one: NounChunk): boolean {
  const { syntax, grammar } = scene;
  const first = firstOf(syntax, one);
  return syntax.chunks.some((chunk) => {
    if (!isVerb(chunk) || SPOKEN_AGAINST.test(chunk.word)) return false;
    if (!grammar.verbs.arresting.has(chunk.word) && !grammar.verbs.accuse.has(chunk.word))
      return false;
    const held = undergoerOf(scene, chunk);
    return held !== null && firstOf(syntax, held) === first;
  });
}

/** `sentences for the editor for insulting`, `under investigation for reporting lies and joining`. */
function isChargeAgainst(scene: Scene, gerund: Chunk | undefined): boolean {
  if (!isVerb(gerund) || gerund.form !== 'gerund') return false;
  const { syntax, grammar } = scene;
  const opening = openingOf(syntax, gerund);
  if (!opening || !FOR.test(opening.word)) return false;
  for (let i = opening.index - 1; i >= 0; i -= 1) {
    const chunk = syntax.chunks[i]!;
    if (isNoun(chunk)) {
      const { inquiries, convictions, charges } = grammar.nouns;
      const word = singular(chunk.word);
      if (inquiries.has(word) || convictions.has(word) || charges.has(word)) return true;
    } else if (!/^(?:preposition|conjunction|adverb|time)$/.test(chunk.kind)) return false;
  }
  return false;
}
