import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * Whether the specification says nothing of what the set allows: then AWS's set of that
 * name is adopted as it is.
 * @public
 */
export function isNamedOnly({
  managedPolicies,
  customerManagedPolicies = [],
  inlinePolicy,
}: PermissionSetSpecification): boolean {
  return (
    managedPolicies.length === 0 &&
    customerManagedPolicies.length === 0 &&
    inlinePolicy === undefined
  );
}
