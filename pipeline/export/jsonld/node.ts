/** A node of JSON-LD, or a value in one. What is `undefined` is left out when written. */
export interface JsonLdNode {
  readonly [key: string]: JsonLdValue;
}

export type JsonLdValue =
  | string
  | number
  | boolean
  | undefined
  | JsonLdNode
  | readonly (string | JsonLdNode)[];

/** One line of JSON. */
export function writeNode(node: JsonLdNode): string {
  return JSON.stringify(node);
}

/** A text as JSON, in quotes. */
export function quoted(text: string): string {
  return NEEDS_ESCAPES.test(text) ? JSON.stringify(text) : `"${text}"`;
}

const NEEDS_ESCAPES = /["\\\p{Cc}\p{Cs}]/u;

/** `undefined` for what is not known. */
export function known<T>(value: T | null | undefined): T | undefined {
  return value ?? undefined;
}

/** `undefined` for an empty list. */
export function some<T>(items: readonly T[]): readonly T[] | undefined {
  return items.length > 0 ? items : undefined;
}
