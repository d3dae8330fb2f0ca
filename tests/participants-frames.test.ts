import { describe, expect, it } from 'vitest';
import { extractDates } from '../pipeline/extract/dates/dates.ts';
import { extractEntities } from '../pipeline/extract/entities/entities.ts';
import { extractParticipants } from '../pipeline/extract/participants/participants.ts';
import { violationMention } from '../pipeline/mention.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import {
  documentOf,
  type Frames,
  filledInTurn,
  loadCases,
  type Marked,
  parseMarked,
  resources,
} from './cases.ts';

const { slots: shared, ...grids } = loadCases<
  { readonly slots: NonNullable<Frames['slots']> } & Readonly<Record<string, Frames>>
>('participants-frames');

const isRole = ({ mark }: Marked): boolean => /^(?:perpetrator|victim)/.test(mark);

/**
 * `role words` of those who did it and to whom, each behind the number of its violation. A mark
 * without a number holds for all violations of the sentence, `victim2` for the second.
 */
function expected(marks: readonly Marked[]): string[] {
  const violations = marks.filter((one) => !isRole(one));
  return violations
    .flatMap((_, i) =>
      marks.filter(isRole).flatMap(({ mark, text }) => {
        const number = /\d/.exec(mark)?.[0];
        const words = text.replace(/^(?:the|an?) /i, '');
        const holds = number === undefined || Number(number) === i + 1;
        return holds ? [`${i + 1} ${mark.replace(/\d/, '')} ${words}`] : [];
      }),
    )
    .sort();
}

function found(text: string, marks: readonly Marked[]): string[] {
  const doc = documentOf(text);
  const tokenized = tokenize(doc, resources);
  const given = { rule: 'case', assertion: 'asserted', assertionRule: 'case' } as const;
  const violations = marks
    .filter((one) => !isRole(one))
    .map(({ start, end, mark }) => violationMention(doc, { ...given, start, end, category: mark }));
  const entities = extractEntities(tokenized, resources);
  const dates = extractDates(tokenized, resources);
  const linked = { ...tokenized, canonicalEntities: [], entities, dates, violations };
  const { actors, participants } = extractParticipants(linked, resources);
  const words = new Map([...entities, ...actors].map((one) => [one.id, one.text]));
  return violations
    .flatMap(({ id }, i) =>
      participants
        .filter((one) => one.violation === id && /^(?:perpetrator|victim)$/.test(one.role))
        .map(({ role, mention }) => `${i + 1} ${role} ${words.get(mention)}`),
    )
    .sort();
}

describe('who did it to whom in frames', () => {
  it.each(Object.entries(grids))('%s', (_name, { frames, slots = {} }) => {
    const faults = frames
      .flatMap((frame) => filledInTurn(frame, { ...shared, ...slots }))
      .flatMap((sentence) => {
        const { text, marks } = parseMarked(sentence);
        const [is, should] = [found(text, marks), expected(marks)];
        return is.join() === should.join() ? [] : [`${text} ${is.join('; ')}`];
      });
    expect(faults).toEqual([]);
  });
});
