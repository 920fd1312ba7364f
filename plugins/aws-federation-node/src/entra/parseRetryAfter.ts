/**
 * Reads a `Retry-After` header: seconds, which Graph also writes with a fraction, or a date.
 *
 * @returns milliseconds from `now`, never negative; undefined when it says nothing
 */
export function parseRetryAfter(
  value: string | null | undefined,
  now: Date,
): number | undefined {
  const text = value?.trim();
  if (!text) {
    return undefined;
  }
  const seconds = Number(text);
  const milliseconds = Number.isFinite(seconds)
    ? seconds * 1000
    : Date.parse(text) - now.getTime();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}
