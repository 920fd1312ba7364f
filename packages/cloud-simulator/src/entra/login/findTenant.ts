import { SimulatorContext } from '../../SimulatorContext';
import { EntraTenantState } from '../../state/EntraTenantState';
import { LoginError } from './LoginError';

/** The tenant of a login address: by its id or by one of its domains. */
export function findTenant(
  context: Pick<SimulatorContext, 'store'>,
  idOrDomain: string,
): EntraTenantState {
  const wanted = idOrDomain.toLowerCase();
  const tenant = context.store.state.tenants.find(
    ({ tenantId, verifiedDomains }) =>
      tenantId.toLowerCase() === wanted ||
      verifiedDomains.some(domain => domain.toLowerCase() === wanted),
  );
  if (!tenant) {
    throw new LoginError({
      number: 90002,
      status: 400,
      error: 'invalid_request',
      message: `Tenant '${idOrDomain}' not found. Check to make sure you have the correct tenant ID and are signing into the correct cloud. Check with your subscription administrator, this may happen if there are no active subscriptions for the tenant.`,
    });
  }
  return tenant;
}
