import { AssignmentFailure } from '../clouds/aws/assignmentFailure';

/**
 * What AWS could not do and why, and what to do about it.
 * @param what - for example `assign "Admin" to group "ops" in account 1…`
 * @param reason - AWS's own words; repeated only where they say what nobody here knows
 */
export function explainFailureReason(
  what: string,
  failure: AssignmentFailure,
  reason: string | undefined,
): { what: string; remedy: string } {
  const { why, remedy } = explain(failure);
  const said =
    why ?? reason?.replace(/\s+/g, ' ').trim().replace(/\.$/, '').slice(0, 500);
  return { what: `AWS could not ${what}${said ? `: ${said}` : ''}`, remedy };
}

/** `why` is left out where AWS's own words say more. */
function explain(failure: AssignmentFailure): { why?: string; remedy: string } {
  switch (failure.kind) {
    case 'callerLacksIamPermission': {
      const action = failure.action ?? 'a permission of IAM';
      return {
        why: `the role that the portal uses lacks ${action}, and in the management account AWS works with the permissions of whoever asks`,
        remedy: `Add ${
          failure.action ?? 'the actions'
        } to the policy of that role, with the others that docs/install.md names for the management account, and run this again.`,
      };
    }
    case 'organizationPolicyForbids':
      return {
        why: 'a service control policy forbids it in that account',
        remedy:
          'Exempt AWS’s role AWSServiceRoleForSSO in that policy, and run this again.',
      };
    case 'policyMissing':
      return {
        why: `that account has no policy ${failure.policyArn ?? ''}`.trim(),
        remedy: failure.ofCustomer
          ? 'Create this policy in that account, under the same path and name, and run this again.'
          : 'Correct the policies of the permission set, and run this again.',
      };
    case 'policyRefused':
      return {
        remedy:
          'Correct the policies of the permission set, and run this again.',
      };
    case 'accountClosed':
      return {
        why: 'the account is closed or suspended',
        remedy:
          'Take the account out of the specification, or reopen it in AWS Organizations.',
      };
    case 'accountOutOfReach':
      return {
        why: 'AWS cannot get into the account, which it says of closed and suspended ones',
        remedy:
          'If the account is closed, take it out of the specification or reopen it in AWS Organizations; if not, run this again in a few minutes.',
      };
    case 'principalGone':
      return {
        why: 'the identity store does not have that user or group any more',
        remedy:
          'Have Entra provision it again with "Restart provisioning" in the Entra portal, and run this again.',
      };
    case 'assignmentGone':
      return {
        why: 'AWS has no such assignment',
        remedy: 'There is nothing left to do.',
      };
    case 'managedInManagementAccount':
      return {
        why: 'it concerns the management account, in which a delegated administrator may change nothing',
        remedy:
          'Have accountId in awsFederation.organizations name the management account, or do it there by hand.',
      };
    case 'encryptionKey':
      return {
        why: 'the KMS key that encrypts the instance cannot be used',
        remedy:
          'Allow kms:Decrypt to the role that the portal uses, both in the policy of the key and in that of the role, and check that the key is enabled.',
      };
    case 'quota':
      return {
        remedy:
          'Ask AWS for a higher quota, or take something out of the specification.',
      };
    case 'throttled':
      return {
        why: 'AWS gets too many requests',
        remedy: 'Run this again in a few minutes.',
      };
    case 'internal':
      return {
        why: 'AWS has a problem of its own',
        remedy:
          'Run this again in a few minutes; give the request id to AWS if it persists.',
      };
    case 'unknown':
      return { remedy: 'Mend the cause in AWS, and run this again.' };
    default: {
      const unknown: never = failure;
      throw new Error(`Unknown failure: ${JSON.stringify(unknown)}`);
    }
  }
}
