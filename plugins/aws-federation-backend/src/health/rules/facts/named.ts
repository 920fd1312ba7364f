import { listed } from './listed';

const most = 5;

/**
 * Names in quotation marks; of many the first few.
 *
 * @param count - of all, where the names are those of some
 */
export function named(
  names: readonly string[],
  count: number = names.length,
): string {
  const shown = names.slice(0, most);
  return listed(
    ...shown.map(name => `"${name}"`),
    count > shown.length && `${count - shown.length} more`,
  );
}
