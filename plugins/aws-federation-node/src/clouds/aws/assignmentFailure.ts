import { EncryptionKeyFailure, readKeyFailure } from './encryptionKeyFailure';

/**
 * Why AWS could not provision a permission set or change an assignment.
 *
 * - `callerLacksIamPermission`: in the management account AWS acts with the permissions of
 *   whoever asks; elsewhere with its own.
 * - `organizationPolicyForbids`: a service control policy stands in the way.
 * - `policyMissing`: there is no such policy. `ofCustomer`: it is one of the customer's own,
 *   which every account must have itself; `policy` is then its path and name, which are
 *   the same in all of them, and otherwise an ARN.
 * - `policyRefused`: IAM does not take the policy as it is.
 * - `accountOutOfReach`: AWS cannot get into the account. It says so of closed accounts,
 *   and, rarely, of others for a while.
 * - `principalGone`: the identity store has no such user or group (any more).
 * - `assignmentGone`: there is no such assignment; for a removal that is the aim.
 * - `managedInManagementAccount`: a delegated administrator may not touch it.
 * - `encryptionKey`: the KMS key of the instance cannot be used; `why`, where AWS says it.
 * - `quota`: `quota` is its name in IAM, for example `PoliciesPerRole`.
 * @public
 */
export type AssignmentFailure =
  | { kind: 'callerLacksIamPermission'; action?: string }
  | { kind: 'organizationPolicyForbids' }
  | { kind: 'policyMissing'; policy?: string; ofCustomer: boolean }
  | { kind: 'policyRefused'; fault?: 'syntax' | 'size' }
  | { kind: 'accountClosed' }
  | { kind: 'accountOutOfReach' }
  | { kind: 'principalGone' }
  | { kind: 'assignmentGone' }
  | { kind: 'managedInManagementAccount' }
  | { kind: 'encryptionKey'; why?: EncryptionKeyFailure }
  | { kind: 'quota'; quota?: string }
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
  // A role may be called kms-admin, and a policy throttling.
  const words = said.replace(/\barn:\S+|\bAWSReservedSSO_\S+/g, 'it');
  const why = readKeyFailure(said);
  if (why) {
    return { kind: 'encryptionKey', ...(why !== 'unclear' && { why }) };
  }
  if (/service control polic|organizations policy/i.test(words)) {
    return { kind: 'organizationPolicyForbids' };
  }
  // Before all that speaks of policies: this one says "check your policy".
  if (/denied by IAM|not authorized to perform: iam:/i.test(words)) {
    const action = /not authorized to perform: (iam:\w+)/i.exec(words)?.[1];
    return { kind: 'callerLacksIamPermission', ...(action && { action }) };
  }
  if (/management account/i.test(words)) {
    return { kind: 'managedInManagementAccount' };
  }
  if (
    /account.*\b(suspended|closed|not active|pending[ _]closure)\b/i.test(words)
  ) {
    return { kind: 'accountClosed' };
  }
  if (/obtaining permissions to manage your AWS account/i.test(words)) {
    return { kind: 'accountOutOfReach' };
  }
  if (/entitlement\w* doesn't exist/i.test(words)) {
    return { kind: 'assignmentGone' };
  }
  if (
    /\bassignee\b.*not found|principal.*(not found|does not exist)/i.test(words)
  ) {
    return { kind: 'principalGone' };
  }
  if (/throttling|rate exceeded|too many requests|429 status/i.test(words)) {
    return { kind: 'throttled' };
  }
  // Before the policies: some quotas have them in their names.
  const exceeded = /cannot exceed quota for (\w+)/i.exec(words)?.[1];
  if (exceeded) return { kind: 'quota', quota: exceeded };
  return aboutPolicy(said, words) ?? remaining(words);
}

function aboutPolicy(
  said: string,
  words: string,
): AssignmentFailure | undefined {
  if (!/polic(y|ies)/i.test(words)) return undefined;
  if (/404 status|does not exist|not found|not supported policy/i.test(words)) {
    const [arn, account, name] =
      /arn:[\w-]+:iam::(aws|\d{12}):policy(\/[^\s:]*[\w+=@-])/.exec(said) ?? [];
    const ofCustomer = account !== undefined && account !== 'aws';
    return {
      kind: 'policyMissing',
      ...(arn && { policy: ofCustomer ? name : arn }),
      ofCustomer,
    };
  }
  if (/syntax error|malformed/i.test(words)) {
    return { kind: 'policyRefused', fault: 'syntax' };
  }
  return /maximum policy size/i.test(words)
    ? { kind: 'policyRefused', fault: 'size' }
    : { kind: 'policyRefused' };
}

function remaining(words: string): AssignmentFailure {
  if (/quota|limit ?exceeded|cannot exceed/i.test(words)) {
    return { kind: 'quota' };
  }
  return /internal ?(service|server)? ?(exception|error|failure)|5\d\d status/i.test(
    words,
  )
    ? { kind: 'internal' }
    : { kind: 'unknown' };
}
