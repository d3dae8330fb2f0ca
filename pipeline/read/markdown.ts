import { parse } from 'yaml';
import { assemble } from './assemble.ts';
import { decode } from './encoding.ts';
import { isoDate } from './iso-date.ts';
import { type GivenMeta, META_KEYS } from './metadata.ts';
import { encodingNotes } from './plain.ts';
import type { Reader } from './reader.ts';

const HEADING = /^ {0,3}#{1,6}[ \t]+/;
const UNDERLINE = /^ {0,3}(?:=+|-{2,})[ \t]*$/;
const RULE = /^ {0,3}(?:\*[ \t]*){3,}$|^ {0,3}(?:_[ \t]*){3,}$|^ {0,3}(?:-[ \t]*){3,}$/;
const ITEM = /^[ \t]*[-*+][ \t]+/;
const NUMBERED = /^[ \t]*\d{1,9}[.)][ \t]+/;
const FENCE = /^ {0,3}(?:```|~~~)/;
const QUOTE = /^ {0,3}(?:>[ \t]?)+/;
const DEFINITION = /^ {0,3}\[[^\]\n]{1,200}\]:[ \t]*\S/;
const NOTE = /^ {0,3}\[\^([^\]\n]{1,50})\]:[ \t]*/;
const TABLE_RULE = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+[ \t:-]*$/;

/** Markdown: its words without the marks; headings, items, quotes and table rows as blocks. */
export const readMarkdown: Reader = (bytes, context) => {
  const decoded = decode(bytes, context.place);
  const { front, body } = divided(decoded.text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
  const blocks = markdownBlocks(body).map((text) => [{ text: plainWords(text), page: null }]);
  return {
    ...assemble(blocks, context),
    meta: { ...headingTitle(body), ...frontMeta(front) },
    notes: encodingNotes(decoded),
  };
};

/** YAML between lines of `---` at the very beginning. */
function divided(text: string): { front: string; body: string } {
  if (!text.startsWith('---\n')) return { front: '', body: text };
  const end = text.indexOf('\n---\n', 3);
  return end < 0 || end > 20_000
    ? { front: '', body: text }
    : { front: text.slice(4, end + 1), body: text.slice(end + 5) };
}

function markdownBlocks(body: string): string[] {
  const blocks: string[] = [];
  let current: string[] = [];
  let inFence = false;
  const flush = (): void => {
    if (current.length > 0) blocks.push(current.join('\n'));
    current = [];
  };
  for (const raw of withoutComments(body).split('\n')) {
    if (FENCE.test(raw)) {
      flush();
      inFence = !inFence;
      continue;
    }
    const line = inFence ? raw : raw.replace(QUOTE, '');
    if (line.trim() === '' || (!inFence && isMarkOnly(line, current.length > 0))) {
      flush();
      continue;
    }
    if (inFence) {
      current.push(line);
    } else if (HEADING.test(line)) {
      flush();
      blocks.push(
        line
          .replace(HEADING, '')
          .trimEnd()
          .replace(/[ \t]#+$/, ''),
      );
    } else if (line.trimStart().startsWith('|')) {
      flush();
      blocks.push(cellsOf(line));
    } else if (ITEM.test(line) || NUMBERED.test(line)) {
      flush();
      current.push(line.replace(ITEM, '• ').trimStart());
    } else {
      current.push(line.replace(NOTE, '$1 ').trim());
    }
  }
  flush();
  return blocks;
}

/** Rules, underlines of headings, table rules and definitions of links. */
function isMarkOnly(line: string, afterText: boolean): boolean {
  if (RULE.test(line) || TABLE_RULE.test(line)) return true;
  if (afterText && UNDERLINE.test(line)) return true;
  return DEFINITION.test(line) && !NOTE.test(line);
}

function cellsOf(line: string): string {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => cell.trim())
    .join(' | ');
}

/** Without the marks of emphasis, links, images, notes and code, and without tags. */
function plainWords(text: string): string {
  return text
    .replace(/!\[([^\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '')
    .replace(/\[\^[^\]\n]{1,50}\]/g, '')
    .replace(/\[([^[\]\n]{1,500})\]\([^()\n]{0,2000}\)/g, '$1')
    .replace(/\[([^[\]\n]{1,500})\]\[[^\]\n]{0,100}\]/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,2000})>/g, '$1')
    .replace(/<\/?[a-zA-Z][^<>\n]{0,500}>/g, '')
    .replace(/(?<![\p{L}\p{N}\\])(\*{1,3}|_{1,3})(?=\S)/gu, '')
    .replace(/(?<=[^\s\\])(\*{1,3}|_{1,3})(?![\p{L}\p{N}])/gu, '')
    .replace(/`{1,3}/g, '')
    .replace(/\\([!-/:-@[-`{-~])/g, '$1');
}

function withoutComments(text: string): string {
  const parts: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<!--'); start >= 0; start = text.indexOf('<!--', from)) {
    const end = text.indexOf('-->', start + 4);
    if (end < 0) break;
    parts.push(text.slice(from, start));
    from = end + 3;
  }
  return parts.join('') + text.slice(from);
}

function headingTitle(body: string): Partial<GivenMeta> {
  const heading = /^#[ \t]+(\S.*)$/m.exec(body.slice(0, 5_000))?.[1];
  return heading ? { title: plainWords(heading).trim() } : {};
}

function frontMeta(front: string): Partial<GivenMeta> {
  if (front === '') return {};
  let data: unknown;
  try {
    data = parse(front, { maxAliasCount: 0, schema: 'failsafe' });
  } catch {
    return {};
  }
  if (typeof data !== 'object' || data === null) return {};
  const fields = data as Record<string, unknown>;
  const meta: Record<string, string> = {};
  for (const key of META_KEYS) {
    const value = fields[key] ?? (key === 'published' ? fields['date'] : undefined);
    const words = typeof value === 'string' ? value.trim() : '';
    const stated = key === 'published' ? isoDate(words) : words;
    if (stated) meta[key] = stated;
  }
  const lang = fields['lang'];
  if (typeof lang === 'string') meta['language'] ??= lang;
  return meta as Partial<GivenMeta>;
}
