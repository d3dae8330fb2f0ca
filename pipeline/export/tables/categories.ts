import { referenceTable } from './table.ts';

export const categories = referenceTable(
  {
    name: 'categories',
    description: 'One row a category of rights violations: the taxonomy.',
    key: ['category'],
    columns: {
      category: { type: 'string', description: 'Id of the category, a leaf of the taxonomy.' },
      label: { type: 'string', description: 'Its name.' },
      category_group: { type: 'string', description: 'Id of the group of rights.' },
      group_label: { type: 'string', description: 'Name of the group.' },
      definition: { type: 'string', description: 'What belongs to it.' },
    },
  },
  ({ taxonomy }) => {
    const groups = new Map(taxonomy.groups.map(({ id, prefLabel }) => [id, prefLabel]));
    return taxonomy.categories.map((one) => ({
      category: one.id,
      label: one.prefLabel,
      category_group: one.group,
      group_label: groups.get(one.group) ?? null,
      definition: one.definition,
    }));
  },
);

export const categoryCodes = referenceTable(
  {
    name: 'category_codes',
    description:
      'One row a link of a category to law or to another coding scheme: articles of instruments (legal-basis), HURIDOCS Micro-thesauri list 4 (huridocs), PULSAR aspects (pulsar), HRDsAttack classes (hrdsattack).',
    key: ['category', 'scheme', 'code'],
    columns: {
      category: {
        type: 'string',
        description: 'The category.',
        references: ['categories', 'category'],
      },
      scheme: {
        type: 'string',
        values: ['legal-basis', 'huridocs', 'pulsar', 'hrdsattack'],
        description: 'What the code belongs to.',
      },
      code: { type: 'string', description: 'Article or code, as the scheme writes it.' },
    },
  },
  function* ({ taxonomy }) {
    for (const { id, legalBasis, huridocs, pulsar, hrdsAttack } of taxonomy.categories) {
      for (const code of legalBasis) yield { category: id, scheme: 'legal-basis', code };
      for (const code of huridocs) yield { category: id, scheme: 'huridocs', code };
      for (const code of pulsar) yield { category: id, scheme: 'pulsar', code };
      if (hrdsAttack) yield { category: id, scheme: 'hrdsattack', code: hrdsAttack };
    }
  },
);
