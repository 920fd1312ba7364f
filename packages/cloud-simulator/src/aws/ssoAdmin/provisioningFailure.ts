import { AwsOrganizationState } from '../../state/AwsOrganizationState';
import {
  CustomerManagedPolicy,
  PermissionSetState,
} from '../../state/PermissionSetState';
import { managedPolicyExists } from './managedPolicies';

/** IAM's quota for the inline policies of a role: characters that are no white space. */
const MAX_INLINE_CHARACTERS = 10_240;

/**
 * Why IAM refuses the role of a permission set in an account, in the words of a
 * `FailureReason`; undefined when it does not.
 */
export function provisioningFailure(options: {
  set: PermissionSetState;
  organization: AwsOrganizationState;
  accountId: string;
}): string | undefined {
  const { set, organization, accountId } = options;
  const account = organization.accounts.find(each => each.id === accountId);
  if ((account?.state ?? 'ACTIVE') !== 'ACTIVE') {
    return unreachableAccount(accountId);
  }
  const customerArn = ({ path, name }: CustomerManagedPolicy) =>
    `arn:${organization.partition}:iam::${accountId}:policy${path}${name}`;
  const customerPolicies = account?.policies ?? [];
  const { permissionsBoundary: boundary } = set;
  const boundaryArns = boundary &&
    'managedPolicyArn' in boundary && [boundary.managedPolicyArn];
  const customerBoundary = boundary &&
    'customerManagedPolicy' in boundary && [boundary.customerManagedPolicy];

  const missing =
    [...(set.managedPolicies ?? []), ...(boundaryArns || [])].find(
      arn => !managedPolicyExists(arn),
    ) ??
    [...(set.customerManagedPolicies ?? []), ...(customerBoundary || [])]
      .filter(({ path, name }) => !customerPolicies.includes(`${path}${name}`))
      .map(customerArn)[0];
  if (missing) {
    return `Received a 404 status error: Policy ${missing} does not exist or is not attachable.`;
  }
  return set.inlinePolicy ? inlineFailure(set.inlinePolicy) : undefined;
}

/** Of an account that is closed or suspended (https://github.com/aws-samples/aws-identitycenter-codepipeline-auto-assignment/issues/31). */
export function unreachableAccount(accountId: string): string {
  return `AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '${accountId}' is taking longer than usual. Please try again in a few minutes. If this problem continues, contact AWS Support.`;
}

function inlineFailure(document: string): string | undefined {
  if (document.replace(/\s/g, '').length > MAX_INLINE_CHARACTERS) {
    return `Received a 409 status error: Maximum policy size of ${MAX_INLINE_CHARACTERS} bytes exceeded for role.`;
  }
  const policy = JSON.parse(document) as {
    Version?: unknown;
    Statement?: unknown;
  };
  const statements = [policy.Statement ?? []].flat();
  const isWhole =
    statements.length > 0 &&
    statements.every(
      each =>
        typeof each === 'object' &&
        each !== null &&
        ['Allow', 'Deny'].includes((each as { Effect: string }).Effect) &&
        ('Action' in each || 'NotAction' in each) &&
        ('Resource' in each || 'NotResource' in each),
    );
  return isWhole
    ? undefined
    : 'Received a 400 status error: Syntax errors in policy.';
}
