import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import { PermissionSetState } from '../../state/PermissionSetState';
import { WriteFailure } from '../../state/WriteFailure';

const deniedByIam =
  'Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation to complete.';

/** The `FailureReason` of a write in the words in which it was published. */
export function writeFailureReason(
  failure: WriteFailure,
  options: {
    organization: AwsOrganizationState;
    set: PermissionSetState | undefined;
    accountId: string;
  },
): string {
  const { organization, set, accountId } = options;
  const iam = `arn:${organization.partition}:iam::${accountId}`;
  switch (failure) {
    case 'throttled':
      return 'Received a 429 status error: Rate exceeded';
    case 'internal':
      return 'Received a 500 status error: Internal server error';
    case 'internalServerException':
      return 'InternalServerException';
    case 'kms':
      return 'Received a 400 status error: KMS key is disabled or its policy denies access.';
    case 'kmsDenied':
      return `Received a 400 status error: User: arn:${organization.partition}:sts::${accountId}:assumed-role/portal/backstage is not authorized to perform: kms:Decrypt on the resource associated with this ciphertext because no resource-based policy allows the kms:Decrypt action`;
    case 'takesLonger':
      return `AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '${accountId}' takes longer than usual. Please try again in a few minutes. If this problem continues, contact AWS Support.`;
    case 'suspended':
      return `The account ${accountId} is suspended.`;
    case 'pendingClosure':
      return `Account ${accountId} is in state PENDING_CLOSURE.`;
    case 'managementAccount':
      return 'You cannot delete/modify/remove/assign access to permission sets provisioned in the management account.';
    case 'serviceControlPolicy':
      return `${deniedByIam} IAM Error: User: arn:${organization.partition}:sts::${accountId}:assumed-role/AWSServiceRoleForSSO/AWS-SSO is not authorized to perform: iam:CreateRole on resource: ${iam}:role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${set?.name} with an explicit deny in a service control policy`;
    case 'deniedByIam':
      return deniedByIam;
    case 'unsupportedPolicy':
      return `Received a 404 status error: Not supported policy ${policyOf(
        set,
        iam,
      )}.`;
    case 'policiesPerRole':
      return 'Received a 409 status error: Cannot exceed quota for PoliciesPerRole: 10';
    case 'rolesPerAccount':
      return 'Received a 409 status error: Cannot exceed quota for RolesPerAccount: 1000';
    case 'noSuchAssignment':
      return "Received a 404 status error: EntitlementItem doesn't exist with the given entitlement key EntitlementKey{accessorId=AccessorId{value=simulated}}";
    case 'unheardOf':
      return 'Something that nobody has published went wrong for ada.lovelace@contoso.example.';
    default: {
      const unknown: never = failure;
      throw new Error(`Unknown failure: ${unknown}`);
    }
  }
}

/** One of the customer's own if there is one: AWS's are not refused so. */
function policyOf(set: PermissionSetState | undefined, iam: string): string {
  const [own] = set?.customerManagedPolicies ?? [];
  return `${iam}:policy${own ? `${own.path}${own.name}` : '/kms-read'}`;
}
