import { InputError } from '../../errors.ts';
import { assemble } from '../assemble.ts';
import type { Reader } from '../reader.ts';
import { htmlBlocks } from './blocks.ts';
import { decodeHtml } from './charset.ts';
import { type Element, elements, parseMarkup } from './dom.ts';
import { headMeta } from './head.ts';

/** Share of the page's running text that `main` or `article` must hold to be taken for the text. */
const MAIN_SHARE = 0.6;

/** A saved web page: its main text, without what surrounds it. */
export const readHtml: Reader = (bytes, context) => {
  const { text: markup, notes } = decodeHtml(bytes, context.place);
  const root = parseMarkup(markup, context);
  const main = mainElement(root);
  const blocks = htmlBlocks(main, main.proseLength);
  if (blocks.length === 0) {
    throw new InputError(
      context.place,
      'the page holds no text',
      'Save it from the browser as a complete page: it may be filled by a script',
    );
  }
  const source = blocks.map((text) => [{ text, page: null }]);
  return { ...assemble(source, context), meta: headMeta(root, markup), notes };
};

/** The smallest of `main`, `article` and the page that holds most of the running text. */
function mainElement(root: Element): Element {
  const named = [...elements(root)].filter(
    ({ name, attributes }) =>
      name === 'main' || name === 'article' || attributes['role'] === 'main',
  );
  const holding = named.filter((node) => node.proseLength >= MAIN_SHARE * root.proseLength);
  return holding.at(-1) ?? root;
}
