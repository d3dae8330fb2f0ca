import { type Anchor, extentFinding, type Finding, nounFinding, type Scene } from './found.ts';
import { reportsOf } from './reports.ts';

/** Who speaks thus is named outside the quotation. */
const FIRST = /^(?:i|we|us|me)$/;
/** Cues of what someone demands, whichever verb says so. */
const DEMANDED = /^(?:calls-on|calls-for|must)$/;

/** Those who say it: `X said that …`, `…, X said`, `according to X`. */
export function sourceRoles(scene: Scene, anchor: Anchor): Finding[] {
  const { assertion, assertionRule } = anchor.violation;
  if (assertion === 'negated') return [];
  const stated = assertion === 'asserted';
  const demanded = DEMANDED.test(assertionRule);
  const reports = reportsOf(scene, assertion === 'normative' && !demanded);
  if (reports.length === 0) return [];
  const told = reports
    .filter(({ from, to }) => anchor.last >= from && anchor.first < to)
    .filter(({ says, urges }) => says || (demanded ? urges : !stated));
  const named = told.some(({ source }) => !source.pronoun);
  const other = told.some(({ source }) => !FIRST.test(source.word));
  return told
    .filter(({ source }) => !(named && source.pronoun) && !(other && FIRST.test(source.word)))
    .flatMap(({ source, rule, extents }) =>
      extents
        ? extents.map((extent) => extentFinding('source', extent, rule))
        : [nounFinding('source', source, rule)],
    );
}
