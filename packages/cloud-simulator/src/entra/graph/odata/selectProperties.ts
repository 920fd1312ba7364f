/** Keeps the properties that `$select` names; without it, the usual ones. */
export function selectProperties(
  item: Record<string, unknown>,
  select: string | undefined,
  defaults?: string[],
): Record<string, unknown> {
  const names = select?.split(',').map(name => name.trim()) ?? defaults;
  if (!names || names.includes('*')) return item;
  return Object.fromEntries(
    Object.entries(item).filter(
      ([name]) => names.includes(name) || name.startsWith('@odata.'),
    ),
  );
}
