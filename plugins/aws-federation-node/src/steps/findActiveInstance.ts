import type { RegionMetadata } from '@aws-sdk/client-sso-admin';
import { StepContext } from './Step';

/** The instance that takes changes, or what stands in the way, one sentence. */
export async function findActiveInstance({
  identityCenter,
  organization,
}: StepContext): Promise<
  | { instanceArn: string; identityStoreId: string; regions: RegionMetadata[] }
  | { obstacle: string }
> {
  const instance = await identityCenter.instances.find();
  if (
    !instance?.InstanceArn ||
    !instance.IdentityStoreId ||
    instance.Status !== 'ACTIVE'
  ) {
    return {
      obstacle: `IAM Identity Center is not active in ${organization.region}. See the first step.`,
    };
  }
  return {
    instanceArn: instance.InstanceArn,
    identityStoreId: instance.IdentityStoreId,
    regions: instance.Regions ?? [],
  };
}
