import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { AwsPartition } from '../../config/OrganizationConfig';

/**
 * The three permission sets to start with: administrator, power user and view only, with
 * AWS's policies for these job functions and the names that AWS's console gives them.
 * Assigned to nobody yet.
 * @public
 */
export function defaultPermissionSets(
  partition: AwsPartition,
): PermissionSetSpecification[] {
  const policy = (name: string) => `arn:${partition}:iam::aws:policy/${name}`;
  return [
    {
      name: 'AdministratorAccess',
      description: 'May do everything.',
      managedPolicies: [policy('AdministratorAccess')],
      assignments: [],
    },
    {
      name: 'PowerUserAccess',
      description: 'May do everything but manage people and permissions.',
      managedPolicies: [policy('PowerUserAccess')],
      assignments: [],
    },
    {
      name: 'ViewOnlyAccess',
      description: 'May see what there is, but not what is in it.',
      managedPolicies: [policy('job-function/ViewOnlyAccess')],
      assignments: [],
    },
  ];
}
