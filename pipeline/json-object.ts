/** An object as JSON has it: keys and values, no list. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** True for an object that is neither `null` nor a list. */
export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
