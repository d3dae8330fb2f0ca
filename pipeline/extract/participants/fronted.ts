import { isNoun, isPlaceName, isVerb, lastOf, nextOf } from './syntax/around.ts';
import type { NounChunk, VerbChunk } from './syntax/chunk.ts';
import type { Syntax } from './syntax/syntax.ts';

/** `Arrested and beaten in May, the editor …`: the subject of a participle that opens the sentence. */
export function inverted(syntax: Syntax, verb: VerbChunk): NounChunk | null {
  if (verb.form !== 'participle') return null;
  for (let i = verb.index + 1; i < syntax.chunks.length; i += 1) {
    const chunk = syntax.chunks[i]!;
    if (chunk.kind === 'comma') {
      const next = nextOf(syntax, i);
      if (isVerb(next) && next.form === 'participle') continue;
      if (next?.kind === 'time' || next?.kind === 'conjunction') continue;
      if (isNoun(next) && isPlaceName(next) && syntax.chunks[next.index + 1]?.kind === 'comma')
        continue;
      return isNoun(next) ? next : null;
    }
    if ((chunk.kind === 'verb' && chunk.form !== 'participle') || chunk.kind === 'break')
      return null;
  }
  return null;
}

/** `To silence critics, officials shut the paper`: the noun right behind the comma, where a verb follows. */
export function subjectBehindPurpose(syntax: Syntax, infinitive: VerbChunk): NounChunk | null {
  const comma = syntax.chunks.find(
    ({ kind, index }) => kind === 'comma' && index > infinitive.index,
  );
  const noun = comma ? nextOf(syntax, comma.index) : undefined;
  const verb = isNoun(noun) ? nextOf(syntax, noun.index) : undefined;
  return isNoun(noun) && isVerb(verb) && !tells(syntax, verb) ? noun : null;
}

/** `By barring monitors, lawyers and others, officials …`: the noun behind a comma that has a verb. */
export function subjectBehindMeans(syntax: Syntax, gerund: VerbChunk): NounChunk | null {
  const commas = syntax.chunks.filter(
    ({ kind, index }) => kind === 'comma' && index > gerund.index,
  );
  const nouns = commas.map(({ index }) => nextOf(syntax, index)).filter(isNoun);
  const acting = nouns.find((noun) => {
    const next = nextOf(syntax, lastOf(syntax, noun).index);
    return isVerb(next) && next.form === 'finite';
  });
  const found = acting ?? nouns[0] ?? null;
  const verb = found ? nextOf(syntax, lastOf(syntax, found).index) : undefined;
  return isVerb(verb) && tells(syntax, verb) ? null : found;
}

/** `To X, …, the minister said`: whoever tells of an act behind a comma is not the one who does it. */
function tells({ grammar }: Syntax, verb: VerbChunk): boolean {
  return grammar.verbs.report.has(verb.word);
}
