import type { User } from '@microsoft/microsoft-graph-types';
import { defaultNameIdSource, nameIdSources } from './nameIdSources';
import { userNameInAws } from './userNameInAws';

/**
 * What Entra sends of a user as NameID; undefined when the attribute is empty. The principal
 * name of a guest holds `#EXT#` there.
 *
 * @param source - as claims name it, one of the values of {@link nameIdSources}
 */
export function nameIdValue(user: User, source: string): string | undefined {
  if (source === defaultNameIdSource) {
    return user.userPrincipalName || undefined;
  }
  const known = [...nameIdSources].find(([, id]) => id === source);
  return known && userNameInAws(user, known[0]);
}
