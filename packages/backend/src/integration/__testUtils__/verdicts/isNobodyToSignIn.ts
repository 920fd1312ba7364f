import { objectMappingOf } from '../states/objectMappingOf';
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
  return (
    truth.inScope.length === 0 &&
    servicePrincipal !== undefined &&
    specification?.provisioning?.scope === 'assigned' &&
    servicePrincipal.simulated.secrets.SyncAll !== 'true' &&
    !objectMappingOf(job?.schema, 'User')?.scope?.groups?.length
  );
}
