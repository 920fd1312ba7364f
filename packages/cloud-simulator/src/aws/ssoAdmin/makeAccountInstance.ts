import { randomBytes } from 'node:crypto';
import { AwsOrganizationState } from '../../state/AwsOrganizationState';

/** A new instance of Identity Center that one account has for itself. */
export function makeAccountInstance(options: {
  partition: AwsOrganizationState['partition'];
  accountId: string;
  region: string;
  now: Date;
}): NonNullable<AwsOrganizationState['accountInstances']>[number] {
  const { partition, accountId, region, now } = options;
  return {
    accountId,
    region,
    instanceArn: `arn:${partition}:sso:::instance/ssoins-${randomBytes(
      8,
    ).toString('hex')}`,
    identityStoreId: `d-${randomBytes(5).toString('hex')}`,
    createdAt: now.toISOString(),
  };
}
