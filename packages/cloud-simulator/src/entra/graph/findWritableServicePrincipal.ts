import { SimulatorContext } from '../../SimulatorContext';
import { EntraServicePrincipal } from '../../state/EntraTenantState';
import { findServicePrincipal } from './findVisible';
import { GraphCall } from './GraphCall';
import { permissions, requirePermissionOrOwnership } from './permissions';

/** The service principal, for a caller who may change it; else Graph's 404 or 403. */
export function findWritableServicePrincipal(
  context: SimulatorContext,
  call: GraphCall,
  id: string,
): EntraServicePrincipal {
  const servicePrincipal = findServicePrincipal(context, call, id);
  requirePermissionOrOwnership(
    call,
    permissions.writeApplications,
    servicePrincipal,
  );
  return servicePrincipal;
}
