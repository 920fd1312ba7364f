import { NameId } from './readNameId';
import { nameIdSources } from './nameIdSources';

/**
 * Where a NameID comes from, as people write it, for example `employeeId`.
 * @public
 */
export function describeNameId({ source }: NameId): string {
  if (!source) {
    return 'something else than an attribute of the user';
  }
  const known = [...nameIdSources].find(([, id]) => id === source);
  return known ? known[0] : source;
}
