import { Step } from './Step';
import { blocked, done, pending } from './inspections';

/**
 * The configured organization and its Identity Center instance. Only the console can
 * enable an instance (aws-identity-center.md, section 1.1), so there is nothing to apply.
 * @public
 */
export const instanceStep: Step = {
  id: 'instance',
  title: 'IAM Identity Center instance',
  kind: 'api',

  async inspect({ organization, identityCenter }) {
    const described = await identityCenter.describeOrganization();
    if (described.Id !== organization.organizationId) {
      return blocked(
        `The credentials of account ${organization.accountId} belong to organization ${described.Id}, not to ${organization.organizationId}. Correct organizationId or accountId of "${organization.name}" in the configuration.`,
      );
    }
    const instance = await identityCenter.findInstance();
    if (!instance) {
      // Not an obstacle yet: one visit to the console can enable it, change the identity
      // source and switch on provisioning.
      return pending(
        `Organization ${organization.organizationId} has no IAM Identity Center instance in ${organization.region}. Sign in to the AWS console of management account ${organization.managementAccountId}, open IAM Identity Center in Region ${organization.region} and choose Enable; it is the first thing to do in your visit.`,
      );
    }
    if (instance.Status !== 'ACTIVE') {
      const reason = instance.StatusReason ? ` (${instance.StatusReason})` : '';
      return blocked(
        instance.Status === 'CREATE_FAILED'
          ? `AWS could not create the IAM Identity Center instance in ${organization.region}${reason}. Delete it in the AWS console and enable it again.`
          : `The IAM Identity Center instance in ${organization.region} is ${instance.Status}${reason}. Wait until AWS calls it ACTIVE.`,
      );
    }
    return done(
      `IAM Identity Center is active in ${organization.region}, identity store ${instance.IdentityStoreId}.`,
    );
  },
};
