import type { Role, ViolationMention } from '../../model.ts';
import type { Finding } from './found.ts';
import { isNoun, isVerb } from './syntax/around.ts';
import type { Chunk, NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** A violation with its roles and the verb of its clause, if it has one. */
export interface Played {
  readonly violation: ViolationMention;
  readonly findings: readonly Finding[];
  readonly verb: VerbChunk | null;
  /** The noun that names it, if one does. */
  readonly noun: NounChunk | null;
}

const SHARED: readonly Role[] = ['time', 'place'];
/** What stands in a list of nouns and their phrases. */
const LISTED: ReadonlySet<Chunk['kind']> = new Set([
  'preposition',
  'conjunction',
  'comma',
  'adverb',
  'time',
]);
/** Behind these the next item of a list begins. */
const OPENING: ReadonlySet<Chunk['kind']> = new Set(['comma', 'conjunction']);
/** Before a form in -ing these join it to the act before. */
const JOINING = /^(?:after|before|while|by)$/;

/**
 * Lets joined verbs share where and when: `attacked a convoy near Goma in May, killing ten`,
 * `beat and arrested students in Harare`. A violation keeps what its own clause says.
 */
export function shareCircumstances(syntax: Syntax, played: readonly Played[]): Played[] {
  const shared = [...played];
  for (let i = 1; i < shared.length; i += 1) {
    const [earlier, later] = [shared[i - 1]!, shared[i]!];
    if (joins(syntax, earlier.verb, later.verb)) shared[i] = lend(earlier, later);
    else if (lists(syntax, earlier.noun, later.noun))
      shared[i] = lend(earlier, later, (at) => at < earlier.noun!.from);
  }
  for (let i = shared.length - 1; i > 0; i -= 1) {
    const [earlier, later] = [shared[i - 1]!, shared[i]!];
    if (joins(syntax, earlier.verb, later.verb) && sharesSubject(syntax, later.verb!))
      shared[i - 1] = lend(later, earlier);
    else if (lists(syntax, earlier.noun, later.noun))
      shared[i - 1] = lend(
        later,
        earlier,
        (at, rule) =>
          at >= later.noun!.to &&
          (rule.startsWith('shared') ||
            syntax.groups.has(later.noun!.index) ||
            syntax.chunks[later.noun!.index - 1]?.kind === 'conjunction'),
      );
  }
  return shared;

  /** @param stands tells of a filler's first token and its rule whether it may be lent */
  function lend(
    from: Played,
    to: Played,
    stands: (at: number, rule: string) => boolean = () => true,
  ): Played {
    const missing = SHARED.filter((role) => !to.findings.some((one) => one.role === role));
    const lent = from.findings
      .filter(
        (finding) =>
          missing.includes(finding.role) && stands(firstToken(syntax, finding), finding.rule),
      )
      .map((finding) => ({ ...finding, rule: `shared-${finding.role}` }));
    return lent.length > 0 ? { ...to, findings: [...to.findings, ...lent] } : to;
  }
}

function firstToken({ chunks }: Syntax, { filler }: Finding): number {
  if (filler.kind === 'noun') return filler.noun.from;
  if (filler.kind === 'extent') return filler.extent.from;
  return chunks.find((chunk) => chunk.kind === 'time' && chunk.date === filler.date)?.from ?? -1;
}

/** True for nouns of one list, each with its phrases: `killings of farmers, rapes, and torture in camps`. */
function lists(syntax: Syntax, earlier: NounChunk | null, later: NounChunk | null): boolean {
  if (!earlier || !later || later.index <= earlier.index) return false;
  const between = syntax.chunks.slice(earlier.index + 1, later.index);
  const joiner = between.at(-1);
  if (joiner?.kind !== 'conjunction' && joiner?.word !== ',') return false;
  return between.every((chunk, i) =>
    isNoun(chunk)
      ? syntax.isTrigger(chunk.head) || !OPENING.has(between[i - 1]?.kind ?? 'comma')
      : LISTED.has(chunk.kind) || (isVerb(chunk) && chunk.form === 'participle'),
  );
}

/** True where nothing but their own subjects, objects and phrases stands between two verbs. */
function joins(syntax: Syntax, earlier: VerbChunk | null, later: VerbChunk | null): boolean {
  if (!earlier || !later || later.index <= earlier.index) return false;
  let joined = later.form === 'gerund' || later.form === 'infinitive';
  for (let i = earlier.index + 1; i < later.index; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (isApart(chunk)) return false;
    if (chunk.kind === 'conjunction') joined = chunk.word !== 'but';
    if (chunk.kind === 'comma' && i === later.index - 1) joined = true;
    if (chunk.kind === 'preposition' && i === later.index - 1) joined = JOINING.test(chunk.word);
  }
  return joined;
}

function isApart(chunk: Chunk): boolean {
  return (
    chunk.kind === 'break' ||
    chunk.kind === 'subordinator' ||
    chunk.kind === 'relative' ||
    (chunk.kind === 'verb' && chunk.form !== 'gerund' && chunk.form !== 'infinitive')
  );
}

/** `and arrested`, `, killing`: no noun of its own before the verb. */
function sharesSubject(syntax: Syntax, verb: VerbChunk): boolean {
  const before = syntax.chunks[verb.index - 1];
  if (verb.form === 'infinitive') return true;
  return !isNoun(before) && !isVerb(before) && verb.form !== 'gerund';
}
