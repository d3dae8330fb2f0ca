import { Parser } from 'htmlparser2';
import { beyond } from '../limits.ts';
import type { ReadContext } from '../reader.ts';

/** An element with what its subtree holds. Text nodes are strings. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (Element | string)[];
  /** Characters of its text, without white space at the ends of text nodes. */
  textLength: number;
  /** Of these, those within links. */
  linkLength: number;
  /** Of these, those of running text: long text nodes outside links. */
  proseLength: number;
  links: number;
  hasTitle: boolean;
}

const SHORTEST_PROSE = 60;
/** Text within these is no text of the page. */
const CODE = new Set(['script', 'style', 'template', 'noscript', 'svg']);
const EVENTS_PER_CHECK = 4096;

/**
 * Parses HTML or XML, however broken, in linear time. No entity is resolved but the built-in ones,
 * and nothing is fetched.
 * @throws InputError where elements nest too deep or it takes too long
 */
export function parseMarkup(
  markup: string,
  { place, limits, checkTime }: ReadContext,
  xmlMode = false,
): Element {
  const root = element('#root', {});
  const open: Element[] = [root];
  let events = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        tick();
        if (open.length > limits.nesting) {
          throw beyond(limits, 'nesting', place, 'its elements nest too deep');
        }
        const child = element(name, attributes);
        open.at(-1)!.children.push(child);
        open.push(child);
      },
      ontext(text) {
        tick();
        const parent = open.at(-1)!;
        const last = parent.children.length - 1;
        if (typeof parent.children[last] === 'string') parent.children[last] += text;
        else parent.children.push(text);
      },
      onclosetag() {
        tick();
        const child = open.pop()!;
        sumUp(child);
      },
    },
    { xmlMode, decodeEntities: true, recognizeSelfClosing: xmlMode },
  );
  parser.end(markup);
  while (open.length > 0) sumUp(open.pop()!);
  return root;

  function tick(): void {
    events += 1;
    if (events % EVENTS_PER_CHECK === 0) checkTime();
  }
}

/** The elements of a tree in document order, itself first. */
export function* elements(root: Element): Generator<Element> {
  const waiting: Element[] = [root];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    for (let i = next.children.length - 1; i >= 0; i -= 1) {
      const child = next.children[i]!;
      if (typeof child !== 'string') waiting.push(child);
    }
  }
}

/** The text of a tree, without that of scripts, as it stands. */
export function textOf(root: Element): string {
  const parts: string[] = [];
  const waiting: (Element | string)[] = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next === 'string') parts.push(next);
    else if (next === root || !CODE.has(next.name)) waiting.push(...next.children.toReversed());
  }
  return parts.join('');
}

function element(name: string, attributes: Readonly<Record<string, string>>): Element {
  return {
    name,
    attributes,
    children: [],
    textLength: 0,
    linkLength: 0,
    proseLength: 0,
    links: 0,
    hasTitle: false,
  };
}

/** Sums over the children of an element that is closed. */
function sumUp(node: Element): void {
  if (CODE.has(node.name)) return;
  for (const child of node.children) {
    if (typeof child === 'string') {
      const length = child.trim().length;
      node.textLength += length;
      if (length >= SHORTEST_PROSE) node.proseLength += length;
      continue;
    }
    node.textLength += child.textLength;
    node.linkLength += child.linkLength;
    node.proseLength += child.proseLength;
    node.links += child.links;
    node.hasTitle ||= child.hasTitle;
  }
  if (node.name === 'a') {
    node.linkLength = node.textLength;
    node.proseLength = 0;
    node.links = 1;
  }
  if (node.name === 'h1' && node.linkLength * 2 < node.textLength) node.hasTitle = true;
}
