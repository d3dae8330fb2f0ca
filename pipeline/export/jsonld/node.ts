/** A node of JSON-LD, or a value in one. `null` and empty lists are left out when written. */
export interface JsonLdNode {
  readonly [key: string]: JsonLdValue;
}

export type JsonLdValue =
  | string
  | number
  | null
  | undefined
  | JsonLdNode
  | readonly (string | JsonLdNode)[];

/** One line of JSON. */
export function writeNode(node: JsonLdNode): string {
  return JSON.stringify(node, (_, value: unknown) =>
    value === null || (Array.isArray(value) && value.length === 0) ? undefined : value,
  );
}

/** True for a node that stands inside another. */
export function isNode(value: unknown): value is JsonLdNode {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
