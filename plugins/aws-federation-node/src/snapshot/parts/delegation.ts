import { SnapshotPart } from '../SnapshotPart';
import { administersNothing } from '../../clouds/aws/administersNothing';

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
