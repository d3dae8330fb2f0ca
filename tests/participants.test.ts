import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { COUNT_RULES } from '../pipeline/export/csv/count-rules.ts';
import { extractParticipants } from '../pipeline/extract/participants/participants.ts';
import { dateMention, entityMention, violationMention } from '../pipeline/mention.ts';
import {
  type Assertion,
  ENTITY_LABELS,
  type EntityLabel,
  type LinkedDocument,
  TIMEX_TYPES,
  type TimexType,
} from '../pipeline/model.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, type Marked, parseMarked, resources } from './cases.ts';

interface Case {
  readonly text: string;
  readonly assertion?: Assertion;
  readonly expect: readonly string[];
}

interface ProfileCase {
  readonly text: string;
  readonly role: string;
  readonly expect: readonly (string | number | null)[];
}

/** A document whose mentions are those that the marks give. */
function linked(text: string, marks: readonly Marked[], assertion: Assertion): LinkedDocument {
  const doc = documentOf(text);
  const ours = (labels: readonly string[]) => marks.filter(({ mark }) => labels.includes(mark));
  const given = ({ start, end }: Marked) => ({ start, end, rule: 'case' });
  const named = ours(ENTITY_LABELS);
  const dated = ours(TIMEX_TYPES);
  return {
    ...tokenize(doc, resources),
    canonicalEntities: [],
    entities: named.map((one) =>
      entityMention(doc, { ...given(one), label: one.mark as EntityLabel }),
    ),
    dates: dated.map((one) =>
      dateMention(doc, {
        ...given(one),
        timexType: one.mark as TimexType,
        value: '2019',
        inferred: [],
      }),
    ),
    violations: marks
      .filter((one) => !named.includes(one) && !dated.includes(one))
      .map((one) =>
        violationMention(doc, {
          ...given(one),
          category: one.mark,
          assertion,
          assertionRule: 'case',
        }),
      ),
  };
}

/** `role words`, per violation in text order, within it by role and words. */
function found(doc: LinkedDocument): string[] {
  const { actors, participants } = extractParticipants(doc, resources);
  const words = new Map(
    [...doc.entities, ...doc.dates, ...actors].map((one) => [one.id, one.text]),
  );
  return doc.violations.flatMap(({ id }) =>
    participants
      .filter((one) => one.violation === id)
      .map((one) => `${one.role} ${words.get(one.mention)}`)
      .sort(),
  );
}

/** The people that the first participant in a role counts, written as in `counts.yml`. */
function counted(annotated: string, role: string): string | null {
  const { text, marks } = parseMarked(annotated);
  const { participants } = extractParticipants(linked(text, marks, 'asserted'), resources);
  const profile = participants.find((one) => one.role === role)?.profile;
  if (!profile) return null;
  const { countMin, countMax, countApproximate } = profile;
  if (countMin === null && countMax === null) return 'none';
  return `${countApproximate ? '~' : ''}${countMin ?? ''}..${countMax ?? ''}`;
}

describe.each([
  'participants',
  'participants-constructions',
  'participants-nouns',
  'participants-circumstances',
  'participants-negative',
  'participants-named',
])('%s', (name) => {
  test.each(loadCases<Case[]>(name))('$text', ({ text, assertion, expect: expected }) => {
    const { text: words, marks } = parseMarked(text);
    expect(found(linked(words, marks, assertion ?? 'asserted'))).toEqual(expected);
  });
});

describe('profiles', () => {
  test.each(loadCases<ProfileCase[]>('profiles'))('$text', ({ text, role, expect: expected }) => {
    const { text: words, marks } = parseMarked(text);
    const { participants } = extractParticipants(linked(words, marks, 'asserted'), resources);
    const profile = participants.find((one) => one.role === role)?.profile;
    expect(profile && Object.values(profile).slice(0, expected.length)).toEqual(expected);
  });
});

describe.each(Object.entries(loadCases<Record<string, Record<string, string>>>('counts')))(
  'counts: %s',
  (_group, cases) => {
    test.each(Object.entries(cases))('%s: %s', (words, expected) => {
      expect(counted(`Police [beat|ill-treatment] ${words}.`, 'victim')).toBe(expected);
    });
  },
);

test.each([
  ['Police [beat|ill-treatment] [Ana Ruiz|PERSON].', '1..1'],
  ['Police [beat|ill-treatment] lawyer [Ana Ruiz|PERSON] and five other lawyers.', '6..6'],
  ['Between 20 and 30 prisoners were [beaten|ill-treatment].', '20..30'],
  ['Police [beat|ill-treatment] the [article 5|LAW] detainees.', 'none'],
  ['Police [beat|ill-treatment] him as well as six other officers.', '7..7'],
])('counts in: %s', (text, expected) => {
  expect(counted(text, 'victim')).toBe(expected);
});

test.each(COUNT_RULES)('the codebook counts: $words', ({ words, min, max, approximate }) => {
  const expected = min === null && max === null ? 'none' : `${min ?? ''}..${max ?? ''}`;
  expect(counted(`Police [beat|ill-treatment] ${words}.`, 'victim')).toBe(
    `${approximate ? '~' : ''}${expected}`,
  );
});

test('people who are among those before are told by the rule of their row', () => {
  const { text, marks } = parseMarked(
    'Soldiers [killed|unlawful-killing] 12 civilians, including three children.',
  );
  const { participants } = extractParticipants(linked(text, marks, 'asserted'), resources);
  expect(participants.map(({ rule }) => rule)).toEqual([
    'active-subject',
    'active-object',
    'active-object-within',
  ]);
});

test('a body named by its letters counts nobody', () => {
  expect(counted('A [SIC|ORG] [tortured|torture] two men.', 'perpetrator')).toBe('none');
});

test('a pronoun is resolved where one person alone can be meant', () => {
  const { text, marks } = parseMarked(
    '[Ana Ruiz|PERSON] fled. Police [detained|arbitrary-detention] her.',
  );
  const doc = linked(text, marks, 'asserted');
  const victim = extractParticipants(doc, resources).participants.find(
    (one) => one.role === 'victim',
  );
  expect(victim?.resolvedTo).toBe(doc.entities[0]?.id);
});

describe('on any words', () => {
  const vocabulary =
    'police soldiers women beat killed tortured the a of by in from with and or , ; ( ) that who where said to forced labor was been not 14 May prison they his ’s – “ ” including men such as after . ! \n\n';
  const words = vocabulary.split(' ');
  const texts = fc
    .array(fc.constantFrom(...words), { minLength: 3, maxLength: 60 })
    .map((list) => list.join(' '));

  /** Every second word is a violation, every fifth a name. */
  function marked(text: string): LinkedDocument {
    const marks: Marked[] = [];
    let i = 0;
    for (const match of text.matchAll(/\p{L}+/gu)) {
      i += 1;
      const mark = i % 5 === 0 ? 'ORG' : i % 2 === 0 ? 'torture' : null;
      if (mark) {
        const [word] = match;
        marks.push({ start: match.index, end: match.index + word.length, text: word, mark });
      }
    }
    return linked(text, marks, 'reported');
  }

  test('participants refer to what is there and stand in the sentence of their violation', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const doc = marked(text);
        const { actors, participants } = extractParticipants(doc, resources);
        const mentions = new Map([...doc.entities, ...doc.dates, ...actors].map((m) => [m.id, m]));
        for (const { violation, mention } of participants) {
          const trigger = doc.violations.find(({ id }) => id === violation);
          const filler = mentions.get(mention);
          const sentence = doc.sentences.find(
            ({ start, end }) => trigger && start <= trigger.start && trigger.end <= end,
          );
          expect(filler && sentence).toBeDefined();
          expect(filler!.start).toBeGreaterThanOrEqual(sentence!.start);
          expect(filler!.end).toBeLessThanOrEqual(sentence!.end);
        }
      }),
    );
  });

  test('the same document gives the same layer', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(extractParticipants(marked(text), resources)).toEqual(
          extractParticipants(marked(text), resources),
        );
      }),
      { examples: [['police ” police said ” police police police']] },
    );
  });
});
