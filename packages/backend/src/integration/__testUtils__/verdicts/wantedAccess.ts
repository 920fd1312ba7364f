import {
  FederationSpecification,
  PermissionSetSpecification,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { StartingState } from '../states/StartingState';

/** What people are to find; nobody works in an account that is closed or suspended. */
export function wantedAccess(
  specification: FederationSpecification | undefined,
  { clouds: { organizations } }: StartingState,
): PermissionSetSpecification[] {
  const open = organizations
    .flatMap(({ accounts }) => accounts)
    .filter(({ state = 'ACTIVE' }) => state === 'ACTIVE')
    .map(({ id }) => id);
  return (specification?.permissionSets ?? []).map(set => ({
    ...set,
    assignments: set.assignments.map(each => ({
      ...each,
      accountIds: each.accountIds.filter(id => open.includes(id)),
    })),
  }));
}
