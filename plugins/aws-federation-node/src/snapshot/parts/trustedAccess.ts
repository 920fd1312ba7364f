import { SnapshotPart } from '../SnapshotPart';
import { administersNothing } from '../../clouds/aws/administersNothing';

/**
 * Whether IAM Identity Center may look into the organization.
 * https://docs.aws.amazon.com/organizations/latest/userguide/services-that-can-integrate-sso.html
 * @public
 */
export interface TrustedAccessFacts {
  /** Undefined: the portal's account administers nothing, and AWS does not tell it. */
  isTrusted?: boolean;
}

/**
 * A part of its own: whoever has not allowed the portal to ask still learns who is the
 * delegated administrator.
 * @public
 */
export const trustedAccessPart: SnapshotPart<TrustedAccessFacts> = {
  title: 'the trusted access of IAM Identity Center',
  tier: 'hourly',

  async collect({ identityCenter, organization }) {
    const { accountId, managementAccountId } = organization;
    try {
      return { isTrusted: await identityCenter.delegation.isTrusted('own') };
    } catch (error) {
      const isMember = accountId !== managementAccountId;
      if (isMember && administersNothing(error)) return {};
      throw error;
    }
  },
};
