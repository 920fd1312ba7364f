import { randomBytes, randomUUID } from 'node:crypto';
import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';

/** Enables Identity Center, once, with trusted access as AWS's console does. */
export function enableIdentityCenter(
  context: SimulatorContext,
  organization: AwsOrganizationState,
): IdentityCenterState {
  if (!organization.identityCenter) {
    organization.trustedAccessEnabled = true;
    organization.identityCenter = {
      instanceArn: `arn:${
        organization.partition
      }:sso:::instance/ssoins-${randomBytes(8).toString('hex')}`,
      identityStoreId: `d-${randomBytes(5).toString('hex')}`,
      status: 'ACTIVE',
      createdAt: context.clock.now().toISOString(),
      samlTenantId: randomUUID(),
      identitySource: 'IDENTITY_CENTER',
      users: [],
      groups: [],
      permissionSets: [],
    };
    context.store.changed();
  }
  return organization.identityCenter;
}
