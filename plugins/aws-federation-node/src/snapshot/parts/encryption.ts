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

type Store = NonNullable<Awaited<ReturnType<typeof findActiveStore>>>;

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
            ? await tryKey(context, store)
            : undefined,
      };
    } catch (error) {
      const keyFailure = classifyEncryptionKeyFailure(error);
      if (keyFailure) return { keyFailure };
      throw error;
    }
  },
};

/**
 * AWS needs the key for what people and permission sets are called. What it does not allow
 * the portal to read, or fails to answer, tells nothing of the key.
 */
async function tryKey(
  { identityCenter }: SnapshotContext,
  { identityStoreId, instanceArn }: Store,
): Promise<EncryptionKeyFailure | undefined> {
  const readings = [
    () => identityCenter.countUsers(identityStoreId),
    () => identityCenter.permissionSets.find(instanceArn),
  ];
  let last: unknown;
  for (const read of readings) {
    try {
      await read();
      return undefined;
    } catch (error) {
      const failure = classifyEncryptionKeyFailure(error);
      if (failure) return failure;
      last = error;
    }
  }
  throw last;
}
