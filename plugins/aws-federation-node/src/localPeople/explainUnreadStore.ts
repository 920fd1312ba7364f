import { UnreadStore } from '@aws-federation/backstage-plugin-aws-federation-common';
import { SnapshotContext } from '../snapshot/SnapshotContext';

/**
 * Why there is no identity store whose people could be compared. While trusted access is
 * disabled AWS may hide an instance, so that none that is seen proves nothing.
 *
 * @throws CloudError when AWS refuses to list instances
 */
export async function explainUnreadStore({
  identityCenter,
  organization: { region },
}: Pick<
  SnapshotContext,
  'identityCenter' | 'organization'
>): Promise<UnreadStore> {
  const found = await identityCenter.instances.find();
  if (found) {
    return {
      why: 'notRead',
      message: `The identity store was not read: the IAM Identity Center instance in ${region} is ${
        found.Status ?? 'in a state that AWS does not tell'
      }. Look again when AWS calls it ACTIVE.`,
    };
  }
  const missing = await identityCenter.instances.explainMissing();
  if (missing.region) {
    return {
      why: 'notRead',
      message: `The identity store was not read: IAM Identity Center is in ${missing.region}, not in ${region}, where the portal looks. Correct the region in the configuration before you change anything in AWS.`,
    };
  }
  if (missing.unread.length > 0) {
    return {
      why: 'notRead',
      message: `AWS shows no instance of the organization in ${region}, and these Regions did not answer: ${missing.unread.join(
        ', ',
      )}. If IAM Identity Center is enabled in one of them, correct the region in the configuration before you change anything in AWS.`,
    };
  }
  return {
    why: 'noInstance',
    message: `AWS shows no instance of the organization in ${region}, nor in any other Region. Look again when you have enabled IAM Identity Center, before you accept the change.`,
  };
}
