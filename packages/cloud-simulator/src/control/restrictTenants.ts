import { CloudState } from '../state/CloudState';
import { tenantRestrictions } from '../state/EntraTenantState';
import { ControlError } from './ControlError';

/**
 * Puts every tenant under one restriction more; without a name, lifts all of them.
 * @throws ControlError when there is no such restriction
 */
export function restrictTenants(state: CloudState, name: string | undefined) {
  const restriction = tenantRestrictions.find(each => each === name);
  if (name && !restriction) {
    throw new ControlError(
      400,
      `There is no restriction ${name}. Use one of ${tenantRestrictions.join(
        ', ',
      )}.`,
    );
  }
  for (const tenant of state.tenants) {
    tenant.restrictions = restriction && [
      ...(tenant.restrictions ?? []),
      restriction,
    ];
  }
}
