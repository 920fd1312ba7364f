import type { User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { counterparts } from '../../localPeople/counterparts';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * Who has the enterprise application and comes from another directory, by the user principal
 * name: it holds `#EXT#`, also where somebody made a member of a guest. Who is disabled does
 * not count.
 * https://learn.microsoft.com/entra/external-id/user-properties
 * @public
 */
export interface GuestsFacts {
  guests: number;
  /** Object ids in Entra of some of them. */
  someIds: string[];
}

const mostIds = 100;

/** @public */
export const guestsPart: SnapshotPart<GuestsFacts> = {
  title: 'the guests who have the enterprise application',
  tier: 'deep',

  async collect(context) {
    const id = await findServicePrincipalId(context);
    const assigned = id ? await context.entra.assignments.list(id) : [];
    const ids = new Set<string>();
    // While nobody has the application, nobody is to sign in.
    if (assigned.length > 0) {
      for await (const person of counterparts(
        context.entra,
        assigned,
      ).people()) {
        if (isEnabledGuest(person)) ids.add(person.id!);
      }
    }
    return { guests: ids.size, someIds: [...ids].slice(0, mostIds) };
  },
};

/** @throws CloudError when Graph shows nothing of the person but the id */
function isEnabledGuest({ userPrincipalName, accountEnabled }: User): boolean {
  if (!userPrincipalName) {
    throw new CloudError({
      cloud: 'Microsoft Graph',
      operation: 'GET /groups/{id}/members',
      status: 403,
      what: 'Entra shows the members of a group without their names, so that it does not tell who of them is a guest',
      remedy:
        "Grant the portal's application User.Read.All in Entra, with admin consent.",
    });
  }
  return accountEnabled !== false && userPrincipalName.includes('#EXT#');
}
