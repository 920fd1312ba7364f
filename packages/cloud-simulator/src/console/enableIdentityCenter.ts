import { randomBytes, randomUUID } from 'node:crypto';
import { consoleIdentity, recordTrailEvent } from '../aws/cloudTrail';
import { ssoServicePrincipal, trustedServicesOf } from '../aws/organizations';
import { ConsoleProblem } from './ConsoleProblem';
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
  const leftover = organization.accountInstances?.some(
    each => each.accountId === organization.managementAccountId,
  );
  if (leftover) {
    throw new ConsoleProblem(
      'This account has an account instance of IAM Identity Center. Delete it before you enable an organization instance.',
    );
  }
  if (!organization.identityCenter) {
    const { partition } = organization;
    const createdAt = context.clock.now().toISOString();
    const instanceId = `ssoins-${randomBytes(8).toString('hex')}`;
    organization.trustedServices = {
      ...trustedServicesOf(organization),
      [ssoServicePrincipal]: createdAt,
    };
    organization.identityCenter = {
      instanceArn: `arn:${partition}:sso:::instance/${instanceId}`,
      identityStoreId: `d-${randomBytes(5).toString('hex')}`,
      status: 'ACTIVE',
      createdAt,
      samlTenantId: randomUUID(),
      identitySource: 'IDENTITY_CENTER',
      users: [],
      groups: [],
      permissionSets: [],
    };
    recordTrailEvent({
      context,
      organization,
      event: {
        source: 'sso.amazonaws.com',
        name: 'StartSSO',
        userIdentity: consoleIdentity(organization),
      },
    });
  }
  return organization.identityCenter;
}
