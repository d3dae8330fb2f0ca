import { isJsonObject, type JsonObject } from '../../json-object.ts';
import { isoDate } from '../iso-date.ts';

/** What the JSON-LD of a page says of it. */
export interface LinkedData {
  readonly headline: string | null;
  readonly publisher: string | null;
  readonly datePublished: string | null;
}

const LONGEST_SCRIPT = 500_000;

/** Reads schema.org statements; scripts that are no JSON are left out. */
export function linkedData(scripts: readonly string[]): LinkedData {
  const things = scripts.flatMap(parsed).flatMap(withGraph);
  const first = (read: (thing: JsonObject) => string | null): string | null =>
    things.map(read).find((value) => value !== null) ?? null;
  const byId = new Map(things.map((thing) => [thing['@id'], thing]));
  return {
    headline: first((thing) => stringOf(thing['headline'])),
    publisher: first((thing) => {
      const publisher = thing['publisher'];
      if (!isJsonObject(publisher)) return null;
      return stringOf(publisher['name']) ?? stringOf(byId.get(publisher['@id'])?.['name']);
    }),
    datePublished: first((thing) => isoDate(stringOf(thing['datePublished']) ?? '')),
  };
}

function parsed(script: string): unknown[] {
  if (script.length > LONGEST_SCRIPT) return [];
  try {
    const value: unknown = JSON.parse(script);
    return Array.isArray(value) ? value : [value];
  } catch {
    return [];
  }
}

function withGraph(value: unknown): JsonObject[] {
  if (!isJsonObject(value)) return [];
  const graph = value['@graph'];
  return Array.isArray(graph) ? [value, ...graph.filter(isJsonObject)] : [value];
}

function stringOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1_000) : null;
}
