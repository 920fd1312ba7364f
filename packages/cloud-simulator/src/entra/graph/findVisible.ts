import { SimulatorContext } from '../../SimulatorContext';
import {
  EntraApplication,
  EntraServicePrincipal,
} from '../../state/EntraTenantState';
import { GraphCall } from './GraphCall';
import { GraphError } from './GraphError';

/** Whether the directory's replicas know an object already. */
export function isVisible(
  context: SimulatorContext,
  item: { visibleAt: string },
): boolean {
  return Date.parse(item.visibleAt) <= context.clock.now().getTime();
}

/** The application with this object id, or 404 while it does not exist for readers. */
export function findApplication(
  context: SimulatorContext,
  call: GraphCall,
  id: string,
): EntraApplication {
  const found = call.tenant.applications.find(item => item.id === id);
  if (!found || !isVisible(context, found)) throw GraphError.notFound(id);
  return found;
}

/** The service principal with this object id, or 404 while it does not exist for readers. */
export function findServicePrincipal(
  context: SimulatorContext,
  call: GraphCall,
  id: string,
): EntraServicePrincipal {
  const found = call.tenant.servicePrincipals.find(item => item.id === id);
  if (!found || !isVisible(context, found)) throw GraphError.notFound(id);
  return found;
}
