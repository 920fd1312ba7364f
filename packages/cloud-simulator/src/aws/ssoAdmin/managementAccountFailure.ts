import { createHash } from 'node:crypto';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../../state/AwsOrganizationState';
import { PermissionSetState } from '../../state/PermissionSetState';

/** IAM actions, each on the role of the permission set or on the SAML provider. */
export type IamAction = { action: string; on: 'role' | 'provider' };

const onRole = (action: string): IamAction => ({ action, on: 'role' });
const onProvider = (action: string): IamAction => ({ action, on: 'provider' });

/**
 * What Identity Center does in an account to bring a permission set there, in its order.
 * https://github.com/awslabs/landing-zone-accelerator-on-aws/issues/496,
 * https://github.com/aws-samples/iam-identity-center-team/issues/596
 */
export function actionsToProvision(
  set: PermissionSetState,
  accountId: string,
): IamAction[] {
  const isNew = set.provisionedTo?.[accountId] === undefined;
  const policies = [
    ...(set.managedPolicies ?? []),
    ...(set.customerManagedPolicies ?? []),
  ];
  return [
    onProvider('iam:ListSAMLProviders'),
    onProvider('iam:GetSAMLProvider'),
    onProvider('iam:CreateSAMLProvider'),
    onProvider('iam:UpdateSAMLProvider'),
    onProvider('iam:TagSAMLProvider'),
    onProvider('iam:ListSAMLProviderTags'),
    onRole('iam:GetRole'),
    ...(isNew ? [onRole('iam:CreateRole')] : []),
    onRole('iam:UpdateAssumeRolePolicy'),
    onRole('iam:ListAttachedRolePolicies'),
    ...(policies.length ? [onRole('iam:AttachRolePolicy')] : []),
    onRole('iam:ListRolePolicies'),
    ...(set.inlinePolicy ? [onRole('iam:PutRolePolicy')] : []),
  ];
}

/**
 * What it does to the roles of permission sets before it can pass attributes on.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-abac.html
 */
export const actionsToPassAttributes: readonly IamAction[] = [
  onRole('iam:UpdateAssumeRolePolicy'),
];

/** What it does to take the role of a permission set away. */
export function actionsToRemove(set: PermissionSetState): IamAction[] {
  return [
    onRole('iam:GetRole'),
    onRole('iam:ListAttachedRolePolicies'),
    onRole('iam:DetachRolePolicy'),
    ...(set.inlinePolicy ? [onRole('iam:DeleteRolePolicy')] : []),
    onRole('iam:DeleteRole'),
  ];
}

/**
 * Why IAM refuses work in the management account, in the words of a `FailureReason`: there
 * Identity Center acts with the permissions of whoever called. Undefined elsewhere.
 */
export function managementAccountFailure(options: {
  organization: AwsOrganizationState;
  instance: IdentityCenterState;
  accountId: string;
  requestedBy: string | undefined;
  actions: readonly IamAction[];
}): string | undefined {
  const { organization, instance, accountId, actions } = options;
  if (accountId !== organization.managementAccountId) return undefined;
  const denied = actions.find(({ action }) =>
    organization.deniedIamActions?.includes(action),
  );
  if (!denied) return undefined;
  const id = createHash('sha256')
    .update(instance.instanceArn)
    .digest('hex')
    .slice(0, 16);
  const resource =
    denied.on === 'provider'
      ? `saml-provider/AWSSSO_${id}_DO_NOT_DELETE`
      : `role/aws-reserved/sso.amazonaws.com/AWSReservedSSO_${id}`;
  const arn = `arn:${organization.partition}:iam::${accountId}:${resource}`;
  return `Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation to complete. IAM Error: User: ${options.requestedBy} is not authorized to perform: ${denied.action} on resource: ${arn} because no identity-based policy allows the ${denied.action} action`;
}
