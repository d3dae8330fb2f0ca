import type { Role, ViolationMention } from '../../model.ts';
import type { Chunk, VerbChunk } from './chunk.ts';
import type { Finding } from './found.ts';
import { isNoun, isVerb, type Syntax } from './syntax.ts';

/** A violation with its roles and the verb of its clause, if it has one. */
export interface Played {
  readonly violation: ViolationMention;
  readonly findings: readonly Finding[];
  readonly verb: VerbChunk | null;
}

const SHARED: readonly Role[] = ['time', 'place'];
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
  }
  for (let i = shared.length - 1; i > 0; i -= 1) {
    const [earlier, later] = [shared[i - 1]!, shared[i]!];
    if (joins(syntax, earlier.verb, later.verb) && sharesSubject(syntax, later.verb!))
      shared[i - 1] = lend(later, earlier);
  }
  return shared;
}

function lend(from: Played, to: Played): Played {
  const missing = SHARED.filter((role) => !to.findings.some((finding) => finding.role === role));
  const lent = from.findings
    .filter(({ role }) => missing.includes(role))
    .map((finding) => ({ ...finding, rule: `shared-${finding.role}` }));
  return lent.length > 0 ? { ...to, findings: [...to.findings, ...lent] } : to;
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
