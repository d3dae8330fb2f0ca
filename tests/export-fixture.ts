import type { ExportContext, Sink } from '../pipeline/export/format.ts';
import { openExporter } from '../pipeline/export/formats.ts';
import { loadTaxonomy } from '../pipeline/lexicon/taxonomy.ts';
import {
  actorMention,
  dateMention,
  entityMention,
  participant,
  violationMention,
} from '../pipeline/mention.ts';
import type {
  ActorProfile,
  Assertion,
  EntityLabel,
  ExtractedDocument,
  InferredPart,
  Mention,
  Role,
  Span,
  TimexType,
} from '../pipeline/model.ts';
import { tokenize } from '../pipeline/tokenize/tokenize.ts';
import { documentOf, resources } from './cases.ts';

export const context: ExportContext = { taxonomy: loadTaxonomy(), version: '0.0.0-test' };

/** Astral characters, a combining accent, apostrophes, commas, quotes, formula-like names. */
export const HARD_TEXT = `Annual report, “North”

On 3 May 𝟚 soldiers of Workers' Force 𝔸, led by Zoe x̂ O'Neil, "beat" two of @FreeRadio's reporters in Yangon, Myanmar.
=Reporters+Allies said forced evictions of Rohingya women were not seen in the 1990s. They fear torture, torture and rape; the law prohibits torture.
`;

/** A document made by hand, with every kind of mention, overlaps, and every kind of doubt. */
export function hardDocument(id = 'hard, 1'): ExtractedDocument {
  const meta = {
    title: '=Title, "quoted"',
    published: '2018-01-18',
    period: '2017',
    country: 'MMR',
  };
  const doc = { ...tokenize(documentOf(HARD_TEXT, meta), resources), id };
  const at = (words: string, nth = 0): Span => {
    let start = -1;
    for (let i = 0; i <= nth; i += 1) start = HARD_TEXT.indexOf(words, start + 1);
    if (start < 0) throw new Error(`the fixture has no ${nth + 1}. "${words}"`);
    return { start, end: start + words.length };
  };
  const entity = (words: string, label: EntityLabel) =>
    entityMention(doc, { ...at(words), label, rule: 'test' });
  const date = (
    words: string,
    timexType: TimexType,
    value: string,
    inferred: InferredPart[] = [],
  ) => dateMention(doc, { ...at(words), timexType, value, inferred, rule: 'test' });
  const violation = (words: string, category: string, assertion: Assertion, nth = 0) =>
    violationMention(doc, {
      ...at(words, nth),
      category,
      assertion,
      rule: `${category}.test`,
      assertionRule: assertion === 'asserted' ? 'default' : 'test',
    });
  const actor = (words: string) => actorMention(doc, { ...at(words), rule: 'test' });

  const force = entity("Workers' Force 𝔸", 'ORG');
  const oneil = entity("Zoe x̂ O'Neil", 'PERSON');
  const radio = entity('@FreeRadio', 'ORG');
  const yangon = entity('Yangon', 'GPE');
  const myanmar = entity('Myanmar', 'GPE');
  const allies = entity('=Reporters+Allies', 'ORG');
  const rohingya = entity('Rohingya', 'NORP');
  const may = date('3 May', 'DATE', '2017-05-03', ['year']);
  const nineties = date('1990s', 'DATE', '199X');
  const soldiers = actor("𝟚 soldiers of Workers' Force 𝔸");
  const reporters = actor("two of @FreeRadio's reporters");
  const they = actor('They');
  const beat = violation('beat', 'ill-treatment', 'asserted');
  const evictions = violation('forced evictions', 'forced-displacement', 'negated');
  const housing = violation('forced evictions of Rohingya women', 'housing-property', 'reported');
  const fear = violation('torture', 'torture', 'potential');
  const again = violation('torture', 'torture', 'potential', 1);
  const law = violation('torture', 'torture', 'normative', 2);
  const rape = violation('rape', 'rape', 'potential');
  const alsoRape = violation('rape', 'sexual-violence', 'potential');

  const profile = (given: Partial<ActorProfile>): ActorProfile => ({
    type: null,
    sex: null,
    ageGroup: null,
    countMin: null,
    countMax: null,
    countApproximate: false,
    ...given,
  });
  const role = (of: Mention, name: Role, by: Mention, given: Partial<ActorProfile> | null = null) =>
    participant({
      violation: of.id,
      role: name,
      mention: by.id,
      resolvedTo: by === they ? allies.id : null,
      profile: given && profile(given),
      rule: 'test',
    });
  return {
    ...doc,
    origin: [{ ...at(HARD_TEXT.trimEnd()), page: 3, block: 0 }],
    columns: { 'case, no.': '=7' },
    entities: [force, oneil, radio, yangon, myanmar, allies, rohingya],
    dates: [may, nineties],
    violations: [beat, evictions, housing, fear, again, law, rape, alsoRape],
    actors: [soldiers, reporters, they],
    canonicalEntities: [force, oneil, radio, yangon, myanmar, allies, rohingya].map((one) => ({
      id: `${id}:canonical:${one.label}:${one.text}`,
      label: one.label,
      name: one.text,
      country: one === myanmar ? 'MMR' : null,
      geonames: one === yangon ? 1298824 : null,
      mentions: [one.id],
    })),
    participants: [
      role(beat, 'perpetrator', soldiers, { type: 'state-forces', countMin: 2, countMax: 2 }),
      role(beat, 'perpetrator', oneil, { type: 'state-forces' }),
      role(beat, 'victim', reporters, { type: 'journalist', countMin: 2, countMax: 2 }),
      role(beat, 'place', yangon),
      role(beat, 'place', myanmar),
      role(beat, 'time', may),
      role(evictions, 'source', allies),
      role(housing, 'victim', rohingya, { type: 'minority', sex: 'female', countMin: 1 }),
      role(housing, 'time', nineties),
      role(fear, 'source', they),
    ],
    events: [
      {
        id: `${id}:event:1`,
        categories: ['ill-treatment', 'torture'],
        perpetratorType: 'state-forces',
        perpetrators: [soldiers.id, oneil.id],
        victims: [reporters.id],
        city: 'Yangon',
        region: null,
        country: 'MMR',
        date: '2017-05-03',
        violations: [beat.id],
      },
    ],
  };
}

/** A document in which nothing was found. */
export function emptyDocument(id = 'empty'): ExtractedDocument {
  const none = { entities: [], dates: [], violations: [], actors: [] };
  const rest = { canonicalEntities: [], participants: [], events: [] };
  return { ...tokenize(documentOf('Nothing happened.'), resources), ...none, ...rest, id };
}

type Files = Map<string, string | Uint8Array>;

/** A sink that keeps everything in memory. */
export function memorySink(): { sink: Sink; files: Files } {
  const files: Files = new Map();
  const sink: Sink = {
    append: (path, content) => {
      const known = files.get(path);
      if (known === undefined) files.set(path, content);
      else if (typeof known === 'string' && typeof content === 'string') {
        files.set(path, known + content);
      } else files.set(path, Buffer.concat([Buffer.from(known), Buffer.from(content)]));
    },
    file: (path, content) => {
      if (files.has(path)) throw new Error(`${path} is written twice`);
      files.set(path, content);
    },
  };
  return { sink, files };
}

/** All files that some formats write of some documents, and what they could not express. */
export async function exported(names: readonly string[], docs: readonly ExtractedDocument[]) {
  const { sink, files } = memorySink();
  const exporter = await openExporter(names, sink, context);
  for (const doc of docs) exporter.add(doc);
  const losses = await exporter.end();
  const text = (path: string): string => {
    const content = files.get(path);
    if (typeof content !== 'string') throw new Error(`${path} is no text file that was written`);
    return content;
  };
  return { files, losses, text };
}
