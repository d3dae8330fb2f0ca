import { describe, expect, it } from 'vitest';
import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../pipeline/mention.ts';
import type { CanonicalEntity, EntityLabel, ExtractedDocument, Role } from '../pipeline/model.ts';
import { foldName } from '../pipeline/redact/fold.ts';
import { finerThanGeneral } from '../pipeline/redact/generalise.ts';
import { protectedNamesOf } from '../pipeline/redact/proof.ts';
import { redactDocument } from '../pipeline/redact/redact.ts';
import { scanForNames } from '../pipeline/redact/scan.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, loadCases, parseMarked, resources } from './cases.ts';
import { strangeName, strangeNames } from './redact-documents.ts';
import { expectSound, policyWith, withNumberedPseudonyms } from './redact-support.ts';

interface Case {
  readonly why: string;
  readonly text: string;
  readonly victim?: string;
  readonly source?: string;
  readonly perpetrator?: string;
  readonly keep?: string[];
  readonly remove?: string[];
  readonly officials?: boolean;
  readonly gone?: string[];
  readonly reads?: string;
}

/** The document that a case describes: its entities, and one violation on the first word. */
function extractedFrom(given: Case): ExtractedDocument {
  const { text, marks } = parseMarked(given.text);
  const source = documentOf(text);
  const doc = tokenize(source, resources);
  const entities = marks
    .filter(({ mark }) => mark !== 'none')
    .map(({ start, end, mark }) =>
      entityMention(source, { start, end, label: mark as EntityLabel, rule: 'case' }),
    );
  const first = doc.tokens[0]!;
  const violation = violationMention(source, {
    start: first.start,
    end: first.end,
    category: 'ill-treatment',
    assertion: 'asserted',
    assertionRule: 'default',
    rule: 'case',
  });
  const roles: Role[] = ['victim', 'source', 'perpetrator'];
  const participants = roles.flatMap((role) =>
    entities
      .filter((entity) => entity.text === given[role as 'victim'])
      .map(({ id }) =>
        participant({
          violation: violation.id,
          role,
          mention: id,
          resolvedTo: null,
          profile: null,
          rule: 'case',
        }),
      ),
  );
  const names = new Map<string, CanonicalEntity>();
  for (const { id, label, text: name } of entities) {
    const known = names.get(`${label}:${name}`)?.mentions ?? [];
    names.set(`${label}:${name}`, {
      id: `case:canonical:${label}:${name}`,
      label,
      name,
      country: null,
      geonames: null,
      mentions: [...known, id],
    });
  }
  return {
    ...doc,
    entities,
    dates: [],
    violations: [violation],
    actors: [],
    participants,
    canonicalEntities: [...names.values()],
    events: [],
  };
}

function policyOf(given: Case) {
  return policyWith({
    redactOfficials: given.officials ?? false,
    keepNames: (given.keep ?? []).map(foldName),
    removeNames: (given.remove ?? []).map((name, i) => ({ words: foldName(name), line: i + 1 })),
  });
}

describe('is taken out', () => {
  it.each(loadCases<Case[]>('redact-replace'))('$why', (given) => {
    const redacted = redactDocument(extractedFrom(given), policyOf(given));
    expect(withNumberedPseudonyms(redacted.doc.text)).toBe(given.reads);
    expectSound(redacted.doc);
    const folded = foldName(JSON.stringify(redacted.doc)).join(' ');
    for (const name of given.gone ?? []) expect(folded).not.toContain(name);
  });
});

it('a faith that is a name too, by the thousand, stays linear', () => {
  const named = 'They prayed and wrote of Islam again '.repeat(15_000);
  const doc = extractedFrom({ why: '', text: `[Islam Sobelle|PERSON] was held. ${named}` });
  redactDocument(doc, policyWith({}));
}, 15_000);

describe('is left', () => {
  it.each(loadCases<Case[]>('redact-keep'))('$why', (given) => {
    const doc = extractedFrom(given);
    const redacted = redactDocument(doc, policyOf(given));
    expect(redacted.doc).toEqual(doc);
    expect(redacted.log).toEqual([]);
  });
});

describe('a redacted document', () => {
  const given: Case = {
    why: '',
    text: '[Rita Sobelle|PERSON] was beaten by [Karl Sobelle|PERSON]. The activist Rita Sobelle said so.',
    victim: 'Rita Sobelle',
  };
  const doc = extractedFrom(given);
  const named: ExtractedDocument = {
    ...doc,
    id: 'interview-rita-sobelle-2019',
    meta: {
      ...doc.meta,
      title: 'Interview with Rita Sobelle',
      source: 'https://example.org/rita-sobelle',
    },
    actors: [actorMention(doc, { start: 44, end: 69, rule: 'case' })],
  };
  const redacted = redactDocument(named, policyWith({}));

  it('has no name in its id, metadata and ids of mentions', () => {
    expect(withNumberedPseudonyms(redacted.doc.id)).toBe('interview-P1-2019');
    expect(withNumberedPseudonyms(redacted.doc.meta.title ?? '')).toBe('Interview with P1');
    expect(redacted.doc.meta.source).toBe('[link]');
    expect(JSON.stringify(redacted.doc)).not.toMatch(/sobelle/i);
    expectSound(redacted.doc);
  });

  it('has the hash of its new text', () => {
    expect(redacted.doc.meta.sha256).toBe(documentOf(redacted.doc.text).meta.sha256);
  });

  it('keeps who did what to whom', () => {
    const [one] = redacted.doc.participants;
    const victim = redacted.doc.entities.find(({ id }) => id === one?.mention);
    expect(victim?.text).toMatch(/^Person-/);
    expect(one?.violation).toBe(redacted.doc.violations[0]?.id);
  });

  it('logs reasons, pseudonyms and counts, and no value', () => {
    expect(redacted.log.map(({ kind, reason, count }) => [kind, reason, count])).toEqual([
      ['link', 'contact', 1],
      ['person', 'private', 1],
      ['person', 'victim', 4],
    ]);
    expect(JSON.stringify([redacted.log, redacted.proof])).not.toMatch(/sobelle|rita|karl/i);
  });

  it('gives one person one pseudonym in every document, and another under another key', () => {
    const again = redactDocument(doc, policyWith({}));
    expect(again.doc.entities[0]?.text).toBe(redacted.doc.entities[0]?.text);
    const other = redactDocument(doc, policyWith({}, 'another key of sixteen bytes or more'));
    expect(other.doc.entities[0]?.text).not.toBe(redacted.doc.entities[0]?.text);
  });
});

describe('a name that another document protects', () => {
  const here = extractedFrom({ why: '', text: '[Orvi Sobelle|PERSON] was held.' });
  const there = extractedFrom({ why: '', text: 'A note of Orvi Sobelle, signed Sobelle.' });
  const policy = policyWith({});
  const first = redactDocument(here, policy);
  const unaware = redactDocument(there, policy);

  it('is found by the scan and removed by a second pass with the names of all', () => {
    const names = protectedNamesOf([first.proof, unaware.proof]);
    const written = (doc: ExtractedDocument) => [{ path: 'a', content: JSON.stringify(doc) }];
    expect(scanForNames(written(unaware.doc), names, policy.keyed)).not.toEqual([]);
    const aware = redactDocument(unaware.doc, policy, names);
    expect(scanForNames(written(aware.doc), names, policy.keyed)).toEqual([]);
    expect(aware.doc.text).toContain(`A note of ${first.doc.entities[0]?.text}, signed Person-`);
    expect(aware.log.map(({ reason }) => reason)).toEqual(['elsewhere', 'elsewhere']);
    expectSound(aware.doc);
  });
});

describe('a list of names that no lexicon has', () => {
  const isGone = (doc: ExtractedDocument) => !/Qu[a-l]{4}x/.test(doc.text);

  it('is redacted to its end', () => {
    expect(isGone(redactDocument(strangeNames(100), policyWith({})).doc)).toBe(true);
  });

  it('is refused where each of twelve searches finds more, and redacted once they are listed', () => {
    const doc = strangeNames(420);
    expect(() => redactDocument(doc, policyWith({}))).toThrow(
      /^case: each of 12 searches for names found more, .* --remove-names/,
    );
    const removeNames = Array.from({ length: 420 }, (_, n) => ({
      words: foldName(strangeName(n)),
      line: n + 1,
    }));
    expect(isGone(redactDocument(doc, policyWith({ removeNames })).doc)).toBe(true);
  });
});

describe('a participant that names a person', () => {
  const text =
    'President Karl Sobelle left. Supporters of Rita Anders and driver Oto Ferre were hit, as were students and member of parliament Ana Quevara. Council of Weavers Secretary General Asan Kitandu was hit.';
  const source = documentOf(text);
  const entity = (words: string, label: EntityLabel = 'PERSON') => {
    const start = text.indexOf(words);
    return entityMention(source, { start, end: start + words.length, label, rule: '' });
  };
  const actor = (words: string) => {
    const start = text.indexOf(words);
    return actorMention(source, { start, end: start + words.length, rule: '' });
  };
  const actors = [
    actor('Supporters of Rita Anders'),
    actor('driver Oto Ferre'),
    actor('students and member of parliament Ana Quevara'),
    actor('Council of Weavers Secretary General Asan Kitandu'),
  ];
  const violation = violationMention(source, {
    start: text.indexOf('hit'),
    end: text.indexOf('hit') + 3,
    category: 'ill-treatment',
    assertion: 'asserted',
    assertionRule: 'default',
    rule: '',
  });
  const doc: ExtractedDocument = {
    ...tokenize(source, resources),
    entities: [
      entity('Karl Sobelle'),
      entity('Rita Anders'),
      entity('Oto Ferre'),
      entity('Ana Quevara'),
      entity('Council of Weavers', 'ORG'),
      entity('Asan Kitandu'),
    ],
    dates: [],
    violations: [violation],
    actors,
    participants: actors.map(({ id }) =>
      participant({
        violation: violation.id,
        role: 'victim',
        mention: id,
        resolvedTo: null,
        profile: null,
        rule: '',
      }),
    ),
    canonicalEntities: [],
    events: [],
  };

  it('makes a victim of the head and not of the name after a preposition, unless of an office or a body', () => {
    const { log } = redactDocument(doc, policyWith({}));
    expect(log.map(({ reason }) => reason).sort()).toEqual([
      'private',
      'victim',
      'victim',
      'victim',
    ]);
  });
});

describe('made general', () => {
  const policy = policyWith({
    generalise: true,
    firstLevelDivision: ({ name }) =>
      ({ Jangara: 'Zamora State', 'Zamora State': 'Zamora State' })[name] ?? null,
    countryOf: ({ name }) => (name === 'Oldport' ? 'Freedonia' : null),
  });
  const text =
    'On May 3, 2019, near Jangara and Oldport in Zamora State, Freedonia, at Camp Nowhere, they met at 8 a.m. on May 4. It took three days until December 30, 2019 to January 2, 2020, in 2021.';
  const source = documentOf(text, {
    title: 'Jangara on May 3, 2019: the Jangarans',
    published: '2019-06-30',
    period: '2019-05-03/2019-05-09',
  });
  const at = (words: string) => {
    const start = text.indexOf(words);
    return { start, end: start + words.length, rule: 'case' };
  };
  const place = (words: string, label: EntityLabel) =>
    entityMention(source, { ...at(words), label });
  const entities = [
    place('Jangara', 'GPE'),
    place('Oldport', 'GPE'),
    place('Zamora State', 'GPE'),
    place('Freedonia', 'GPE'),
    place('Camp Nowhere', 'FAC'),
  ];
  const date = (words: string, value: string, inferred: ('year' | 'month' | 'day')[] = []) =>
    dateMention(source, { ...at(words), value, inferred, timexType: 'DATE' });
  const doc: ExtractedDocument = {
    ...tokenize(source, resources),
    entities,
    dates: [
      date('May 3, 2019', '2019-05-03'),
      dateMention(source, {
        ...at('8 a.m. on May 4'),
        value: '2019-05-04T08:00',
        inferred: ['year'],
        timexType: 'TIME',
      }),
      dateMention(source, {
        ...at('three days'),
        value: 'P3D',
        inferred: [],
        timexType: 'DURATION',
      }),
      date('December 30, 2019 to January 2, 2020', '2019-12-30/2020-01-02'),
      date('2021', '2021'),
    ],
    violations: [],
    actors: [],
    participants: [],
    canonicalEntities: entities.map(({ id, label, text: name }) => ({
      id: `case:canonical:${label}:${name}`,
      label,
      name,
      country: name === 'Freedonia' ? 'FRE' : null,
      geonames: name === 'Jangara' ? 7 : null,
      mentions: [id],
    })),
    events: [
      {
        id: 'case:event:1',
        categories: [],
        perpetratorType: null,
        perpetrators: [],
        victims: [],
        city: 'Jangara',
        region: 'Zamora State',
        country: 'FRE',
        date: '2019-05-03',
        violations: [],
      },
    ],
  };
  const general = redactDocument(doc, policy);

  it('dates are months and places divisions', () => {
    expect(general.doc.text).toBe(
      'In May 2019, near Zamora State and Freedonia in Zamora State, Freedonia, at [place], they met in May. It took three days until December 2019 to January 2020, in 2021.',
    );
    expectSound(general.doc);
  });

  it('values, types and what was inferred follow', () => {
    expect(general.doc.dates.map((one) => [one.timexType, one.value, one.inferred])).toEqual([
      ['DATE', '2019-05', []],
      ['DATE', '2019-05', ['year']],
      ['DURATION', 'P3D', []],
      ['DATE', '2019-12/2020-01', []],
      ['DATE', '2021', []],
    ]);
    expect(general.doc.events[0]).toMatchObject({ city: null, date: '2019-05' });
  });

  it('entities of one division become one', () => {
    expect(
      general.doc.canonicalEntities.map(({ name, mentions }) => [name, mentions.length]),
    ).toEqual([
      ['Zamora State', 2],
      ['Freedonia', 2],
      ['[place]', 1],
    ]);
  });

  it('what is known of the document follows', () => {
    expect(general.doc.meta).toMatchObject({
      title: 'Zamora State on May 2019: the Jangarans',
      published: '2019-06',
      period: '2019-05',
    });
  });

  it('nothing finer is left among what is recorded', () => {
    expect(finerThanGeneral(doc, policy).length).toBe(9);
    expect(finerThanGeneral(general.doc, policy)).toEqual([]);
  });

  it('is the same again on its own result', () => {
    expect(redactDocument(general.doc, policy).doc).toEqual(general.doc);
  });
});
