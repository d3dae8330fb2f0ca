/** A property of an Uwazi template, and the column that fills it. */
export interface UwaziColumn {
  /** Column header, and name of the property. */
  readonly name: string;
  readonly type: 'text' | 'select' | 'multiselect' | 'date' | 'daterange' | 'link' | 'relationship';
  /** The thesaurus or template that the values belong to. */
  readonly content?: string;
}

/** Template *Report*. `title` is built into every template. */
export const REPORT: readonly UwaziColumn[] = [
  { name: 'title', type: 'text' },
  { name: 'document_id', type: 'text' },
  { name: 'publisher', type: 'text' },
  { name: 'published', type: 'date' },
  { name: 'period', type: 'daterange' },
  { name: 'country', type: 'select', content: 'Countries' },
  { name: 'licence', type: 'text' },
  { name: 'source', type: 'link' },
];

/** Template *Allegation*: one violation mention that is neither negated nor normative. */
export const ALLEGATION: readonly UwaziColumn[] = [
  { name: 'title', type: 'text' },
  { name: 'violation_id', type: 'text' },
  { name: 'report', type: 'relationship', content: 'Report' },
  { name: 'category', type: 'select', content: 'Violation categories' },
  { name: 'assertion', type: 'select', content: 'Assertions' },
  { name: 'quote', type: 'text' },
  { name: 'perpetrators', type: 'text' },
  { name: 'perpetrator_types', type: 'multiselect', content: 'Perpetrator types' },
  { name: 'victims', type: 'text' },
  { name: 'victim_types', type: 'multiselect', content: 'Victim types' },
  { name: 'places', type: 'text' },
  { name: 'country', type: 'select', content: 'Countries' },
  { name: 'time', type: 'daterange' },
  { name: 'sources', type: 'text' },
];
