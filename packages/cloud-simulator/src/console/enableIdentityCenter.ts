import { randomBytes, randomUUID } from 'node:crypto';
import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';

const permissionSets = ['AdministratorAccess', 'ReadOnlyAccess'];

/**
 * Enables Identity Center, once, with trusted access as AWS's console does. Two permission
 * sets come with it, because these pages have no form for them.
 */
export function enableIdentityCenter(
  context: SimulatorContext,
  organization: AwsOrganizationState,
): IdentityCenterState {
  if (!organization.identityCenter) {
    const { partition } = organization;
    const createdAt = context.clock.now().toISOString();
    const instanceId = `ssoins-${randomBytes(8).toString('hex')}`;
    organization.trustedAccessEnabled = true;
    organization.identityCenter = {
      instanceArn: `arn:${partition}:sso:::instance/${instanceId}`,
      identityStoreId: `d-${randomBytes(5).toString('hex')}`,
      status: 'ACTIVE',
      createdAt,
      samlTenantId: randomUUID(),
      identitySource: 'IDENTITY_CENTER',
      users: [],
      groups: [],
      permissionSets: permissionSets.map(name => ({
        arn: `arn:${partition}:sso:::permissionSet/${instanceId}/ps-${randomBytes(
          8,
        ).toString('hex')}`,
        name,
        createdAt,
      })),
    };
    context.store.changed();
  }
  return organization.identityCenter;
}
