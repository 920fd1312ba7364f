import {
  GetInlinePolicyForPermissionSetCommand,
  GetPermissionsBoundaryForPermissionSetCommand,
  paginateListCustomerManagedPolicyReferencesInPermissionSet,
  paginateListManagedPoliciesInPermissionSet,
  ResourceNotFoundException,
} from '@aws-sdk/client-sso-admin';
import { AwsSession } from './AwsSession';
import { callSsoAdmin } from './callSsoAdmin';
import { fromPolicyReference } from './CustomerManagedPolicy';
import { PermissionSetPolicies } from './PermissionSets';

/** What a permission set allows. */
export async function readPermissionSetPolicies(
  session: AwsSession,
  instanceArn: string,
  permissionSetArn: string,
): Promise<PermissionSetPolicies> {
  const [
    managedPolicies,
    customerManagedPolicies,
    inlinePolicy,
    permissionsBoundary,
  ] = await Promise.all([
    readManagedPolicies(session, instanceArn, permissionSetArn),
    readCustomerManagedPolicies(session, instanceArn, permissionSetArn),
    readInlinePolicy(session, instanceArn, permissionSetArn),
    readPermissionsBoundary(session, instanceArn, permissionSetArn),
  ]);
  return {
    managedPolicies,
    customerManagedPolicies,
    inlinePolicy,
    permissionsBoundary,
  };
}

/** ARNs of AWS's managed policies that are attached. */
export async function readManagedPolicies(
  session: AwsSession,
  instanceArn: string,
  permissionSetArn: string,
): Promise<string[]> {
  const { ssoAdmin, signal } = session;
  return callSsoAdmin(
    session,
    'ListManagedPoliciesInPermissionSet',
    async () => {
      const arns: string[] = [];
      for await (const page of paginateListManagedPoliciesInPermissionSet(
        { client: ssoAdmin, pageSize: 100 },
        { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn },
        { abortSignal: signal },
      )) {
        for (const { Arn } of page.AttachedManagedPolicies ?? []) {
          if (Arn) arns.push(Arn);
        }
      }
      return arns;
    },
  );
}

/** Path and name of the customer's managed policies that are attached. */
export async function readCustomerManagedPolicies(
  session: AwsSession,
  instanceArn: string,
  permissionSetArn: string,
): Promise<string[]> {
  const { ssoAdmin, signal } = session;
  return callSsoAdmin(
    session,
    'ListCustomerManagedPolicyReferencesInPermissionSet',
    async () => {
      const policies: string[] = [];
      for await (const page of paginateListCustomerManagedPolicyReferencesInPermissionSet(
        { client: ssoAdmin, pageSize: 100 },
        { InstanceArn: instanceArn, PermissionSetArn: permissionSetArn },
        { abortSignal: signal },
      )) {
        policies.push(
          ...(page.CustomerManagedPolicyReferences ?? []).map(
            fromPolicyReference,
          ),
        );
      }
      return policies;
    },
  );
}

async function readInlinePolicy(
  session: AwsSession,
  instanceArn: string,
  permissionSetArn: string,
): Promise<string | undefined> {
  const { ssoAdmin, signal } = session;
  return callSsoAdmin(session, 'GetInlinePolicyForPermissionSet', async () => {
    const { InlinePolicy } = await ssoAdmin.send(
      new GetInlinePolicyForPermissionSetCommand({
        InstanceArn: instanceArn,
        PermissionSetArn: permissionSetArn,
      }),
      { abortSignal: signal },
    );
    return InlinePolicy || undefined;
  });
}

async function readPermissionsBoundary(
  session: AwsSession,
  instanceArn: string,
  permissionSetArn: string,
): Promise<string | undefined> {
  const { ssoAdmin, signal } = session;
  return callSsoAdmin(
    session,
    'GetPermissionsBoundaryForPermissionSet',
    async () => {
      try {
        const { PermissionsBoundary: boundary } = await ssoAdmin.send(
          new GetPermissionsBoundaryForPermissionSetCommand({
            InstanceArn: instanceArn,
            PermissionSetArn: permissionSetArn,
          }),
          { abortSignal: signal },
        );
        const reference = boundary?.CustomerManagedPolicyReference;
        return (
          boundary?.ManagedPolicyArn ??
          (reference && fromPolicyReference(reference))
        );
      } catch (error) {
        // A set without a boundary is answered like a set that does not exist.
        if (error instanceof ResourceNotFoundException && !error.Reason) {
          return undefined;
        }
        throw error;
      }
    },
  );
}
