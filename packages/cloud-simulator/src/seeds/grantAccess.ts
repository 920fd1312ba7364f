import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { PermissionSetState } from '../state/PermissionSetState';
import { seedHex } from './seedIds';

/** Permission sets of the seeds, with AWS's policies for job functions. */
const PERMISSION_SETS = [
  {
    name: 'AdministratorAccess',
    policy: 'AdministratorAccess',
    sessionDuration: 'PT4H',
  },
  {
    name: 'PowerUserAccess',
    policy: 'PowerUserAccess',
    sessionDuration: 'PT8H',
  },
  {
    name: 'ViewOnlyAccess',
    policy: 'job-function/ViewOnlyAccess',
    sessionDuration: 'PT12H',
  },
];

/**
 * Creates the permission sets as the platform team would have done at `at`, and gives
 * them to users in accounts, by user name and account name.
 */
export function grantAccess(options: {
  organization: AwsOrganizationState;
  at: Date;
  grants: Array<{ userName: string; account: string; permissionSet: string }>;
}) {
  const { organization, at, grants } = options;
  const instance = organization.identityCenter;
  if (!instance) {
    throw new Error(`${organization.name} has not enabled Identity Center.`);
  }
  const instanceId = instance.instanceArn.split('/')[1];
  instance.permissionSets = PERMISSION_SETS.map(
    ({ name, policy, sessionDuration }): PermissionSetState => ({
      arn: `arn:${
        organization.partition
      }:sso:::permissionSet/${instanceId}/ps-${seedHex(
        `set:${organization.name}:${name}`,
        16,
      )}`,
      name,
      createdAt: at.toISOString(),
      sessionDuration,
      managedPolicies: [
        `arn:${organization.partition}:iam::aws:policy/${policy}`,
      ],
      revision: 1,
    }),
  );
  instance.accountAssignments = grants.map(grant => {
    const set = found(
      instance.permissionSets.find(each => each.name === grant.permissionSet),
      grant.permissionSet,
    );
    const account = found(
      organization.accounts.find(each => each.name === grant.account),
      grant.account,
    );
    const user = found(
      instance.users.find(each => each.userName === grant.userName),
      grant.userName,
    );
    set.provisionedTo = { ...set.provisionedTo, [account.id]: 1 };
    return {
      accountId: account.id,
      permissionSetArn: set.arn,
      principalType: 'USER',
      principalId: user.id,
    };
  });
}

function found<T>(value: T | undefined, name: string): T {
  if (value === undefined) throw new Error(`The seed has no ${name}.`);
  return value;
}
