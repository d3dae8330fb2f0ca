/** The forms of input that have a reader. */
export type InputFormat = 'text' | 'markdown' | 'html' | 'pdf' | 'docx' | 'jsonl' | 'csv';

/** What the name of a file says of its form. */
export interface NamedFormat {
  readonly format: InputFormat;
  readonly gzip: boolean;
  /** The file name without the extensions. */
  readonly stem: string;
}

const EXTENSIONS: Readonly<Record<string, InputFormat>> = {
  txt: 'text',
  text: 'text',
  md: 'markdown',
  markdown: 'markdown',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  pdf: 'pdf',
  docx: 'docx',
  jsonl: 'jsonl',
  ndjson: 'jsonl',
  csv: 'csv',
  tsv: 'csv',
};

/** Documents that have no reader, and what to do about it. */
const UNREADABLE: Readonly<Record<string, string>> = {
  doc: 'Save it as DOCX or PDF',
  docm: 'Save it as DOCX',
  odt: 'Save it as DOCX or PDF',
  rtf: 'Save it as DOCX or PDF',
  pages: 'Export it as DOCX or PDF',
  epub: 'Save its chapters as HTML',
  mht: 'Save the page as HTML',
  mhtml: 'Save the page as HTML',
  webarchive: 'Save the page as HTML',
  xls: 'Save the sheet as CSV',
  xlsx: 'Save the sheet as CSV',
  ods: 'Save the sheet as CSV',
  pptx: 'Export it as PDF',
  zip: 'Unpack it and give the folder',
  tar: 'Unpack it and give the folder',
  '7z': 'Unpack it and give the folder',
};

/** Forms that hold many documents, one a row. */
export type TableFormat = 'jsonl' | 'csv';

export const isTable = (format: InputFormat): format is TableFormat =>
  format === 'jsonl' || format === 'csv';

/**
 * The form of a file by its name, in which `.gz` may follow the extension of any text form.
 * @param name a file name without folders
 */
export function formatOf(name: string): NamedFormat | null {
  const gzip = /\.gz$/i.test(name);
  const { stem, extension } = divided(gzip ? name.slice(0, -3) : name);
  const format = EXTENSIONS[extension];
  if (!format || stem === '' || (gzip && (format === 'pdf' || format === 'docx'))) return null;
  return { format, gzip, stem };
}

/** What to do with a document that has no reader; `null` for files that are no documents. */
export function remedyFor(name: string): string | null {
  const { extension } = divided(name.replace(/\.gz$/i, ''));
  return UNREADABLE[extension] ?? null;
}

function divided(name: string): { stem: string; extension: string } {
  const dot = name.lastIndexOf('.');
  if (dot < 0) return { stem: name, extension: '' };
  return { stem: name.slice(0, dot), extension: name.slice(dot + 1).toLowerCase() };
}
