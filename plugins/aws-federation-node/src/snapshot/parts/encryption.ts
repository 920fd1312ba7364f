import {
  classifyEncryptionKeyFailure,
  EncryptionKeyFailure,
} from '../../clouds/aws/encryptionKeyFailure';
import { encryptionProblem } from '../../steps/encryptionProblem';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

/** @public */
export interface EncryptionFacts {
  /** One sentence on what is wrong with a change of the instance's KMS key. */
  problem?: string;
  /** Why the key that the instance has cannot be used. */
  keyFailure?: EncryptionKeyFailure;
}

/** @public */
export const encryptionPart: SnapshotPart<EncryptionFacts> = {
  title: 'the encryption of IAM Identity Center',
  tier: 'hourly',

  async collect(context) {
    const store = await findActiveStore(context);
    if (!store) return {};
    try {
      const { EncryptionConfigurationDetails: details } =
        await context.identityCenter.instances.describe(store.instanceArn);
      return {
        problem: encryptionProblem(details),
        keyFailure:
          details?.KeyType === 'CUSTOMER_MANAGED_KEY'
            ? await tryKey(context, store.identityStoreId)
            : undefined,
      };
    } catch (error) {
      const keyFailure = classifyEncryptionKeyFailure(error);
      if (keyFailure) return { keyFailure };
      throw error;
    }
  },
};

/** AWS needs the key for what people are called, which is read for their number anyway. */
async function tryKey(
  { identityCenter }: SnapshotContext,
  identityStoreId: string,
): Promise<EncryptionKeyFailure | undefined> {
  try {
    await identityCenter.countUsers(identityStoreId);
    return undefined;
  } catch (error) {
    // Any other failure is told where the users are counted.
    return classifyEncryptionKeyFailure(error);
  }
}
