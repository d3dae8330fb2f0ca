import mammoth from 'mammoth';
import { InputError } from '../../errors.ts';
import { assemble } from '../assemble.ts';
import { htmlBlocks } from '../html/blocks.ts';
import { parseMarkup } from '../html/dom.ts';
import type { Reader } from '../reader.ts';
import { coreMeta } from './core.ts';
import { openPackage } from './package.ts';

const STYLES = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => h2:fresh"];

/** A Word document: headings, paragraphs, lists, tables, footnotes after the text. */
export const readDocx: Reader = async (bytes, context) => {
  const parts = openPackage(bytes, context);
  const { value: markup } = await mammoth.convertToHtml(
    { buffer: Buffer.from(bytes) },
    {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    },
  );
  context.checkTime();
  const root = parseMarkup(markup, context);
  const blocks = htmlBlocks(root, root.proseLength);
  if (blocks.length === 0) {
    throw new InputError(
      context.place,
      'there is no text in it',
      'If it holds scans, have them read by OCR',
    );
  }
  const source = blocks.map((text) => [{ text, page: null }]);
  return { ...assemble(source, context), ...coreMeta(parts, context) };
};
