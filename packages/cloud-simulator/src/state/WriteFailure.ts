/**
 * How AWS is known to say why an asynchronous write failed, beside what the simulated
 * state leads to by itself.
 *
 * Of AWS's own: `throttled`, `internal`, `internalServerException`, `kms`, `kmsDenied`.
 * Of the account: `takesLonger` (the older words; the newer ones come with
 * `/aws/account-state`), `suspended`, `pendingClosure`, `managementAccount`.
 * Of IAM: `serviceControlPolicy`, `deniedByIam` (without the action), `unsupportedPolicy`,
 * `policiesPerRole` and `rolesPerAccount` (quotas).
 * `noSuchAssignment`: what was to be removed is not there. `unheardOf`: nothing known.
 *
 * https://github.com/aws-samples/aws-identitycenter-codepipeline-auto-assignment/issues/31,
 * https://github.com/pulumi/pulumi-aws/issues/1927, the tests of Terraform's provider, and
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
 */
export const writeFailures = [
  'throttled',
  'internal',
  'internalServerException',
  'kms',
  'kmsDenied',
  'takesLonger',
  'suspended',
  'pendingClosure',
  'managementAccount',
  'serviceControlPolicy',
  'deniedByIam',
  'unsupportedPolicy',
  'policiesPerRole',
  'rolesPerAccount',
  'noSuchAssignment',
  'unheardOf',
] as const;

export type WriteFailure = (typeof writeFailures)[number];

/** A write that is to fail. */
export interface NextWriteFailure {
  failure: WriteFailure;
  /** Only what is to be done in this account; absent: the next write of the instance. */
  accountId?: string;
}
