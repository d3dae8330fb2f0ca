import { categories, categoryCodes } from './categories.ts';
import { countryYearCategory } from './country-year-category.ts';
import { dateInferences, dates } from './dates.ts';
import {
  documentEventCategories,
  documentEventParticipants,
  documentEvents,
  documentEventViolations,
} from './document-events.ts';
import { documents } from './documents.ts';
import { entities, entityIndex } from './entities.ts';
import { participants } from './participants.ts';
import { sentenceCategories, sentences } from './sentences.ts';
import { documentColumns, sourceMap } from './sources.ts';
import type { DocumentTable, ReferenceTable, TableDefinition } from './table.ts';
import { violations } from './violations.ts';

/** The tables of a dataset, each a function of one document at a time. */
export const DOCUMENT_TABLES: readonly DocumentTable[] = [
  documents,
  documentColumns,
  sourceMap,
  sentences,
  sentenceCategories,
  entities,
  entityIndex,
  dates,
  dateInferences,
  violations,
  participants,
  documentEvents,
  documentEventCategories,
  documentEventParticipants,
  documentEventViolations,
  countryYearCategory,
];

/** The tables that explain the values of the others. */
export const REFERENCE_TABLES: readonly ReferenceTable[] = [categories, categoryCodes];

export const TABLES: readonly TableDefinition[] = [...DOCUMENT_TABLES, ...REFERENCE_TABLES];
