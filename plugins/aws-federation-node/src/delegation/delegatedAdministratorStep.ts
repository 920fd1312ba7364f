import { CloudError } from '../CloudError';
import { Inspection, Step, StepContext } from '../steps/Step';
import { blocked, done, pending } from '../steps/inspections';

/**
 * The configured account administers IAM Identity Center, with trusted access to the
 * organization. Needs credentials of the management account; without these a person is
 * told what to do there.
 * @public
 */
export const delegatedAdministratorStep: Pick<
  Step,
  'title' | 'inspect' | 'apply'
> = {
  title: 'Delegated administrator',

  async inspect(context) {
    const { organization, identityCenter, signal } = context;
    const { accountId, managementAccountId } = organization;
    if (accountId === managementAccountId) {
      return done('The portal uses the management account, and needs none.');
    }
    try {
      return await inspectAsManagement(context);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof CloudError)) throw error;
      // The account itself may see that it is registered.
      const own = await identityCenter.delegation
        .administrator('own')
        .catch(() => undefined);
      signal.throwIfAborted();
      return own === accountId
        ? isRegistered(accountId)
        : pending(
            `Account ${accountId} cannot be seen to administer IAM Identity Center. ${registerByHand(
              context,
            )} The portal could not look with the management account: ${
              error.message
            }`,
          );
    }
  },

  async apply({ identityCenter: { delegation } }) {
    if (!(await delegation.isTrusted('management'))) {
      await delegation.trust();
    }
    await delegation.register();
    return {};
  },
};

async function inspectAsManagement({
  organization,
  identityCenter: { delegation },
}: StepContext): Promise<Inspection> {
  const { accountId, managementAccountId, name } = organization;
  const administrator = await delegation.administrator('management');
  if (administrator === accountId) return isRegistered(accountId);
  if (administrator) {
    return blocked(
      `Account ${administrator} is the delegated administrator of IAM Identity Center, not ${accountId}, and AWS allows one. Set accountId of "${name}" in awsFederation.organizations to ${administrator}, or deregister it in management account ${managementAccountId} first.`,
    );
  }
  return pending(
    `Account ${accountId} does not administer IAM Identity Center yet.`,
    ...((await delegation.isTrusted('management'))
      ? []
      : [
          `Enable trusted access of IAM Identity Center to organization ${organization.organizationId}.`,
        ]),
    `Make account ${accountId} the delegated administrator of IAM Identity Center.`,
  );
}

/**
 * What to do in the management account, one sentence.
 * @public
 */
export function registerByHand({
  organization,
}: Pick<StepContext, 'organization'>): string {
  const { accountId, managementAccountId } = organization;
  return `Run "aws organizations register-delegated-administrator --account-id ${accountId} --service-principal sso.amazonaws.com" with management account ${managementAccountId}, or give the portal credentials of that account in aws.accounts.`;
}

function isRegistered(accountId: string): Inspection {
  return done(
    `Account ${accountId} is the delegated administrator of IAM Identity Center.`,
  );
}
