import { type ActorProfile, PERPETRATOR_TYPES, ROLES, VICTIM_TYPES } from '../../model.ts';
import { documentId, end, rule, start, words } from './columns.ts';
import { documentTable } from './table.ts';

const stated = { type: 'string', nullable: true } as const;
const count = { type: 'integer', unit: 'people', nullable: true } as const;

export const participants = documentTable(
  {
    name: 'participants',
    description: 'One row a mention that plays a role in a violation mention.',
    key: ['participant_id'],
    columns: {
      participant_id: { type: 'string', description: 'Id of the participation.' },
      document_id: documentId,
      violation_id: {
        type: 'string',
        description: 'The violation mention.',
        references: ['violations', 'violation_id'],
      },
      role: { type: 'string', values: ROLES, description: 'What it is in the violation.' },
      mention_id: {
        type: 'string',
        description: 'Id of the mention that fills the role: an entity, a date or an actor.',
      },
      mention_kind: {
        type: 'string',
        values: ['entity', 'date', 'actor', 'violation'],
        description: 'Where the mention is described: actors have no table of their own.',
      },
      start,
      end,
      text: words,
      canonical_id: {
        ...stated,
        description: 'The entity that the mention names.',
        references: ['entity_index', 'canonical_id'],
      },
      type: {
        ...stated,
        values: [...PERPETRATOR_TYPES, ...VICTIM_TYPES],
        description: 'Kind of perpetrator or victim.',
      },
      sex: { ...stated, values: ['female', 'male', 'mixed'], description: 'As the words say.' },
      age_group: {
        ...stated,
        values: ['child', 'adult', 'elderly', 'mixed'],
        description: 'As the words say.',
      },
      count_min: {
        ...count,
        description:
          'People that the words count, at least; of a list the sum of its parts. Empty where they count nobody, and where the text says "at most". "How people are counted" has the rules.',
      },
      count_max: {
        ...count,
        description:
          'People counted, at most; empty where the text says "at least", and of a list of which a part has no number.',
      },
      count_approximate: {
        type: 'boolean',
        nullable: true,
        description:
          'Whether the number is not exact by the text: "about 200", "nearly 300", "a dozen", "hundreds". Empty where nothing is counted.',
      },
      resolved_to: {
        ...stated,
        description: 'For a pronoun: id of the mention that it clearly stands for.',
      },
      rule,
    },
  },
  function* ({ doc, offset, mentions, canonicalOf }) {
    for (const one of doc.participants) {
      const filler = mentions.get(one.mention);
      if (!filler) continue;
      yield {
        participant_id: one.id,
        document_id: doc.id,
        violation_id: one.violation,
        role: one.role,
        mention_id: one.mention,
        mention_kind: filler.kind,
        start: offset(filler.start),
        end: offset(filler.end),
        text: filler.text,
        canonical_id:
          (canonicalOf.get(one.mention) ?? canonicalOf.get(one.resolvedTo ?? ''))?.id ?? null,
        type: one.profile?.type ?? null,
        sex: one.profile?.sex ?? null,
        age_group: one.profile?.ageGroup ?? null,
        count_min: one.profile?.countMin ?? null,
        count_max: one.profile?.countMax ?? null,
        count_approximate: isCounted(one.profile) ? one.profile.countApproximate : null,
        resolved_to: one.resolvedTo,
        rule: one.rule,
      };
    }
  },
);

function isCounted(profile: ActorProfile | null): profile is ActorProfile {
  return profile !== null && (profile.countMin !== null || profile.countMax !== null);
}
