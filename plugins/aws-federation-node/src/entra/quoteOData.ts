/**
 * A text as OData writes it in a filter, so that quotes in it end nothing.
 */
export function quoteOData(value: string): string {
  return `'${value.replace(/'/g, "''")}'`;
}
