import { AwsCaller } from '../AwsCaller';

/** Whether the caller's account administers a service for its organization; without one: any service. */
export function isDelegatedAdministrator(
  { organization, accountId }: AwsCaller,
  servicePrincipal?: string,
): boolean {
  return (organization.delegatedAdministrators ?? []).some(
    each =>
      each.accountId === accountId &&
      (servicePrincipal === undefined ||
        each.servicePrincipal === servicePrincipal),
  );
}
