import {
  AssignmentFailure,
  classifyAssignmentFailure,
} from './assignmentFailure';
import { EncryptionKeyFailure } from './encryptionKeyFailure';

const deniedByIam = (action: string, resource: string, why: string) =>
  `Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation to complete. IAM Error: User: arn:aws:sts::111122223333:assumed-role/portal/backstage is not authorized to perform: ${action} on resource: ${resource} because ${why} (Service: AmazonIdentityManagement; Status Code: 403; Error Code: AccessDenied; Request ID: 0a0a; Proxy: null)`;

describe('classifyAssignmentFailure', () => {
  it.each<[string, string | undefined, AssignmentFailure]>([
    [
      "the caller's missing permission for AWS's SAML provider",
      deniedByIam(
        'iam:UpdateSAMLProvider',
        'arn:aws:iam::111122223333:saml-provider/AWSSSO_0b0b_DO_NOT_DELETE',
        'no identity-based policy allows the iam:UpdateSAMLProvider action',
      ),
      { kind: 'callerLacksIamPermission', action: 'iam:UpdateSAMLProvider' },
    ],
    [
      "the caller's missing permission for a role",
      deniedByIam(
        'iam:ListRolePolicies',
        'role AWSReservedSSO_Viewer_0c0c',
        'no identity-based policy allows it',
      ),
      { kind: 'callerLacksIamPermission', action: 'iam:ListRolePolicies' },
    ],
    [
      'a missing permission without its name',
      'Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation to complete.',
      { kind: 'callerLacksIamPermission' },
    ],
    [
      'a deny of the organization',
      'Received a 403 status error: Access denied by IAM. IAM Error: User: arn:aws:sts::111122223333:assumed-role/AWSServiceRoleForSSO/x is not authorized to perform: iam:CreateRole on resource: arn:aws:iam::111122223333:role/x with an explicit deny in a service control policy',
      { kind: 'organizationPolicyForbids' },
    ],
    [
      'a set of the management account',
      'You cannot delete/modify/remove/assign access to permission sets provisioned in the management account.',
      { kind: 'managedInManagementAccount' },
    ],
    [
      'an account that is closed',
      "AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '444455556666' takes longer than usual. Please try again in a few minutes. If this problem continues, contact AWS Support.",
      { kind: 'accountOutOfReach' },
    ],
    [
      'an account that is closed, in the older words',
      "AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '444455556666' is taking longer than usual.",
      { kind: 'accountOutOfReach' },
    ],
    [
      'an account that AWS calls suspended',
      'The account 444455556666 is suspended.',
      { kind: 'accountClosed' },
    ],
    [
      'a group that the identity store does not have',
      'Received a 404 status error: the GROUP assignee 0d0d-1 was not found in directory d-1234567890.',
      { kind: 'principalGone' },
    ],
    [
      'a user that the identity store does not have',
      'Received a 404 status error: the USER assignee 0d0d-1 was not found in directory d-1234567890.',
      { kind: 'principalGone' },
    ],
    [
      'an assignment that is gone',
      "Received a 404 status error: EntitlementItem doesn't exist with the given entitlement key EntitlementKey{accessorId=AccessorId{value=x}}",
      { kind: 'assignmentGone' },
    ],
    [
      "a customer's policy that the account lacks",
      'Received a 404 status error: Policy arn:aws:iam::444455556666:policy/security/audit does not exist or is not attachable.',
      {
        kind: 'policyMissing',
        policy: '/security/audit',
        ofCustomer: true,
      },
    ],
    [
      "a customer's policy, as Terraform's tests see it",
      'Received a 404 status error: Not supported policy arn:aws:iam::444455556666:policy/audit.',
      {
        kind: 'policyMissing',
        policy: '/audit',
        ofCustomer: true,
      },
    ],
    [
      "a policy of AWS's that does not exist",
      'Received a 404 status error: Policy arn:aws:iam::aws:policy/NoSuchPolicy does not exist or is not attachable.',
      {
        kind: 'policyMissing',
        policy: 'arn:aws:iam::aws:policy/NoSuchPolicy',
        ofCustomer: false,
      },
    ],
    [
      'an inline policy with mistakes',
      'Received a 400 status error: Syntax errors in policy.',
      { kind: 'policyRefused', fault: 'syntax' },
    ],
    [
      'an inline policy that is too long',
      'Received a 409 status error: Maximum policy size of 10240 bytes exceeded for role AWSReservedSSO_Admin.',
      { kind: 'policyRefused', fault: 'size' },
    ],
    [
      'a key that cannot be used',
      'The request failed because access to the KMS key was denied: kms:Decrypt.',
      { kind: 'encryptionKey', why: 'accessDenied' },
    ],
    [
      'a quota',
      'Received a 409 status error: Cannot exceed quota for RolesPerAccount: 1000',
      { kind: 'quota', quota: 'RolesPerAccount' },
    ],
    [
      'throttling',
      'Received a 429 status error: Rate exceeded',
      { kind: 'throttled' },
    ],
    [
      'a failure of its own',
      'An unexpected internal service exception was encountered',
      { kind: 'internal' },
    ],
    ['nothing', undefined, { kind: 'unknown' }],
    ['what nobody has seen', 'Something else.', { kind: 'unknown' }],
  ])('reads %s', (_, reason, expected) => {
    expect(classifyAssignmentFailure(reason)).toEqual(expected);
  });

  it.each<[string, EncryptionKeyFailure | undefined]>([
    [
      'Received a 400 status error: KMS key is disabled or its policy denies access.',
      undefined,
    ],
    ['KMS_AccessDeniedException', 'accessDenied'],
    ['KMS_KEY_NOT_FOUND', 'notFound'],
    ['Received a 400 status error: KMSInvalidStateException', 'unusable'],
    [
      'User: arn:aws:sts::111122223333:assumed-role/portal/backstage is not authorized to perform: kms:Decrypt on resource: arn:aws:kms:eu-central-1:111122223333:key/0e0e',
      'accessDenied',
    ],
    [
      'null (Service: AWSKMS; Status Code: 400; Error Code: DisabledException)',
      'disabled',
    ],
    [
      'The ciphertext refers to a customer master key that does not exist, does not exist in this region, or you are not allowed to access.',
      undefined,
    ],
  ])('reads a key that cannot be used in: %s', (reason, why) => {
    expect(classifyAssignmentFailure(reason)).toEqual({
      kind: 'encryptionKey',
      ...(why && { why }),
    });
  });

  it.each<[string, AssignmentFailure]>([
    [
      'Received a 404 status error: Policy arn:aws:iam::444455556666:policy/kms-read does not exist or is not attachable.',
      { kind: 'policyMissing', policy: '/kms-read', ofCustomer: true },
    ],
    [
      'Received a 404 status error: Policy kms-read does not exist or is not attachable.',
      { kind: 'policyMissing', ofCustomer: false },
    ],
    [
      'Received a 404 status error: Policy arn:aws:iam::444455556666:policy/throttling/quota does not exist or is not attachable.',
      { kind: 'policyMissing', policy: '/throttling/quota', ofCustomer: true },
    ],
    [
      deniedByIam('iam:PutRolePolicy', 'role kms-admin', 'nothing allows it'),
      { kind: 'callerLacksIamPermission', action: 'iam:PutRolePolicy' },
    ],
    [
      'Received a 409 status error: Maximum policy size of 10240 bytes exceeded for role AWSReservedSSO_KMS_0c0c.',
      { kind: 'policyRefused', fault: 'size' },
    ],
    [
      'Received a 400 status error: KMS_ThrottlingException',
      { kind: 'throttled' },
    ],
  ])('takes no name for a cause: %s', (reason, expected) => {
    expect(classifyAssignmentFailure(reason)).toEqual(expected);
  });

  it.each(['PoliciesPerRole', 'RolesPerAccount', 'PolicySize'])(
    'reads the quota %s',
    quota => {
      expect(
        classifyAssignmentFailure(
          `Received a 409 status error: Cannot exceed quota for ${quota}: 10`,
        ),
      ).toEqual({ kind: 'quota', quota });
    },
  );

  it.each([
    'The account 444455556666 is suspended.',
    'Account 444455556666 is in state PENDING_CLOSURE.',
    'The account is pending closure',
    'AccountStatus: CLOSED',
    'Account 444455556666 is not active.',
  ])('reads a closed account in: %s', reason => {
    expect(classifyAssignmentFailure(reason)).toEqual({
      kind: 'accountClosed',
    });
  });

  it.each([
    'InternalServerException',
    'Received a 500 status error: InternalFailure',
    'Internal Server Error',
    'Received a 503 status error: Service unavailable',
    'An unexpected internal service exception was encountered',
  ])('reads a failure of its own in: %s', reason => {
    expect(classifyAssignmentFailure(reason)).toEqual({ kind: 'internal' });
  });
});
