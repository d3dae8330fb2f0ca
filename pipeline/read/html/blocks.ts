import { visible } from '../assemble.ts';
import { isBoilerplate } from './boilerplate.ts';
import type { Element } from './dom.ts';
import { itemMarks } from './lists.ts';
import { isNoteMark } from './note-marks.ts';
import { isDataTable, rowCells } from './tables.ts';

const BLOCK = new Set(
  `address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure
   footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section summary
   table tbody td tfoot th thead tr ul caption optgroup frameset noframes #root`.split(/\s+/),
);
const LIST = new Set(['ul', 'ol', 'menu']);
const CELL_GAP = ' | ';

/**
 * The blocks of a page in document order: paragraphs, headings, list items with their marks, and
 * table rows with their cells between bars. What surrounds the text is left out.
 * @param root the element that holds the text
 * @param prose characters of running text in the whole page
 */
export function htmlBlocks(root: Element, prose: number): string[] {
  const blocks: string[] = [];
  let current: string[] = [];
  let mark = '';
  walk(root, false, false);
  flush();
  return blocks;

  function flush(): void {
    const text = visible(current.join('')).trim();
    current = [];
    if (text === '') return;
    blocks.push(mark + text);
    mark = '';
  }

  function walk(node: Element, inArticle: boolean, inPre: boolean): void {
    if (isBoilerplate(node, inArticle, prose) || isNoteMark(node, current)) return;
    if (node.name === 'br') {
      current.push('\n');
    } else if (node.name === 'table' && isDataTable(node)) {
      flush();
      for (const cells of rowCells(node)) {
        current.push(cells.map((cell) => htmlBlocks(cell, prose).join(' ')).join(CELL_GAP));
        flush();
      }
    } else if (BLOCK.has(node.name)) {
      flush();
      read(node, inArticle, inPre);
      flush();
    } else if (node.name === 'q') {
      current.push('“');
      read(node, inArticle, inPre);
      current.push('”');
    } else {
      read(node, inArticle, inPre);
    }
  }

  function read(node: Element, inArticle: boolean, inPre: boolean): void {
    const article = inArticle || node.name === 'article' || node.name === 'main';
    const pre = inPre || node.name === 'pre';
    const nextMark = LIST.has(node.name) ? itemMarks(node) : null;
    for (const child of node.children) {
      if (typeof child === 'string') {
        current.push(pre ? child : child.replace(/\s+/g, ' '));
        continue;
      }
      const isItem = nextMark !== null && child.name === 'li';
      if (isItem) flush();
      if (isItem) mark = nextMark();
      walk(child, article, pre);
      if (isItem) mark = '';
    }
  }
}
