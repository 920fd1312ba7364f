import { InstanceMetadata } from '@aws-sdk/client-sso-admin';
import { CloudError } from '../CloudError';
import { registerByHand } from '../delegation';
import { Inspection, Step, StepContext } from './Step';
import { readKeyFailure } from '../clouds/aws/encryptionKeyFailure';
import { encryptionProblem, encryptionRemedy } from './encryptionProblem';
import { blocked, done, pending } from './inspections';

/**
 * The configured organization and its Identity Center instance. Only the console can
 * enable an instance, so there is nothing to apply.
 * @public
 */
export const instanceStep: Step = {
  id: 'instance',
  title: 'IAM Identity Center instance',
  kind: 'api',

  async inspect(context) {
    const { organization, identityCenter } = context;
    const described = await identityCenter.describeOrganization();
    if (described.Id !== organization.organizationId) {
      return blocked(
        `The credentials of account ${organization.accountId} belong to organization ${described.Id}, not to ${organization.organizationId}. Correct organizationId or accountId of "${organization.name}" in the configuration.`,
      );
    }
    const instance = await identityCenter.instances.find();
    return instance
      ? inspectInstance(context, instance)
      : inspectMissing(context);
  },
};

async function inspectInstance(
  context: StepContext,
  instance: InstanceMetadata,
): Promise<Inspection> {
  const { organization, identityCenter } = context;
  const { region } = organization;
  const { PrimaryRegion, InstanceArn, IdentityStoreId } = instance;
  if (PrimaryRegion && PrimaryRegion !== region) {
    return blocked(
      `${region} is an additional Region of the IAM Identity Center instance, and its primary Region is ${PrimaryRegion}: only there AWS takes changes. ${setRegion(
        organization,
        PrimaryRegion,
      )}`,
    );
  }
  if (instance.Status !== 'ACTIVE') {
    return blocked(describeStatus(instance, region));
  }
  const unauthorized = await delegationProblem(context);
  if (unauthorized) {
    return blocked(unauthorized);
  }
  const { EncryptionConfigurationDetails } =
    await identityCenter.instances.describe(InstanceArn ?? '');
  const problem = encryptionProblem(EncryptionConfigurationDetails);
  const active = `IAM Identity Center is active in ${region}, identity store ${IdentityStoreId}.`;
  return done(problem ? `${active} ${problem} ${encryptionRemedy}` : active);
}

/** A member account sees the instance, and may do nothing with it unless it is registered. */
async function delegationProblem(
  context: StepContext,
): Promise<string | undefined> {
  const { organization, identityCenter, signal } = context;
  const { accountId, managementAccountId } = organization;
  if (accountId === managementAccountId) return undefined;
  const administrator = await identityCenter.delegation
    .administrator('own')
    .catch((error: unknown) => {
      signal.throwIfAborted();
      // AWS denies it to accounts that administer nothing.
      if (isDenied(error)) return undefined;
      throw error;
    });
  return administrator === accountId
    ? undefined
    : `Account ${accountId} is neither the management account nor the delegated administrator of IAM Identity Center. ${registerByHand(
        context,
      )}`;
}

function isDenied(error: unknown): boolean {
  return error instanceof CloudError && error.code === 'AccessDeniedException';
}

function describeStatus(
  { Status, StatusReason }: InstanceMetadata,
  region: string,
): string {
  const reason =
    StatusReason && readKeyFailure(StatusReason)
      ? ' (AWS cannot use its KMS key)'
      : '';
  switch (Status) {
    case 'CREATE_FAILED':
      return `AWS could not create the IAM Identity Center instance in ${region}${reason}. Delete it in the AWS console and enable it again.`;
    case 'DELETE_IN_PROGRESS':
      return `The IAM Identity Center instance in ${region} is being deleted${reason}. Wait until it is gone, then enable it again in the AWS console.`;
    default:
      return `The IAM Identity Center instance in ${region} is ${Status}${reason}. Wait until AWS calls it ACTIVE.`;
  }
}

async function inspectMissing({
  organization,
  identityCenter,
}: StepContext): Promise<Inspection> {
  const { region, organizationId, managementAccountId } = organization;
  const missing = await identityCenter.instances.explainMissing();
  if (missing.region) {
    return blocked(
      `Organization ${organizationId} has its IAM Identity Center instance in ${
        missing.region
      }, not in ${region}. ${setRegion(organization, missing.region)}`,
    );
  }
  const own = missing.accountInstanceOwner
    ? ` Account ${missing.accountInstanceOwner} has an instance of its own there, which knows no permission sets and does not count.`
    : '';
  const unread = missing.unread.length
    ? ` These Regions did not answer: ${missing.unread.join(
        ', ',
      )}. Should it be enabled in one of them, correct the region in the configuration instead.`
    : '';
  // Not an obstacle yet: one visit to the console can enable it, change the identity
  // source and switch on provisioning.
  return pending(
    `Organization ${organizationId} has no IAM Identity Center instance in ${region}.${own} Sign in to the AWS console of management account ${managementAccountId}, open IAM Identity Center in Region ${region} and choose Enable; it is the first thing to do in your visit.${unread}`,
  );
}

function setRegion(
  { name }: StepContext['organization'],
  region: string,
): string {
  return `Set region of "${name}" in awsFederation.organizations to ${region}.`;
}
