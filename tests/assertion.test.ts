import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REACH } from '../pipeline/extract/violations/reach/reach.ts';
import { extractViolations } from '../pipeline/extract/violations/violations.ts';
import { loadAssertionCues, REACHES } from '../pipeline/lexicon/assertion.ts';
import type { ViolationMention } from '../pipeline/model.ts';
import { packageRoot } from '../pipeline/root.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, parseMarked, resources, written } from './cases.ts';

const violationsIn = (text: string): ViolationMention[] =>
  extractViolations(tokenize(documentOf(text), resources), resources);

describe.each(Object.entries(loadCases<Record<string, string[]>>('assertion')))(
  '%s',
  (_name, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      const { text, marks } = parseMarked(sentence);
      const found = written(violationsIn(text), (one: ViolationMention) => one.assertion);
      expect(found).toEqual(marks.map((one) => `${one.text}|${one.mark}`));
    });
  },
);

/** Here only the assertion counts: a mention may be longer or shorter than its mark. */
describe.each(Object.entries(loadCases<Record<string, string[]>>('assertion-constructions')))(
  'constructions: %s',
  (_name, sentences) => {
    it.each(sentences)('%s', (sentence) => {
      const { text, marks } = parseMarked(sentence);
      const all = violationsIn(text);
      const found = marks.map((mark) => {
        const own = all.filter(({ start, end }) => start < mark.end && mark.start < end);
        return `${mark.text}|${[...new Set(own.map(({ assertion }) => assertion))].join(' ')}`;
      });
      expect(found).toEqual(marks.map((one) => `${one.text}|${one.mark}`));
    });
  },
);

describe('the cues of assertion', () => {
  const cues = loadAssertionCues().flatMap(({ cue }) =>
    cue.examples.map((example) => ({ ...cue, example })),
  );

  it.each(cues.filter(({ as }) => as !== 'none'))(
    '$id decides its own example: $example',
    (cue) => {
      const rules = violationsIn(cue.example).map(({ assertionRule }) => assertionRule);
      expect(rules, `change the example or the phrases of ${cue.id}`).toContain(cue.id);
    },
  );

  it.each(cues.filter(({ as }) => as === 'none'))(
    '$id leaves its example asserted: $example',
    (cue) => {
      const assertions = violationsIn(cue.example).map(({ assertion }) => assertion);
      expect(new Set(assertions)).toEqual(new Set(['asserted']));
    },
  );
});

describe('the comment that opens assertion.yml', () => {
  it('explains each reach once, in the order of the code', () => {
    const file = join(packageRoot, 'pipeline/lexicon/assertion.yml');
    const comment = readFileSync(file, 'utf8').split('scope_ends:', 1).join();
    const explained = [...comment.matchAll(/^# {3}([a-z]+) /gm)].map(([, reach]) => reach);
    expect(explained).toEqual(Object.keys(REACH));
    expect(explained).toEqual(REACHES);
  });
});

describe('topic headings', () => {
  const inReport = (heading: string) => violationsIn(`Report\n\n${heading}\n\nNothing was said.`);

  it.each(['b. Disappearance', 'TORTURE', 'Arbitrary Arrest and Detention'])(
    '%s is a topic',
    (heading) => {
      expect(inReport(heading).map(({ assertion }) => assertion)).toEqual(['normative']);
    },
  );

  it.each([
    'Police Torture Nine Students',
    'Police tortured Ali Hassan in Cairo',
    'Nine students tortured by police',
    '3 June 2021 | Pedro Choque | tortured by police',
  ])('%s tells what happened and is none', (heading) => {
    expect(inReport(heading).map(({ assertion }) => assertion)).toEqual(['asserted']);
  });

  it.each([
    'Name | Place | Abduction',
    'Abductions committed by the army',
    'Gender based violence',
  ])('%s is a topic for all its form', (heading) => {
    expect(inReport(heading).map(({ assertion }) => assertion)).toEqual(['normative']);
  });
});
