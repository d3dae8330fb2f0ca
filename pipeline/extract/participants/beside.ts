import type { Token } from '../../model.ts';
import { type ReportingClause, reportingClause } from '../../reporting-clause.ts';
import type { Scene } from './found.ts';
import { isJoint } from './syntax/animacy.ts';
import { isNoun, isPlaceName } from './syntax/around.ts';
import type { Extent, NounChunk } from './syntax/chunk.ts';

/** A reporting clause beside what it reports, and who speaks in it. */
export interface Aside {
  readonly clause: ReportingClause;
  /** Token of its verb. */
  readonly verb: number;
  readonly source: NounChunk;
  readonly extents: readonly Extent[];
}

const RELATIVE = /^(?:who|which|that|whom|whose|–|—|\(|:)$/;
const JOINER = /^(?:and|or|,)$/;
const COMPLEMENT = /^(?:of|for|in|at|from|on|against|to)$/;

const ENDINGS = ['s', 'd', 'ed'];
const CHARGED = 'charged';

/** wink-nlp takes it for an adjective in `the union said today`. */
const SAID = 'said';

/** wink-nlp gives no lemma of a verb that it takes for a noun: `RSF notes`, `the union alleged`. */
function isFormOf(word: string, end: string, verbs: ReadonlySet<string>): boolean {
  return word.endsWith(end) && verbs.has(word.slice(0, -end.length));
}

/** True for a form of a verb of telling, of `charge` too, which tells where it stands beside. */
function tells({ lower, lemma }: Token, verbs: ReadonlySet<string>): boolean {
  return (
    lower === SAID ||
    lower === CHARGED ||
    verbs.has(lemma) ||
    ENDINGS.some((end) => isFormOf(lower, end, verbs))
  );
}

/** The reporting clauses of a sentence that stand beside what they report. */
export function asidesOf(scene: Scene): readonly Aside[] {
  const { tokens, syntax, grammar, clauses } = scene;
  const { firstToken, endToken } = syntax.sentence;
  const bounds = { from: firstToken, to: endToken };
  const asides: Aside[] = [];
  for (let i = firstToken + 1; i < endToken; i += 1) {
    if (!tells(tokens[i]!, grammar.verbs.report)) continue;
    if (grammar.before_nouns.has(tokens[i - 1]!.lower)) continue;
    const clause = reportingClause(clauses.reporting, tokens, i, bounds);
    const aside = clause ? asideOf(scene, clause, i) : null;
    if (aside) asides.push(aside);
  }
  return asides;
}

function asideOf(scene: Scene, clause: ReportingClause, verb: number): Aside | null {
  const { subject } = clause;
  const inside = scene.syntax.chunks.filter(
    (chunk): chunk is NounChunk =>
      isNoun(chunk) && chunk.to > subject.from && chunk.from < subject.to,
  );
  const source = inside[0];
  if (!source) return null;
  if (source.pronoun) return { clause, verb, source, extents: [source] };
  const extents = [
    ...speakersIn(scene, subject.from, subject.to, inside),
    ...examplesIn(scene, subject.to, inside),
  ];
  return { clause, verb, source, extents };
}

/** `four senators, including Ana Ruiz and Jo Day, said`: the names among those who speak. */
function examplesIn(
  { syntax, tokens, grammar }: Scene,
  end: number,
  nouns: readonly NounChunk[],
): Extent[] {
  const first = nouns.find(({ from }) => grammar.including.has(tokens[from - 1]?.lower ?? ''));
  if (!first?.entity) return [];
  const group = syntax.groups.get(first.index) ?? [first];
  return group.filter(({ to }) => to <= end);
}

/**
 * The phrases of those who speak: a noun phrase with its complements, one for a list of nominals,
 * one for each of several names. An apposition is left out, a name behind a nominal is taken for it.
 */
function speakersIn(
  { tokens, dateAt }: Scene,
  from: number,
  end: number,
  nouns: readonly NounChunk[],
): Extent[] {
  let to = from;
  const told = nouns[0]!.to;
  while (
    to < end &&
    !RELATIVE.test(tokens[to]!.lower) &&
    !isParticiple(tokens, to) &&
    !(to >= told && dateAt(to))
  )
    to += 1;
  const joined = tokens.slice(from, to).some(({ pos }) => pos === 'CCONJ');
  const members: NounChunk[] = [];
  let parted = false;
  let last = 0;
  for (const noun of nouns) {
    if (noun.from >= to) break;
    const joiner = tokens[noun.from - 1]?.lower ?? '';
    if (members.length === 0 || (joined && JOINER.test(joiner))) {
      members.push(noun);
      if (joiner === ',' && members.length > 1) parted = true;
      last = Math.min(noun.to, to);
    } else if (COMPLEMENT.test(joiner)) last = Math.min(noun.to, to);
    else if (noun.from === last) last = Math.min(noun.to, to);
    else if (joiner === ',' && noun.entity?.label === 'PERSON' && !members[0]!.entity)
      return [noun];
    else break;
  }
  if (isTitled(members)) return [members[0]!];
  const names = members.filter(({ entity, word }) => entity || isJoint(word)).length;
  if (members.length > 1 && (names === members.length || (names > 0 && parted))) return members;
  const first = members[0];
  if (!first) return [];
  if (members.length === 1 && first.entity?.label === 'PERSON') return [first];
  return [{ from: Math.max(first.from, from), to: last }];
}

/** `Ana Ruiz, Europe and Asia director`: places behind a person are part of an office. */
function isTitled([first, second]: readonly NounChunk[]): boolean {
  return first?.entity?.label === 'PERSON' && second !== undefined && isPlaceName(second);
}

/** `a group based in Goma`, `lawyers working for them`: where a participle describes the noun. */
function isParticiple(tokens: Scene['tokens'], i: number): boolean {
  const { pos, lower } = tokens[i]!;
  return pos === 'VERB' && /(?:ed|ing)$/.test(lower) && tokens[i - 1]!.pos === 'NOUN';
}
