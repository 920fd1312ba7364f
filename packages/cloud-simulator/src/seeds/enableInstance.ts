import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { seedHex, seedId } from './seedIds';

/** Identity Center as it is right after somebody enabled it. */
export function enableInstance(
  organization: AwsOrganizationState,
  createdAt: Date,
): IdentityCenterState {
  const { name, partition } = organization;
  const instanceId = `ssoins-${seedHex(`instance:${name}`, 16)}`;
  const instance: IdentityCenterState = {
    instanceArn: `arn:${partition}:sso:::instance/${instanceId}`,
    identityStoreId: `d-${seedHex(`store:${name}`, 10)}`,
    status: 'ACTIVE',
    createdAt: createdAt.toISOString(),
    samlTenantId: seedId(`saml:${name}`),
    identitySource: 'IDENTITY_CENTER',
    users: [],
    groups: [],
    permissionSets: [],
  };
  organization.identityCenter = instance;
  organization.trustedServices = {
    'sso.amazonaws.com': createdAt.toISOString(),
  };
  return instance;
}
