import { explainEncryptionKeyFailure } from './explainEncryptionKeyFailure';
import { AssignmentFailure } from './assignmentFailure';

/**
 * Where a failure happened, and who tells of it.
 * @public
 */
export interface AssignmentFailurePlace {
  /** Undefined: several accounts, or it is not known which. */
  accountId?: string;
  managementAccountId: string;
  /** A run asks AWS itself; a check sees what anybody has asked for. */
  toldBy: 'run' | 'check';
  /** The operation that tells the status of such a request. */
  statusOperation: string;
}

/**
 * Why AWS could not do something in an account, and what to do about it.
 * @public
 */
export interface AssignmentFailureExplanation {
  /** Goes on after a colon, without a full stop. */
  why: string;
  /** A sentence. */
  remedy: string;
  /** Whether it asks for another run of the template. */
  needsRun: boolean;
  /** The page on which a person mends it. */
  page?:
    | 'awsAccounts'
    | 'awsKeys'
    | 'awsPermissionSets'
    | 'awsQuotas'
    | 'awsSettings'
    | 'entraProvisioning';
}

/**
 * Explains the class of a `FailureReason` to people, in words of the product's own: AWS's
 * text may name people, and stays with AWS.
 * @public
 */
export function explainAssignmentFailure(
  failure: AssignmentFailure,
  place: AssignmentFailurePlace,
): AssignmentFailureExplanation {
  const again =
    place.toldBy === 'run' ? 'run this again' : 'complete the federation again';
  /** What to do before another run. */
  const first = (remedy: string) => ({
    remedy: `${remedy}, then ${again}.`,
    needsRun: true,
  });
  switch (failure.kind) {
    case 'callerLacksIamPermission':
      return concernsManagementAccount(place)
        ? {
            why: `${
              place.toldBy === 'run'
                ? 'the role that the portal uses'
                : 'whoever asked for it'
            } lacks ${
              failure.action ?? 'a permission of IAM'
            }, and in the management account AWS works with the permissions of whoever asks`,
            ...first(
              `Add ${
                failure.action ?? 'what is missing'
              } to the policy of the role that the portal uses, with the other actions that docs/install.md names for the management account`,
            ),
          }
        : {
            why: `IAM does not let AWS use ${
              failure.action ?? 'what it needs'
            } there`,
            ...first(
              'Find out which policy of the organization or of the account denies it to IAM Identity Center, and change that',
            ),
            page: 'awsAccounts',
          };
    case 'organizationPolicyForbids':
      return {
        why: 'a service control policy forbids it',
        ...first(
          'Let the service control policies of the account allow IAM Identity Center to manage its roles and its SAML provider there',
        ),
        page: 'awsAccounts',
      };
    case 'policyMissing':
      return { ...explainMissing(failure, first), page: 'awsPermissionSets' };
    case 'policyRefused':
      return {
        ...explainRefused(failure, first),
        page: 'awsPermissionSets',
      };
    case 'accountClosed':
      return {
        why: 'the account is closed or suspended',
        remedy:
          'Take the account out of the specification, or the assignment away in IAM Identity Center where nobody has specified it, or reopen the account with AWS Support within 90 days.',
        needsRun: false,
        page: 'awsAccounts',
      };
    case 'accountOutOfReach':
      return {
        why: 'AWS does not get into the account, which it says of closed and suspended ones',
        remedy: `If the account is closed, take it out of the specification or reopen it with AWS Support; if not, ${again} in a few minutes.`,
        needsRun: true,
        page: 'awsAccounts',
      };
    case 'principalGone':
      return {
        why: 'the user or group is not in AWS any more',
        remedy: `Choose "Restart provisioning" in the Entra portal under Provisioning, and ${again} when the user or group has arrived in AWS.`,
        needsRun: true,
        page: 'entraProvisioning',
      };
    case 'assignmentGone':
      return {
        why: 'AWS has no such assignment',
        remedy: 'There is nothing left to do.',
        needsRun: false,
      };
    case 'managedInManagementAccount':
      return {
        why: 'only the management account may change what is in itself, and this was asked for by a delegated administrator',
        remedy: `Do it by hand in account ${place.managementAccountId}, or have accountId in awsFederation.organizations name that account.`,
        needsRun: false,
        page: 'awsPermissionSets',
      };
    case 'encryptionKey':
      return explainKey(failure, place, first);
    case 'quota':
      return {
        why: `${
          failure.quota ? `the quota ${failure.quota}` : 'a quota'
        } is used up`,
        ...first(
          'Ask for a higher one in Service Quotas of the account, or specify less',
        ),
        page: 'awsQuotas',
      };
    case 'throttled':
      return {
        why: 'AWS was asked for too much at once',
        ...first('Wait some minutes'),
        page: 'awsPermissionSets',
      };
    case 'internal':
      return {
        why: 'AWS had a problem of its own',
        remedy: `Wait some minutes, then ${again}; if it fails again, give AWS Support the request id.`,
        needsRun: true,
        page: 'awsPermissionSets',
      };
    case 'unknown':
      return {
        why: 'AWS gives a reason that is not known here',
        ...first(
          `Ask AWS for it by the request id (${place.statusOperation}), fix what it says`,
        ),
        page: 'awsPermissionSets',
      };
    default: {
      const unknown: never = failure;
      throw new Error(`Unknown failure: ${JSON.stringify(unknown)}`);
    }
  }
}

/**
 * Whether it may have happened there: elsewhere AWS works with permissions of its own.
 * @public
 */
export function concernsManagementAccount({
  accountId,
  managementAccountId,
}: Pick<AssignmentFailurePlace, 'accountId' | 'managementAccountId'>): boolean {
  return accountId === undefined || accountId === managementAccountId;
}

type First = (
  remedy: string,
) => Pick<AssignmentFailureExplanation, 'remedy' | 'needsRun'>;

/** AWS works with the key itself, and in the management account for whoever asks. */
function explainKey(
  { why }: Extract<AssignmentFailure, { kind: 'encryptionKey' }>,
  { managementAccountId }: AssignmentFailurePlace,
  first: First,
): AssignmentFailureExplanation {
  const key = 'AWS cannot use the KMS key of IAM Identity Center';
  const allow =
    'allow kms:Decrypt to IAM Identity Center in its policy, and to the role that the portal uses both in the policy of the key and in that of the role';
  const page = 'awsKeys' as const;
  if (!why) {
    return { why: key, ...first(`Enable the key in AWS KMS, ${allow}`), page };
  }
  if (why === 'accessDenied') {
    return {
      why: `${key}: it may not`,
      ...first(`In AWS KMS, ${allow}`),
      page,
    };
  }
  const explained = explainEncryptionKeyFailure(why, managementAccountId);
  return {
    why: `${key}, which ${explained.what}`,
    ...first(explained.remedy),
    page: explained.page,
  };
}

function explainMissing(
  { policy, ofCustomer }: Extract<AssignmentFailure, { kind: 'policyMissing' }>,
  first: First,
) {
  if (!policy) {
    return {
      why: 'a policy of the permission set does not exist there',
      ...first(
        'Create the policy in the account if it is one of yours, and take it out of the permission set if not',
      ),
    };
  }
  return ofCustomer
    ? {
        why: `the policy ${policy} does not exist there`,
        ...first(
          'Create it in the account, under the same path and name, or take it out of the permission set',
        ),
      }
    : {
        why: `the policy ${policy} does not exist, or cannot be attached`,
        ...first('Take it out of the permission set, or correct its name'),
      };
}

function explainRefused(
  { fault }: Extract<AssignmentFailure, { kind: 'policyRefused' }>,
  first: First,
) {
  switch (fault) {
    case 'syntax':
      return {
        why: 'IAM finds mistakes in a policy of the permission set',
        ...first('Correct the policies of the permission set'),
      };
    case 'size':
      return {
        why: 'the inline policy of the permission set is too long for IAM',
        ...first('Shorten it, or make managed policies of it'),
      };
    default:
      return {
        why: 'IAM refuses a policy of the permission set',
        ...first('Correct the policies of the permission set'),
      };
  }
}
