import type { InputFormat, TableFormat } from './formats.ts';
import { readPlain } from './plain.ts';
import type { Reader } from './reader.ts';

/** The reader of a format that holds one document a file. Its libraries are loaded here, not before. */
export async function readerOf(format: Exclude<InputFormat, TableFormat>): Promise<Reader> {
  switch (format) {
    case 'text':
      return readPlain;
    case 'markdown':
      return (await import('./markdown.ts')).readMarkdown;
    case 'html':
      return (await import('./html/html.ts')).readHtml;
    case 'pdf':
      return (await import('./pdf/pdf.ts')).readPdf;
    case 'docx':
      return (await import('./docx/docx.ts')).readDocx;
  }
}
