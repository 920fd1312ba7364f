/** Those that are there, one after the other; undefined when none is. */
export function sentences(
  ...each: Array<string | false | undefined>
): string | undefined {
  return each.filter(Boolean).join(' ') || undefined;
}
