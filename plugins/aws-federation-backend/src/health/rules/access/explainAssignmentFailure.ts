import {
  AssignmentFailure,
  Report,
  RuleInput,
} from '@aws-federation/backstage-plugin-aws-federation-node';

const runAgain = 'complete the federation again';
const again = { remedyTemplate: 'complete-aws-federation' as const };

/**
 * Why AWS could not make an assignment, for the end of a sentence, and what to do.
 *
 * @returns undefined: nobody needs to do anything
 */
export function explainAssignmentFailure(
  failure: AssignmentFailure,
  {
    organization: { accountId, managementAccountId },
    pages,
  }: Pick<RuleInput, 'organization' | 'pages'>,
):
  | ({ cause: string } & Pick<
      Report,
      'remedy' | 'remedyTemplate' | 'remedyPage'
    >)
  | undefined {
  const permissionSets = {
    remedyPage: { title: 'Permission sets', url: pages.awsPermissionSets },
  };
  const accounts = {
    remedyPage: { title: 'AWS Organizations', url: pages.awsAccounts },
  };
  switch (failure.kind) {
    case 'callerLacksIamPermission': {
      const action = failure.action ?? 'what AWS needs of IAM';
      return {
        ...again,
        cause: `in the management account AWS acts with the permissions of whoever asks, who may not use ${action}`,
        remedy: `Allow ${action} to the role that the portal uses in account ${managementAccountId}, then ${runAgain}.`,
      };
    }
    case 'organizationPolicyForbids':
      return {
        ...again,
        ...accounts,
        cause: 'a service control policy forbids it',
        remedy: `Let the service control policies of these accounts allow IAM Identity Center to manage its roles, then ${runAgain}.`,
      };
    case 'policyMissing':
      return {
        ...again,
        ...permissionSets,
        cause: `the policy ${
          failure.policyArn ?? 'of the permission set'
        } does not exist there`,
        remedy: failure.ofCustomer
          ? `Create the policy in these accounts, under the same path and name, then ${runAgain}.`
          : `Take the policy out of the permission set, or correct its name, then ${runAgain}.`,
      };
    case 'policyRefused':
      return {
        ...again,
        ...permissionSets,
        cause: 'IAM refuses a policy of the permission set',
        remedy: `Correct the policies of the permission set, then ${runAgain}.`,
      };
    case 'accountClosed':
      return {
        ...accounts,
        cause: 'the account is closed or suspended',
        remedy:
          'Take the account out of the specification, or reopen it with AWS Support within 90 days.',
      };
    case 'accountOutOfReach':
      return {
        ...again,
        ...accounts,
        cause: 'AWS does not get into the account',
        remedy: `Check in AWS Organizations that the account is active, then ${runAgain}; if it is, ask AWS Support.`,
      };
    case 'principalGone':
      return {
        ...again,
        remedyPage: {
          title: 'Provisioning in Entra',
          url: pages.entraProvisioning,
        },
        cause: 'the user or group is not in AWS any more',
        remedy: `Provision the user or group in Entra on demand, and ${runAgain} when it has arrived in AWS.`,
      };
    case 'assignmentGone':
      return undefined;
    case 'managedInManagementAccount':
      return {
        ...permissionSets,
        cause:
          'only the management account may give access to itself, and the portal is a delegated administrator',
        remedy: `Make the assignment with account ${managementAccountId}, or let the portal work with it instead of account ${accountId}.`,
      };
    case 'encryptionKey':
      return {
        ...again,
        remedyPage: { title: 'AWS KMS', url: pages.awsKeys },
        cause: 'AWS cannot use the KMS key of IAM Identity Center',
        remedy: `Enable the key in AWS KMS and let its policy allow IAM Identity Center to use it, then ${runAgain}.`,
      };
    case 'quota':
      return {
        ...again,
        remedyPage: { title: 'Service Quotas', url: pages.awsQuotas },
        cause: 'a quota is used up',
        remedy: `Ask AWS for a higher quota of IAM Identity Center or IAM, then ${runAgain}.`,
      };
    case 'throttled':
      return {
        ...again,
        ...permissionSets,
        cause: 'AWS was asked for too much at once',
        remedy: `Wait some minutes, then ${runAgain}.`,
      };
    case 'internal':
      return {
        ...again,
        ...permissionSets,
        cause: 'AWS had a problem of its own',
        remedy: `Now ${runAgain}; if it fails again, give AWS Support the request id.`,
      };
    case 'unknown':
      return {
        ...permissionSets,
        cause: 'AWS gives a reason that the portal does not know',
        remedy:
          'Look up the request in AWS (DescribeAccountAssignmentCreationStatus), and mend what it says.',
      };
    default:
      return failure satisfies never;
  }
}
