import { CloudError } from '../../CloudError';
import { SnapshotPart } from '../SnapshotPart';

/**
 * Who administers IAM Identity Center beside the management account.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/delegated-admin.html
 * @public
 */
export interface DelegationFacts {
  /** The portal works with the management account and needs no delegation. */
  isManagementAccount: boolean;
  /** Account id of the delegated administrator; undefined: not the portal's account, and who else is not known. */
  administrator?: string;
}

/** @public */
export const delegationPart: SnapshotPart<DelegationFacts> = {
  title: 'the delegated administrator of IAM Identity Center',
  tier: 'hourly',

  async collect({ identityCenter, organization }) {
    const { accountId, managementAccountId } = organization;
    if (accountId === managementAccountId) return { isManagementAccount: true };
    try {
      return {
        isManagementAccount: false,
        administrator: await identityCenter.delegation.administrator('own'),
      };
    } catch (error) {
      if (administersNothing(error)) return { isManagementAccount: false };
      throw error;
    }
  },
};

/**
 * AWS answers the question only to the management account and to administrators of some
 * service. A role that lacks the permission is denied with another sentence, which names
 * the action.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_ListDelegatedAdministrators.html
 */
function administersNothing(error: unknown): boolean {
  return (
    error instanceof CloudError &&
    error.code === 'AccessDeniedException' &&
    error.cause instanceof Error &&
    !/not authorized to perform/i.test(error.cause.message)
  );
}
