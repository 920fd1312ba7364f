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

const configuredAgain = {
  mended: 'the configuration of the portal is corrected',
  mend: (world: RuleWorld) => world.configureAsBefore(),
};

/** Deleted by mistake, and enabled again. */
async function enableAnew(world: RuleWorld, status: string) {
  await world.console.deleteInstance(world.aws.instanceArn);
  await world.console.enable();
  await world.control('/aws/instance-status', { status });
}

const management = '444444444444';
const member = '444444444451';
const otherMember = '444444444452';

/** Who administers IAM Identity Center beside the management account. */
async function delegate(
  world: RuleWorld,
  deed: 'Register' | 'Deregister',
  accountId: string,
  service = 'sso',
) {
  await world.aws.call('organizations', `${deed}DelegatedAdministrator`, {
    AccountId: accountId,
    ServicePrincipal: `${service}.amazonaws.com`,
  });
}

async function trustedAccess(
  world: RuleWorld,
  deed: 'Enable' | 'Disable',
  service = 'sso',
) {
  await world.aws.call('organizations', `${deed}AWSServiceAccess`, {
    ServicePrincipal: `${service}.amazonaws.com`,
  });
}

/** Who administers anything may see who administers what, and what is trusted. */
async function administerConfig(world: RuleWorld, accountId: string) {
  await trustedAccess(world, 'Enable', 'config');
  await delegate(world, 'Register', accountId, 'config');
}

/** The portal works with a member account, which is the delegated administrator. */
async function workWithMember(world: RuleWorld) {
  const key = {
    accountId: member,
    accessKeyId: 'AKIASIMULATED0000451',
    secretAccessKey: 'simulated-secret-key-451',
  };
  await world.control('/aws/access-key', key);
  await delegate(world, 'Register', member);
  await world.configure({ accountId: member }, key);
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
    rule: 'instance-missing',
    reason: 'WrongRegion',
    seen: 'somebody configures another Region than that of IAM Identity Center',
    bringAbout: world => world.configure({ region: 'eu-central-1' }),
    ...configuredAgain,
  },
  {
    rule: 'instance-missing',
    reason: 'InstanceNotFound',
    seen: 'the same, and the policy of the portal in AWS allows that Region alone',
    async bringAbout(world) {
      await world.control('/aws/allowed-regions', { regions: 'eu-central-1' });
      await world.configure({ region: 'eu-central-1' });
    },
    mended: 'the configuration of the portal and its policy are corrected',
    async mend(world) {
      await world.control('/aws/allowed-regions');
      await world.configureAsBefore();
    },
  },
  {
    rule: 'instance-missing',
    reason: 'OtherOwner',
    seen: 'somebody configures a member account as the management account',
    bringAbout: world =>
      world.configure({ accountId: management, managementAccountId: member }),
    ...configuredAgain,
  },
  {
    rule: 'instance-missing',
    reason: 'OtherOrganization',
    seen: 'the portal works with a member account, and that leaves the organization',
    async bringAbout(world) {
      await workWithMember(world);
      world.aws.dropAccount(member);
    },
    ...configuredAgain,
  },
  {
    rule: 'instance-missing',
    reason: 'InstanceNotFound',
    seen: 'the same, and the policy of the portal does not allow it to ask for the organization',
    async bringAbout(world) {
      await workWithMember(world);
      world.aws.dropAccount(member);
      await world.disturb('organizations:DescribeOrganization', 403);
    },
    mended: 'the policy and the configuration of the portal are corrected',
    async mend(world) {
      await world.calm();
      await world.configureAsBefore();
    },
  },
  {
    rule: 'instance-in-additional-region',
    reason: 'AdditionalRegionConfigured',
    seen: 'IAM Identity Center is added to a Region, and somebody configures that one',
    async bringAbout(world) {
      await world.control('/aws/key', { key: 'multiRegion' });
      await world.aws.call('sso-admin', 'AddRegion', {
        InstanceArn: world.aws.instanceArn,
        RegionName: 'eu-west-3',
      });
      // A look, until it is there.
      await world.aws.call('sso-admin', 'ListInstances', {});
      await world.completeWithMetadata();
      await world.configure({ region: 'eu-west-3' });
    },
    ...configuredAgain,
  },
  {
    rule: 'delegated-administrator-gone',
    reason: 'NotDelegated',
    seen: 'the portal works with a member account, and somebody ends its registration',
    async bringAbout(world) {
      await workWithMember(world);
      await delegate(world, 'Deregister', member);
    },
    mended: 'the account is registered again',
    mend: world => delegate(world, 'Register', member),
  },
  {
    rule: 'delegated-administrator-gone',
    reason: 'DelegatedToAnother',
    seen: 'the same, and another account is registered in its place',
    async bringAbout(world) {
      await workWithMember(world);
      await administerConfig(world, member);
      await delegate(world, 'Deregister', member);
      await delegate(world, 'Register', otherMember);
    },
    mended: 'the first account is registered again in the place of the other',
    async mend(world) {
      await delegate(world, 'Deregister', otherMember);
      await delegate(world, 'Register', member);
    },
  },
  {
    rule: 'trusted-access-disabled',
    reason: 'TrustedAccessDisabled',
    seen: 'somebody disables trusted access of IAM Identity Center in AWS Organizations',
    bringAbout: world => trustedAccess(world, 'Disable'),
    mended: 'trusted access is enabled again',
    mend: world => trustedAccess(world, 'Enable'),
  },
  {
    rule: 'trusted-access-disabled',
    reason: 'TrustedAccessDisabled',
    seen: 'the same, where the portal works with a member account that also administers AWS Config',
    async bringAbout(world) {
      await workWithMember(world);
      await administerConfig(world, member);
      // AWS disables it for nobody who has a delegated administrator.
      await delegate(world, 'Deregister', member);
      await trustedAccess(world, 'Disable');
    },
    mended: 'trusted access is enabled, and the account registered again',
    async mend(world) {
      await trustedAccess(world, 'Enable');
      await delegate(world, 'Register', member);
    },
  },
  {
    rule: 'quota-near',
    reason: 'QuotaNear',
    seen: 'a programme of the company makes 80,000 users with the API of the identity store',
    bringAbout: world => world.control('/aws/crowd', { count: 80_000 }),
    mended: 'those whom nobody needs are deleted',
    mend: world => world.control('/aws/crowd', { count: 0 }),
  },
  {
    rule: 'instance-not-active',
    reason: 'InstanceNotActive',
    seen: 'IAM Identity Center is deleted, and AWS cannot create it again',
    bringAbout: world => enableAnew(world, 'CREATE_FAILED'),
    mended:
      'what is left is deleted, IAM Identity Center enabled again, and the organization federated again',
    async mend(world) {
      await world.console.deleteInstance(world.aws.instanceArn);
      await world.federateAnew();
    },
  },
  {
    rule: 'instance-not-active',
    reason: 'InstanceBeingCreated',
    seen: 'IAM Identity Center is deleted, and AWS is creating it again',
    bringAbout: world => enableAnew(world, 'CREATE_IN_PROGRESS'),
    mended: 'AWS has created it, and the organization is federated again',
    async mend(world) {
      await world.control('/aws/instance-status', { status: 'ACTIVE' });
      await world.federateAnew();
    },
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
