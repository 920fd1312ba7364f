import type { User } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { counterparts } from '../../localPeople/counterparts';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { listOfPeople } from '../../entra/listOfPeople';
import { isForEverybody } from './isForEverybody';
import { searchApplication } from './searchApplication';

/**
 * Who has the enterprise application, or is in the tenant where everybody is sent and nobody
 * needs an assignment, and comes from another directory, by the user principal name: it
 * holds `#EXT#`, also where somebody made a member of a guest. Who is disabled does not
 * count.
 * https://learn.microsoft.com/entra/external-id/user-properties
 * @public
 */
export interface GuestsFacts {
  guests: number;
  /** Object ids in Entra of some of them. */
  someIds: string[];
  /** They are those of the whole tenant. */
  ofTenant?: boolean;
  /** The tenant has more of them than are read. */
  more?: boolean;
}

const mostIds = 100;
/** Guests of the whole tenant: ten pages. */
const mostRead = 9990;

/** @public */
export const guestsPart: SnapshotPart<GuestsFacts> = {
  title: 'the guests who are to sign in',
  tier: 'deep',

  async collect(context) {
    const search = await searchApplication(context);
    if (search.kind !== 'found') return { guests: 0, someIds: [] };
    const { servicePrincipal } = search;
    return (await isForEverybody(context, servicePrincipal))
      ? guestsOfTenant(context)
      : guestsAmongAssigned(context, servicePrincipal.id);
  },
};

async function guestsOfTenant({
  entra,
}: SnapshotContext): Promise<GuestsFacts> {
  const ids = new Set<string>();
  let read = 0;
  for await (const person of entra.directory.eachGuest()) {
    read += 1;
    if (read > mostRead) break;
    if (isEnabledGuest(person)) ids.add(person.id!);
  }
  return {
    ...factsOf(ids),
    ofTenant: true,
    ...(read > mostRead && { more: true }),
  };
}

async function guestsAmongAssigned(
  { entra }: SnapshotContext,
  servicePrincipalId: string,
): Promise<GuestsFacts> {
  const assigned = await listOfPeople(entra, servicePrincipalId);
  const ids = new Set<string>();
  // While nobody has the application, nobody is to sign in.
  if (assigned.length > 0) {
    for await (const person of counterparts(entra, assigned).people()) {
      if (isEnabledGuest(person)) ids.add(person.id!);
    }
  }
  return factsOf(ids);
}

function factsOf(ids: Set<string>): GuestsFacts {
  return { guests: ids.size, someIds: [...ids].slice(0, mostIds) };
}

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
