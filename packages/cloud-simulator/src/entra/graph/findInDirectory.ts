import {
  EntraApplication,
  EntraServicePrincipal,
} from '../../state/EntraTenantState';
import { GraphCall } from './GraphCall';
import { GraphError } from './GraphError';

/** The application as the answering replica shows it, or 404 while it does not know it. */
export function showApplication(call: GraphCall, id: string): EntraApplication {
  return byId(call.replica.applications, id);
}

/** The application to change, or 404 while the answering replica does not know it. */
export function findApplication(call: GraphCall, id: string): EntraApplication {
  showApplication(call, id);
  return byId(call.tenant.applications, id);
}

/** The service principal as the answering replica shows it, or 404. */
export function showServicePrincipal(
  call: GraphCall,
  id: string,
): EntraServicePrincipal {
  return byId(call.replica.servicePrincipals, id);
}

/** The service principal to change, or 404 while the answering replica does not know it. */
export function findServicePrincipal(
  call: GraphCall,
  id: string,
): EntraServicePrincipal {
  showServicePrincipal(call, id);
  return byId(call.tenant.servicePrincipals, id);
}

function byId<T extends { id: string }>(items: T[], id: string): T {
  const found = items.find(item => item.id === id);
  if (!found) throw GraphError.notFound(id);
  return found;
}
