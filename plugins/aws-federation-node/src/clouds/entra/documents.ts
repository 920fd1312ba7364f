/** A JSON object. */
export type JsonDocument = Record<string, unknown>;

/** Whether it is a JSON object, and no list. */
export function isDocument(value: unknown): value is JsonDocument {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The first of these that is a text with something in it. */
export function textOf(...values: unknown[]): string | undefined {
  return values.find(
    (value): value is string => typeof value === 'string' && value !== '',
  );
}
