import { EntraServicePrincipal } from '../../state/EntraTenantState';
import { findServicePrincipal } from './findInDirectory';
import { GraphCall } from './GraphCall';
import { permissions, requirePermissionOrOwnership } from './permissions';

/** The service principal, for a caller who may change it; else Graph's 404 or 403. */
export function findWritableServicePrincipal(
  call: GraphCall,
  id: string,
): EntraServicePrincipal {
  const servicePrincipal = findServicePrincipal(call, id);
  requirePermissionOrOwnership(
    call,
    permissions.writeApplications,
    servicePrincipal,
  );
  return servicePrincipal;
}
