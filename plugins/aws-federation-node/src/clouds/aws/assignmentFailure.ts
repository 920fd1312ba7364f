/**
 * Why AWS could not provision a permission set or change an assignment.
 *
 * - `callerLacksIamPermission`: in the management account AWS acts with the permissions of
 *   whoever asks; elsewhere with its own.
 * - `organizationPolicyForbids`: a service control policy stands in the way.
 * - `policyMissing`: the account has no such policy. `ofCustomer`: it is one of the
 *   customer's own, which every account must have itself.
 * - `policyRefused`: IAM does not take the policy as it is.
 * - `accountOutOfReach`: AWS cannot get into the account. It says so of closed accounts,
 *   and, rarely, of others for a while.
 * - `principalGone`: the identity store has no such user or group (any more).
 * - `assignmentGone`: there is no such assignment; for a removal that is the aim.
 * - `managedInManagementAccount`: a delegated administrator may not touch it.
 * - `encryptionKey`: the KMS key of the instance cannot be used.
 * @public
 */
export type AssignmentFailure =
  | { kind: 'callerLacksIamPermission'; action?: string }
  | { kind: 'organizationPolicyForbids' }
  | { kind: 'policyMissing'; policyArn?: string; ofCustomer: boolean }
  | { kind: 'policyRefused' }
  | { kind: 'accountClosed' }
  | { kind: 'accountOutOfReach' }
  | { kind: 'principalGone' }
  | { kind: 'assignmentGone' }
  | { kind: 'managedInManagementAccount' }
  | { kind: 'encryptionKey' }
  | { kind: 'quota' }
  | { kind: 'throttled' }
  | { kind: 'internal' }
  | { kind: 'unknown' };

/**
 * Classifies the `FailureReason` of an asynchronous operation of IAM Identity Center. AWS
 * documents the field only; these texts are from reports of those who met them, among
 * others https://github.com/fivexl/terraform-aws-sso-elevator/issues/15,
 * https://github.com/aws-samples/aws-identitycenter-codepipeline-auto-assignment/issues/31,
 * https://github.com/pulumi/pulumi-aws/issues/1927 and the tests of Terraform's provider.
 * @public
 */
export function classifyAssignmentFailure(
  reason: string | undefined,
): AssignmentFailure {
  const said = (reason ?? '').replace(/\s+/g, ' ').trim();
  if (/\bKMS\b|kms:|encryption key/i.test(said)) {
    return { kind: 'encryptionKey' };
  }
  if (/service control polic|organizations policy/i.test(said)) {
    return { kind: 'organizationPolicyForbids' };
  }
  // Before all that speaks of policies: this one says "check your policy".
  if (/denied by IAM|not authorized to perform: iam:/i.test(said)) {
    const action = /not authorized to perform: (iam:\w+)/i.exec(said)?.[1];
    return { kind: 'callerLacksIamPermission', ...(action && { action }) };
  }
  if (/management account/i.test(said)) {
    return { kind: 'managedInManagementAccount' };
  }
  if (
    /account\b.*\b(suspended|closed|not active|pending closure)/i.test(said)
  ) {
    return { kind: 'accountClosed' };
  }
  if (/obtaining permissions to manage your AWS account/i.test(said)) {
    return { kind: 'accountOutOfReach' };
  }
  if (/entitlement\w* doesn't exist/i.test(said)) {
    return { kind: 'assignmentGone' };
  }
  if (
    /\bassignee\b.*not found|principal.*(not found|does not exist)/i.test(said)
  ) {
    return { kind: 'principalGone' };
  }
  if (/throttl|rate exceeded|too many requests|429 status/i.test(said)) {
    return { kind: 'throttled' };
  }
  return aboutPolicy(said) ?? remaining(said);
}

function aboutPolicy(said: string): AssignmentFailure | undefined {
  if (!/polic(y|ies)/i.test(said)) return undefined;
  if (/404 status|does not exist|not found|not supported policy/i.test(said)) {
    const policyArn =
      /arn:[\w-]+:iam::(?:aws|\d{12}):policy\/[^\s:]*[\w+=@-]/.exec(said)?.[0];
    return {
      kind: 'policyMissing',
      ...(policyArn && { policyArn }),
      ofCustomer: /::\d{12}:policy\//.test(policyArn ?? ''),
    };
  }
  return { kind: 'policyRefused' };
}

function remaining(said: string): AssignmentFailure {
  if (/quota|limit ?exceeded|cannot exceed/i.test(said))
    return { kind: 'quota' };
  return /internal (service )?(exception|error|failure)|5\d\d status/i.test(
    said,
  )
    ? { kind: 'internal' }
    : { kind: 'unknown' };
}
