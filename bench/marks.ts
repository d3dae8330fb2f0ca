/**
 * `npm run bench:marks -- DIR`: violation mentions and who did what to whom against passages that
 * annotators marked by the guidelines (`bench/marks/*.tsv`: offsets without words; the texts are
 * read from DIR), a row for each annotator, each half of the sources and all; then, where two
 * annotators read the same, how far they agree, which is the ceiling, and the program there.
 *
 * `--errors` lists what is wrong with mentions, `--role-errors` with the roles in given mentions, in
 * the half that is read in development. There is no option for the other half: a text whose errors
 * were read no longer tells what to expect of a new one.
 */
import { parseArgs } from 'node:util';
import { groupBy } from '../pipeline/group.ts';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { AnnotatedDocument } from '../pipeline/model.ts';
import type { EvaluationPair } from '../pipeline/reconcile/evaluation.ts';
import { renderText } from '../pipeline/reconcile/render/table.ts';
import { dataAt } from './data-path.ts';
import { documentOf } from './marks/documents.ts';
import { errorLines, roleErrorLines } from './marks/errors.ts';
import { HALVES, type Half, halvesOf } from './marks/halves.ts';
import { type ExtractedPair, programOn, rolesGivenMentions } from './marks/program.ts';
import { type MeasuredRoles, roleSection } from './marks/role-scores.ts';
import { readPassages, readRolePassages } from './marks/rows.ts';
import { type Measured, scoreSection } from './marks/scores.ts';
import { sharedBy } from './marks/shared.ts';
import { type ReadPassage, readTexts } from './marks/texts.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { errors: { type: 'boolean' }, 'role-errors': { type: 'boolean' } },
});
const folder = dataAt(positionals[0], 'npm run bench:marks -- DIR, the folder of the texts');
const resources = loadResources();
const all = readPassages();
const halves = halvesOf(all.map(({ source }) => source));
const { passages, notes } = await readTexts(all, folder);
const { passages: rolePassages } = await readTexts(readRolePassages(), folder);
for (const note of notes) console.log(note);
if (values.errors) print(errorLines(inDevelopment(passages).map(mentionsOn)));
else if (values['role-errors']) print(roleErrorLines(inDevelopment(rolePassages).map(rolesOn)));
else process.stdout.write(renderText([scoreSection(mentionRows()), roleSection(roleRows())]));

function print(lines: readonly string[]): void {
  for (const line of lines) console.log(line);
}

function inDevelopment(read: readonly ReadPassage[]): ReadPassage[] {
  const [open] = HALVES;
  return read.filter(({ source }) => halves.get(source) === open);
}

function mentionRows(): Measured[] {
  const measured = passages.map((passage) => ({ ...passage, pair: mentionsOn(passage) }));
  const row = (name: string, own: readonly (typeof measured)[number][]): Measured => {
    return { name, pairs: own.map(({ pair }) => pair) };
  };
  const byAnnotator = [...groupBy(measured, ({ annotator }) => annotator)];
  return [
    ...byAnnotator.map(([name, own]) => row(name, own)),
    ...inHalves(measured).map(([half, own]) => row(half, own)),
    row('all', measured),
    ...twoByTwo(byAnnotator).flatMap(([[first, own], [second, others]]) => {
      const shared = sharedDocuments(own, others);
      if (shared.length === 0) return [];
      const ones = shared.map(([one]) => programOn(one, resources));
      const twos = shared.map(([, two]) => programOn(two, resources));
      const agreement = ones.map((one, i) => ({ ...one, predicted: shared[i]![1] }));
      return [
        { name: `${second} against ${first}, where both read`, pairs: agreement },
        { name: `program against ${first} there`, pairs: ones },
        { name: `program against ${second} there`, pairs: twos },
      ];
    }),
  ];
}

function roleRows(): MeasuredRoles[] {
  const measured = rolePassages.map((passage) => {
    const found = mentionsOn(passage);
    return { ...passage, found, given: rolesGivenMentions(found, resources) };
  });
  const row = (name: string, own: readonly (typeof measured)[number][]): MeasuredRoles => {
    return { name, found: own.map(({ found }) => found), given: own.map(({ given }) => given) };
  };
  const byReader = [...groupBy(measured, ({ annotator }) => annotator)];
  return [
    ...byReader.map(([name, own]) => row(name, own)),
    ...inHalves(measured).map(([half, own]) => row(half, own)),
    row('all', measured),
    ...twoByTwo(byReader).flatMap(([[first, own], [second, others]]) => {
      const shared = sharedDocuments(own, others);
      if (shared.length === 0) return [];
      const agreement = shared.map(([one, two]) => {
        const { sentences } = programOn(one, resources);
        return { gold: one, predicted: two, sentences };
      });
      return [
        { name: `${second} against ${first}, where both read`, found: null, given: agreement },
      ];
    }),
  ];
}

function mentionsOn(passage: ReadPassage): ExtractedPair {
  return programOn(documentFor(passage), resources);
}

function rolesOn(passage: ReadPassage): EvaluationPair {
  return rolesGivenMentions(mentionsOn(passage), resources);
}

function documentFor({ annotator, name, text, stretches }: ReadPassage): AnnotatedDocument {
  return documentOf(`${annotator}/${name}`, text, stretches);
}

function inHalves<Read extends ReadPassage>(read: readonly Read[]): [Half, readonly Read[]][] {
  const byHalf = groupBy(read, ({ source }) => halves.get(source));
  return HALVES.map((half) => [half, byHalf.get(half) ?? []]);
}

function twoByTwo<T>(all: readonly T[]): [T, T][] {
  return all.flatMap((one, i) => all.slice(i + 1).map((other): [T, T] => [one, other]));
}

/** What two annotators both read, as documents with the marks of each. */
function sharedDocuments(
  own: readonly ReadPassage[],
  others: readonly ReadPassage[],
): [AnnotatedDocument, AnnotatedDocument][] {
  return sharedBy(own, others).map(({ source, text, first, second }) => [
    documentOf(source, text, first),
    documentOf(source, text, second),
  ]);
}
