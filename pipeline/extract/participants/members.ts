import { type Anchor, type Finding, nounFinding, type Scene } from './found.ts';
import { subjectOf } from './subjects.ts';
import {
  firstOf,
  isNoun,
  isPlaceName,
  isVerb,
  lastOf,
  nextOf,
  previousOf,
} from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** How far behind a verb examples of its victims may stand. */
const EXAMPLES_WITHIN = 8;
const LISTING = /^(?:include|comprise|number)$/;
const BEING = /^(?:be|become)$/;

/**
 * The roles with those who are told to be among the people of a role: `those arrested included X`, `among them was
 * X`, `X was one of ten nurses killed`, `ten were killed in Goma, including X`.
 */
export function memberRoles(scene: Scene, anchor: Anchor, core: readonly Finding[]): Finding[] {
  const { syntax } = scene;
  const members = core.flatMap((finding) => {
    const { filler, role } = finding;
    if ((role !== 'victim' && role !== 'perpetrator') || filler.kind !== 'noun') return [];
    const named = [
      listedAfter(syntax, filler.noun),
      ...identifiedAs(syntax, filler.noun),
      countedAmong(scene, filler.noun),
      role === 'victim' ? exampleAfter(syntax, anchor, filler.noun) : null,
    ];
    return named.flatMap((member) =>
      member && syntax.isActor(member) && member !== filler.noun
        ? [nounFinding(role, member, 'member')]
        : [],
    );
  });
  if (members.length === 0) return [...core];
  const others = core.filter(({ filler }) => !(filler.kind === 'noun' && isEmpty(filler.noun)));
  return [...others, ...members];
}

/** `those`, of whom nothing is known but that others are among them. */
function isEmpty({ word }: NounChunk): boolean {
  return /^(?:those|victims?|dead|one)$/.test(word);
}

/** `those arrested included X`, `among those arrested were X and Y`. */
function listedAfter(syntax: Syntax, noun: NounChunk): NounChunk | null {
  const among = previousOf(syntax, firstOf(syntax, noun).index)?.word === 'among';
  for (let i = lastOf(syntax, noun).index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (isVerb(chunk)) {
      if (chunk.form === 'participle') continue;
      const lists = LISTING.test(chunk.word) || (among && BEING.test(chunk.word));
      const member = lists && chunk.form === 'finite' ? nextOf(syntax, i) : undefined;
      return isNoun(member) ? member : null;
    }
    if (chunk.kind === 'break' || chunk.kind === 'subordinator' || chunk.kind === 'relative')
      return null;
  }
  return null;
}

/** `the dead were identified as Ana Ruiz of Peru and Leo Roth of Spain`: the names. */
function identifiedAs(syntax: Syntax, noun: NounChunk): NounChunk[] {
  const { chunks } = syntax;
  let i = lastOf(syntax, noun).index + 1;
  while (isVerb(chunks[i]) && (chunks[i] as VerbChunk).form === 'participle') i += 1;
  const verb = chunks[i];
  if (!isVerb(verb) || !verb.passive || !/^(?:identify|name)$/.test(verb.word)) return [];
  if (nextOf(syntax, i)?.word !== 'as') return [];
  const names: NounChunk[] = [];
  for (let k = i + 1; k < chunks.length; k += 1) {
    const chunk = chunks[k]!;
    if (chunk.kind === 'verb' || chunk.kind === 'break' || chunk.kind === 'relative') break;
    if (isNoun(chunk) && chunk.entity?.label === 'PERSON') names.push(chunk);
  }
  return names;
}

/** `X was among those arrested`, `X is one of ten nurses killed`. */
function countedAmong({ syntax, grammar }: Scene, noun: NounChunk): NounChunk | null {
  const among = previousOf(syntax, firstOf(syntax, noun).index);
  if (among?.kind !== 'preposition') return null;
  let before = previousOf(syntax, among.index);
  if (among.word === 'of' && isNoun(before) && grammar.pronouns.one_of.has(before.word))
    before = previousOf(syntax, before.index);
  else if (among.word !== 'among') return null;
  if (!isVerb(before) || !BEING.test(before.word)) return null;
  return subjectOf(syntax, before);
}

/** `ten people were killed in Goma, including two children`: behind the phrases of the verb. */
function exampleAfter(syntax: Syntax, { last }: Anchor, noun: NounChunk): NounChunk | null {
  const end = Math.max(last, lastOf(syntax, noun).index);
  for (let i = end + 1; i < Math.min(syntax.chunks.length, end + EXAMPLES_WITHIN); i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'including') {
      const nearest = previousOf(syntax, chunk.index - 1);
      if (isNoun(nearest) && nearest !== noun && syntax.isActor(nearest) && !isPlaceName(nearest))
        return null;
      const example = nextOf(syntax, i);
      return isNoun(example) && !isPlaceName(example) && example.entity?.label !== 'ORG'
        ? example
        : null;
    }
    if (chunk.kind === 'verb' || chunk.kind === 'break' || chunk.kind === 'conjunction')
      return null;
    if (chunk.kind === 'subordinator' || chunk.kind === 'relative') return null;
  }
  return null;
}
