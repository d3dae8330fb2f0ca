import { elements, parseMarkup, textOf } from '../html/dom.ts';
import { isoDate } from '../iso-date.ts';
import type { GivenMeta } from '../metadata.ts';
import type { ReadContext } from '../reader.ts';

const UNTITLED = /^(?:microsoft word|untitled|document\s?\d*|template|title)\b/i;

/**
 * What the core and extended properties of an Office file say. They do not hold the day of
 * publication: that of the last change may be years later, so a note tells it and no more.
 * @param parts the package's files by name
 */
export function coreMeta(
  parts: ReadonlyMap<string, Uint8Array>,
  context: ReadContext,
): { meta: Partial<GivenMeta>; notes: string[] } {
  const core = fields(parts.get('docProps/core.xml'), context);
  const app = fields(parts.get('docProps/app.xml'), context);
  const title = core.get('dc:title');
  const changed = isoDate(core.get('dcterms:modified') ?? core.get('dcterms:created') ?? '');
  return {
    meta: {
      title: title && !UNTITLED.test(title) ? title : null,
      publisher: app.get('Company') ?? null,
      language: core.get('dc:language') ?? null,
    },
    notes: changed ? [`it does not say when it was published; last changed ${changed}`] : [],
  };
}

function fields(bytes: Uint8Array | undefined, context: ReadContext): Map<string, string> {
  const found = new Map<string, string>();
  if (!bytes) return found;
  const root = parseMarkup(new TextDecoder().decode(bytes), context, true);
  for (const node of elements(root)) {
    const text = textOf(node).trim();
    if (node.name !== '#root' && text !== '' && text.length < 1_000) found.set(node.name, text);
  }
  return found;
}
