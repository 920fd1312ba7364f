import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const enabledAgain = {
  mended:
    'IAM Identity Center is enabled again, and the organization federated again',
  mend: (world: RuleWorld) => world.federateAnew(),
};

/** AWS cannot use the customer's key. */
function keyTrouble(
  reason: string,
  trouble: string,
  seen: string,
  mended: string,
): RuleEntry {
  return {
    rule: 'encryption-key-refused',
    reason,
    seen,
    bringAbout: world =>
      world.control('/aws/key', { key: 'customer', trouble }),
    mended,
    mend: world => world.control('/aws/key', { key: 'customer' }),
  };
}

export const instanceEntries: RuleEntry[] = [
  {
    rule: 'instance-missing',
    reason: 'InstanceMissing',
    seen: 'somebody deletes IAM Identity Center in the AWS console',
    bringAbout: world => world.console.deleteInstance(world.aws.instanceArn),
    ...enabledAgain,
  },
  {
    rule: 'instance-not-active',
    reason: 'InstanceBeingDeleted',
    seen: 'AWS is deleting the instance',
    bringAbout: world =>
      world.control('/aws/instance-status', { status: 'DELETE_IN_PROGRESS' }),
    mended:
      'when it is gone, IAM Identity Center is enabled again, and the organization federated again',
    async mend(world) {
      await world.console.deleteInstance(world.aws.instanceArn);
      await world.federateAnew();
    },
  },
  {
    rule: 'encryption-trouble',
    reason: 'EncryptionTrouble',
    seen: 'AWS cannot change the key of IAM Identity Center to the chosen one',
    bringAbout: world =>
      world.control('/aws/key', { key: 'customer', status: 'UPDATE_FAILED' }),
    mended: 'the policy of the key is corrected, and the key chosen again',
    mend: world => world.control('/aws/key', { key: 'customer' }),
  },
  keyTrouble(
    'KeyAccessDenied',
    'accessDenied',
    'the policy of the KMS key no longer lets the portal use it',
    'the policy of the key is corrected',
  ),
  keyTrouble(
    'KeyUnusable',
    'disabled',
    'somebody disables the KMS key',
    'the key is enabled again',
  ),
  keyTrouble(
    'KeyUnusable',
    'invalidState',
    'somebody schedules the deletion of the KMS key',
    'the deletion is cancelled',
  ),
  keyTrouble(
    'KeyUnusable',
    'notFound',
    'the KMS key is gone',
    'another key is chosen',
  ),
];
