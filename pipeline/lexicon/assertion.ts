import * as z from 'zod';
import { ASSERTIONS } from '../model.ts';
import { readLexicon } from './load.ts';

/** Where a cue has a say, seen from its words; the comment that opens `assertion.yml` explains them. */
export const REACHES = [
  'forward',
  'phrase',
  'condition',
  'modal',
  'near',
  'close',
  'direct',
  'adverb',
  'predicate',
  'denial',
  'subject',
  'whole',
  'nominal',
  'noun',
  'guess',
  'within',
  'own',
  'beyond',
  'attached',
  'list',
  'after',
  'command',
  'sentence',
  'speech',
  'clause',
  'object',
  'closing',
  'headline',
  'back',
] as const;

/** Words that decide how a violation is put. */
export interface AssertionCue {
  readonly kind: 'assertion';
  readonly id: string;
  /** `none`: a look-alike that takes its words from other cues. `end`, `soft-end`: end the reach of others; `doing`: let `close` pass. */
  readonly as: (typeof ASSERTIONS)[number] | 'none' | 'end' | 'soft-end' | 'doing';
  readonly reach: (typeof REACHES)[number];
  /** Ids of the categories of which alone the words say it; empty: of all. */
  readonly of: readonly string[];
  readonly examples: readonly string[];
}

const schema = z.strictObject({
  scope_ends: z.string(),
  soft_ends: z.string(),
  doing: z.string(),
  cues: z.record(
    z.string(),
    z.strictObject({
      as: z.enum([...ASSERTIONS, 'none']),
      reach: z.enum(REACHES),
      of: z.array(z.string()).default([]),
      phrases: z.string(),
      example: z.string(),
    }),
  ),
});

/** The cues of `assertion.yml` with their phrases, not yet read. */
export function loadAssertionCues(): { cue: AssertionCue; phrases: string }[] {
  const data = readLexicon('assertion.yml', schema);
  const cues = Object.entries(data.cues).map(([id, { as, reach, of, phrases, example }]) => ({
    cue: { kind: 'assertion' as const, id, as, reach, of, examples: [example] },
    phrases,
  }));
  return [
    ...cues,
    { cue: plainCue('end'), phrases: data.scope_ends },
    { cue: plainCue('soft-end'), phrases: data.soft_ends },
    { cue: plainCue('doing'), phrases: data.doing },
  ];
}

function plainCue(as: 'end' | 'soft-end' | 'doing'): AssertionCue {
  return { kind: 'assertion', id: as, as, reach: 'near', of: [], examples: [] };
}
