import type { AppRoleAssignment } from '@microsoft/microsoft-graph-types';
import { listOfPeople } from '../../entra/listOfPeople';
import { SnapshotContext } from '../SnapshotContext';
import { searchApplication } from './searchApplication';

/**
 * The assignments of the application that decide who is to sign in to AWS. None where there
 * is no application; undefined where everybody is sent and nobody needs one.
 */
export async function assignmentsThatCount(
  context: SnapshotContext,
): Promise<AppRoleAssignment[] | undefined> {
  const { entra, specification } = context;
  const search = await searchApplication(context);
  if (search.kind !== 'found') return [];
  const { servicePrincipal } = search;
  return specification.provisioning?.scope === 'all' &&
    servicePrincipal.appRoleAssignmentRequired === false
    ? undefined
    : listOfPeople(entra, servicePrincipal.id);
}
