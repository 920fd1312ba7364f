import { encryptionProblem } from '../../steps/encryptionProblem';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

/** @public */
export interface EncryptionFacts {
  /** One sentence on what is wrong with the KMS key of the instance. */
  problem?: string;
}

/** @public */
export const encryptionPart: SnapshotPart<EncryptionFacts> = {
  title: 'the encryption of IAM Identity Center',
  tier: 'hourly',

  async collect(context) {
    const store = await findActiveStore(context);
    if (!store) return {};
    const { EncryptionConfigurationDetails } =
      await context.identityCenter.instances.describe(store.instanceArn);
    return { problem: encryptionProblem(EncryptionConfigurationDetails) };
  },
};
