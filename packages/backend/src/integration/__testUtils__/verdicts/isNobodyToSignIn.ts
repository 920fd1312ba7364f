import { Seen } from './Seen';

/**
 * Nobody who is enabled has the application, so that whoever is enabled in AWS and came by
 * SCIM is one too many. Whom a scoping filter leaves out looks like somebody who is to come.
 */
export function isNobodyToSignIn({
  truth,
  specification,
  state: { servicePrincipal, job },
}: Pick<Seen, 'truth' | 'specification' | 'state'>): boolean {
  const people = job?.schema.synchronizationRules?.[0]?.objectMappings?.find(
    (each: { sourceObjectName: string }) => each.sourceObjectName === 'User',
  );
  return (
    truth.inScope.length === 0 &&
    servicePrincipal !== undefined &&
    specification?.provisioning?.scope === 'assigned' &&
    servicePrincipal.simulated.secrets.SyncAll !== 'true' &&
    !people?.scope?.groups?.length
  );
}
