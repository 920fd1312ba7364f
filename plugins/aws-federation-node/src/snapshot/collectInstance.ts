import { encryptionProblem } from '../steps/encryptionProblem';
import { InstanceFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';

/** The Identity Center instance of the organization, in the configured Region. */
export async function collectInstance({
  identityCenter,
  organization,
}: SnapshotContext): Promise<InstanceFacts> {
  const instance = await identityCenter.instances.find();
  if (!instance?.InstanceArn || !instance.IdentityStoreId) {
    const { region } = await identityCenter.instances.explainMissing();
    return { otherRegion: region };
  }
  const { PrimaryRegion } = instance;
  const { EncryptionConfigurationDetails } =
    instance.Status === 'ACTIVE'
      ? await identityCenter.instances.describe(instance.InstanceArn)
      : { EncryptionConfigurationDetails: undefined };
  return {
    ...(PrimaryRegion &&
      PrimaryRegion !== organization.region && { otherRegion: PrimaryRegion }),
    instance: {
      instanceArn: instance.InstanceArn,
      identityStoreId: instance.IdentityStoreId,
      status: instance.Status ?? 'UNKNOWN',
      statusReason: instance.StatusReason,
      createdAt: instance.CreatedDate?.toISOString(),
      regions: instance.Regions ?? [],
      encryptionProblem: encryptionProblem(EncryptionConfigurationDetails),
    },
  };
}
