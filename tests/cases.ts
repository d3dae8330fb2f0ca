import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { loadResources } from '../pipeline/lexicon/resources.ts';
import type { SourceDocument, Span } from '../pipeline/model.ts';
import { sha256 } from '../pipeline/read/document.ts';
import { type GivenMeta, NO_META } from '../pipeline/read/metadata.ts';

/** All language data, loaded once for the tests of one file. */
export const resources = loadResources();

/** A document made of nothing but words, and what a case says of its metadata. */
export function documentOf(text: string, meta: Partial<GivenMeta> = {}): SourceDocument {
  return { id: 'case', text, meta: { ...NO_META, ...meta, sha256: sha256(text) } };
}

/** `[words|mark]` in an annotated sentence: the words stand in the text, the mark is expected. */
export interface Marked extends Span {
  readonly text: string;
  readonly mark: string;
}

/**
 * Reads an annotated sentence such as `Police [beat|ill-treatment] him on [3 May 2019|2019-05-03].`
 * A `[` that is meant as such is written `\[`.
 */
export function parseMarked(annotated: string): { text: string; marks: Marked[] } {
  const marks: Marked[] = [];
  let text = '';
  let position = 0;
  for (const match of annotated.matchAll(/\\\[|\[([^\][|]+)\|([^\][|]+)\]/g)) {
    text += annotated.slice(position, match.index);
    position = match.index + match[0].length;
    const [, words, mark] = match;
    if (words === undefined || mark === undefined) {
      text += '[';
      continue;
    }
    marks.push({ start: text.length, end: text.length + words.length, text: words, mark });
    text += words;
  }
  return { text: text + annotated.slice(position), marks };
}

/** The cases of `tests/cases/NAME.yml`; what a case may hold is the test file's to say. */
export function loadCases<T>(name: string): T {
  return parse(readFileSync(new URL(`./cases/${name}.yml`, import.meta.url), 'utf8')) as T;
}

/** Sentences with slots, `Police {act} the {person}.`, and the words for each slot. */
export interface Frames {
  readonly frames: readonly string[];
  readonly slots?: Slots;
}

type Slots = Readonly<Record<string, readonly string[]>>;

/** The groups of `tests/cases/NAME.yml`, each with all its sentences. */
export function filledGroups(name: string): [group: string, sentences: string[]][] {
  return Object.entries(loadCases<Record<string, Frames>>(name)).map(
    ([group, { frames, slots }]) => [group, frames.flatMap((frame) => filledFrames(frame, slots))],
  );
}

/** A frame with every word in every slot; a slot has the same word wherever it stands. */
export function filledFrames(frame: string, slots: Slots = {}): string[] {
  const [slot, name] = /\{(\w+)\}/.exec(frame) ?? [];
  if (slot === undefined) return [frame];
  const words = slots[name!];
  if (!words) throw new Error(`no words for ${slot} in "${frame}": add them under slots`);
  return words.flatMap((word) => filledFrames(frame.replaceAll(slot, word), slots));
}

/** A frame with every word of its slots at least once: the words of each slot come in turn. */
export function filledInTurn(frame: string, slots: Slots): string[] {
  const names = [...new Set([...frame.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!))];
  const missing = names.find((name) => !slots[name]);
  if (missing) throw new Error(`no words for {${missing}} in "${frame}": add them under slots`);
  const times = Math.max(1, ...names.map((name) => slots[name]!.length));
  return Array.from({ length: times }, (_, turn) =>
    frame.replace(/\{(\w+)\}/g, (_slot, name: string) => {
      const words = slots[name]!;
      return words[(turn + names.indexOf(name) * 3) % words.length]!;
    }),
  );
}

/** Mentions written as `words|mark`, in text order: what a failing test prints. */
export function written(
  mentions: readonly (Span & { text: string })[],
  mark: (m: never) => string,
) {
  return [...mentions]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((mention) => `${mention.text}|${mark(mention as never)}`);
}
