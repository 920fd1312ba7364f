import { restoreWithServicePrincipals } from '../entra/graph/deletedObjects';
import { CloudState } from '../state/CloudState';
import { ControlError } from './ControlError';

/**
 * **App registrations**, **Deleted applications**, **Restore**, of the application that
 * served an organization. Graph restores less.
 * @throws ControlError when there is no such organization, or nothing of it was deleted
 */
export function restoreInPortal(state: CloudState, name: string | undefined) {
  const organization = state.organizations.find(each => each.name === name);
  const store = organization?.identityCenter?.identityStoreId;
  for (const tenant of state.tenants) {
    const deleted = tenant.deletedApplications?.findLast(
      ({ displayName, identifierUris }) =>
        displayName === `AWS ${name}` ||
        (store && identifierUris.some(uri => uri.endsWith(`/${store}`))),
    );
    if (deleted) {
      restoreWithServicePrincipals(tenant, deleted);
      return;
    }
  }
  throw new ControlError(
    organization ? 409 : 404,
    `No enterprise application of ${name} was deleted. Delete it first.`,
  );
}
