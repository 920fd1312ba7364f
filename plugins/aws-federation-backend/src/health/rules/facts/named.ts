import { listed } from './listed';

const most = 5;

/** Names in quotation marks; of many the first few. */
export function named(names: readonly string[]): string {
  return listed(
    ...names.slice(0, most).map(name => `"${name}"`),
    names.length > most && `${names.length - most} more`,
  );
}
