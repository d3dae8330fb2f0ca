import { elements, parseMarkup, textOf } from '../html/dom.ts';
import { isoDate } from '../iso-date.ts';
import type { GivenMeta } from '../metadata.ts';
import type { ReadContext } from '../reader.ts';

const UNTITLED = /^(?:microsoft word|untitled|document\s?\d*|template|title)\b/i;

/**
 * What the core and extended properties of an Office file say. The day of the last change stands
 * for the day of publication, which they do not hold; a note says so.
 * @param parts the package's files by name
 */
export function coreMeta(
  parts: ReadonlyMap<string, Uint8Array>,
  context: ReadContext,
): { meta: Partial<GivenMeta>; notes: string[] } {
  const core = fields(parts.get('docProps/core.xml'), context);
  const app = fields(parts.get('docProps/app.xml'), context);
  const title = core.get('dc:title');
  const published = isoDate(core.get('dcterms:modified') ?? core.get('dcterms:created') ?? '');
  return {
    meta: {
      title: title && !UNTITLED.test(title) ? title : null,
      publisher: app.get('Company') ?? null,
      published,
      language: core.get('dc:language') ?? null,
    },
    notes: published ? [`published taken from the file's last change, ${published}`] : [],
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
