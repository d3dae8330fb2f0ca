import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toBrat } from '../pipeline/export/brat.ts';
import { readBrat } from '../pipeline/read/brat/brat.ts';
import { annotated, anyAnnotations, categories } from './annotated.ts';

const read = (text: string, ann: string) =>
  readBrat(ann, { id: 'a', text, place: 'a.ann', categories });

describe('brat standoff read into the model', () => {
  const text = 'On 3 May 2019 police 👮 beat two\nmen in Ruritania.';
  const doc = annotated(
    text,
    `T1 | DATE 3 13 | 3 May 2019
     N1 | Reference T1 EDTF:2019-05-03 | 3 May 2019
     T2 | ACTOR 14 20 | police
     T3 | ACTOR 28 35 | two men
     T4 | GPE 39 48 | Ruritania
     T5 | ill-treatment 23 27 | beat
     E1 | ill-treatment:T5 Perpetrator:T2 Victim:T3 Place:T4 Time:T1 Victim2:T2
     A1 | Assertion E1 reported
     #1 | AnnotatorNotes T1 | checked`,
  );

  it('takes offsets as code points and values, roles and assertions as they are given', () => {
    expect(doc.entities).toMatchObject([{ label: 'GPE', text: 'Ruritania', start: 40, end: 49 }]);
    expect(doc.dates).toMatchObject([{ timexType: 'DATE', value: '2019-05-03' }]);
    expect(doc.actors.map((actor) => actor.text)).toEqual(['police', 'two\nmen']);
    expect(doc.violations).toMatchObject([{ category: 'ill-treatment', assertion: 'reported' }]);
    expect(doc.participants.map(({ role, mention }) => `${role} ${mention}`)).toEqual([
      `perpetrator ${doc.actors[0]?.id}`,
      `victim ${doc.actors[1]?.id}`,
      `place ${doc.entities[0]?.id}`,
      `time ${doc.dates[0]?.id}`,
      `victim ${doc.actors[0]?.id}`,
    ]);
  });
});

describe('what the scheme has no place for', () => {
  const ann = [
    'T1\tPerson 0 3\tAda',
    'T2\ttorture 8 16\ttortured',
    'E1\ttorture:T2 Agent:T1 Victim:T1',
    'R1\tSpouse Arg1:T1 Arg2:T2',
    '*\tEquiv T1 T2',
    '#1\tAnnotatorNotes T1\tsure?',
    'A1\tNegation E1',
    'A2\tAssertion E1 rumoured',
    'N1\tReference T1 Wikipedia:123\tAda',
    'T3\ttorture 0 3\tAda',
    '',
  ].join('\n');
  const { document, ignored, faults } = read('Ada was tortured.', ann);

  it('is counted and no fault', () => {
    expect(faults).toEqual([]);
    expect(Object.fromEntries(ignored)).toEqual({
      'type Person': 1,
      'role Agent': 1,
      'participant of another type': 1,
      relations: 1,
      equivalences: 1,
      notes: 1,
      'attribute Negation': 1,
      'assertion rumoured': 1,
      'reference to Wikipedia': 1,
      'trigger without an event': 1,
    });
    expect(document.violations).toHaveLength(1);
    expect(document.entities).toHaveLength(0);
  });

  it('an annotation given twice counts once', () => {
    const twice = read('Ada', 'T1\tPERSON 0 3\tAda\nT2\tPERSON 0 3\tAda\n');
    expect(twice.document.entities).toHaveLength(1);
    expect(twice.ignored.get('repeated annotation')).toBe(1);
  });

  it('fragments become the span that covers them, with a warning', () => {
    const split = read('denies her travel', 'T1\tACTOR 0 6;11 17\tdenies travel\n');
    expect(split.document.actors[0]?.text).toBe('denies her travel');
    expect(split.warnings).toEqual(['a.ann:1: T1 is in fragments; taken as "denies her travel"']);
  });
});

describe('faults name file, line, reason and remedy', () => {
  const text = 'Police beat Ada.';
  const event = 'T1\till-treatment 7 11\tbeat\nE1\till-treatment:T1\n';
  it.each([
    ['an offset outside the text', 'T1\tPERSON 12 99\tAda', 'a.ann:1: T1 has the offsets 12 99'],
    ['a reversed span', 'T1\tPERSON 15 12\tAda', 'a.ann:1: T1 has the offsets 15 12'],
    ['an empty span', 'T1\tPERSON 12 12\t', 'a.ann:1: T1 has the offsets 12 12'],
    ['a negative offset', 'T1\tPERSON -3 2\tAda', 'a.ann:1: T1 has the offsets -3 2'],
    ['an offset that is no number', 'T1\tPERSON 1 x\tAda', 'a.ann:1: not a full line of standoff'],
    ['words that do not match', 'T1\tPERSON 12 15\tEve', 'a.ann:1: T1 says "Eve" but'],
    ['overlapping fragments', 'T1\tACTOR 0 6;3 11\tx', 'a.ann:1: the fragments of T1 overlap'],
    ['a missing trigger', 'E1\ttorture:T9', 'a.ann:1: E1 refers to T9, which is not there'],
    ['a missing participant', `${event}E2\till-treatment:T1 Victim:T7`, 'a.ann:3: E2 refers to T7'],
    ['a missing target', 'A1\tAssertion E4 reported', 'a.ann:1: A1 refers to E4'],
    ['a missing date', 'N1\tReference T4 EDTF:2017\tx', 'a.ann:1: N1 refers to T4'],
    ['a duplicate id', `${event}T1\tPERSON 12 15\tAda`, 'a.ann:3: the id T1 is taken by line 1'],
    ['two assertions', `${event}A1\tAssertion E1 denied\nA2\tAssertion E1 reported`, 'a.ann:4: E1'],
    ['another type of trigger', 'T1\ttorture 7 11\tbeat\nE1\trape:T1', 'a.ann:2: E1 is rape but'],
    ['CRLF', 'T1\tPERSON 12 15\tAda\r\n', 'a.ann:1: its lines end in CR'],
    ['a byte-order mark', '\uFEFFT1\tPERSON 12 15\tAda', 'a.ann:1: it begins with a byte-order'],
    ['another format', '{"a": 1}', 'a.ann:1: a line beginning with "{" is not brat standoff'],
    ['a missing column', 'T1\tPERSON 12 15', 'a.ann:1: not a full line of standoff'],
  ])('%s', (_, ann, message) => {
    const { faults } = read(text, ann);
    expect(faults[0]?.message).toContain(message);
    expect(faults[0]?.remedy).not.toBe('');
  });

  it('all of a file are told, in the order of its lines', () => {
    const ann = 'E1\ttorture:T9\nT1\tPERSON 12 99\tAda\nnonsense\n';
    expect(read(text, ann).faults.map(({ place }) => place)).toEqual([
      'a.ann:1',
      'a.ann:2',
      'a.ann:3',
    ]);
  });
});

describe('round trip', () => {
  const text = 'Ada’s 👩‍👧 “camp”,\nnear N’Djamena — e\u0301 \t=SUM(1) 漢字 end.';

  it('model → brat → model gives the same model', () => {
    fc.assert(
      fc.property(anyAnnotations(text), (doc) => {
        const { document, faults, warnings } = read(text, toBrat(doc));
        expect(faults).toEqual([]);
        expect(warnings).toEqual([]);
        const ids = (one: typeof doc) => JSON.stringify(one).replaceAll('case:', 'a:');
        const inOrder = {
          ...doc,
          id: 'a',
          participants: doc.violations.flatMap(({ id }) =>
            doc.participants.filter(({ violation }) => violation === id),
          ),
        };
        expect(ids(document)).toBe(ids(inOrder));
      }),
    );
  });

  it('a date without a value stays without', () => {
    const doc = annotated('in May', 'T1 | DATE 3 6 | May', 'a');
    expect(read(doc.text, toBrat(doc)).document).toEqual(doc);
  });

  it('brat → model → brat → model too', () => {
    const doc = annotated(
      'He was jailed in 2017.',
      `T1 | arbitrary-detention 7 13 | jailed
       T2 | DATE 17 21 | 2017
       N1 | Reference T2 EDTF:2017 | 2017
       T3 | ACTOR 0 2 | He
       E1 | arbitrary-detention:T1 Victim:T3 Time:T2
       A1 | Assertion E1 denied`,
      'a',
    );
    expect(read(doc.text, toBrat(doc)).document).toEqual(doc);
  });
});
