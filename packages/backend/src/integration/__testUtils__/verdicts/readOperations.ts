/** What checks read, by the names under which faults are told. */
export const readOperations: readonly string[] = [
  'GET /applications',
  'GET /servicePrincipals',
  'GET /servicePrincipals/{id}',
  'GET /servicePrincipals/{id}/claimsMappingPolicies',
  'GET /servicePrincipals/{id}/tokenIssuancePolicies',
  'GET /applications/{id}/tokenIssuancePolicies',
  'GET /servicePrincipals/{id}/appRoleAssignedTo',
  'GET /servicePrincipals/{id}/synchronization/jobs',
  'GET /servicePrincipals/{id}/synchronization/jobs/{id}/schema',
  'GET /servicePrincipals/{id}/synchronization/secrets',
  'POST /servicePrincipals/{id}/synchronization/jobs/{id}/validateCredentials',
  'GET /auditLogs/provisioning',
  'sso-admin:ListInstances',
  'sso-admin:DescribeInstance',
  'sso-admin:ListPermissionSets',
  'identitystore:ListUsers',
];
