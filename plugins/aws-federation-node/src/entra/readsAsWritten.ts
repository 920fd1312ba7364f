/**
 * For each property of a change whether an object shows it: text without regard to case,
 * texts of a list in any order. Whatever Entra may answer in a form of its own, and what
 * the answer does not have, is taken for shown.
 */
export function readsAsWritten<T extends object>(
  change: Partial<T>,
): Record<string, (found: T) => boolean> {
  return Object.fromEntries(
    Object.entries(change).map(([name, value]) => [
      name,
      (found: T) => agrees(found[name as keyof T], value),
    ]),
  );
}

function agrees(found: unknown, written: unknown): boolean {
  if (found === undefined || written === undefined) return true;
  if (written === null || found === null) {
    return (written || null) === (found || null);
  }
  if (typeof written === 'string') return textOf(found) === textOf(written);
  if (Array.isArray(written)) {
    const texts = written.filter(item => typeof item === 'string').map(textOf);
    const known = new Set(Array.isArray(found) ? found.map(textOf) : []);
    return texts.length !== written.length
      ? true
      : texts.length === known.size && texts.every(text => known.has(text));
  }
  if (typeof written === 'object') {
    return Object.entries(written).every(([name, value]) =>
      agrees((found as Record<string, unknown>)[name], value),
    );
  }
  return found === written;
}

function textOf(value: unknown): string {
  return String(value).toLowerCase();
}
