import { Request } from 'express';

/** Names of the AWS services by the first part of the `X-Amz-Target` header. */
const AWS_SERVICES: Record<string, string> = {
  SWBExternalService: 'sso-admin',
  AWSIdentityStore: 'identitystore',
  AWSOrganizationsV20161128: 'organizations',
};

/** Path segments of Graph that are followed by the id of one object. */
const COLLECTIONS = [
  'appRoleAssignedTo',
  'appRoleAssignments',
  'applicationTemplates',
  'applications',
  'claimsMappingPolicies',
  'deletedItems',
  'groups',
  'jobs',
  'members',
  'servicePrincipals',
  'templates',
  'tokenIssuancePolicies',
  'users',
];

/** What follows a collection without being an id. */
const COLLECTION_ACTIONS = ['validateCredentials', 'delta', 'getByIds'];

/**
 * Name of the operation that a request asks for, as faults are addressed:
 * `GET /servicePrincipals/{id}`, `sso-admin:ListInstances`, `SCIM POST /Users`,
 * `POST /oauth2/v2.0/token`. Undefined for what is no API.
 */
export function operationName(request: Request): string | undefined {
  const [, area = '', ...rest] = request.path.split('/');
  switch (area) {
    case 'graph':
      return `${request.method} /${graphPath(rest.slice(1))}`;
    case 'aws':
      return awsOperation(request);
    case 'scim': {
      const [type = '', id] = rest.slice(4);
      return `SCIM ${request.method} /${type}${id ? '/{id}' : ''}`;
    }
    default:
      return ['oauth2', 'federationmetadata'].includes(rest[0])
        ? `${request.method} /${rest.join('/')}`
        : undefined;
  }
}

function graphPath(segments: string[]): string {
  return segments
    .filter(segment => segment !== '')
    .map((segment, index) => {
      const isId =
        COLLECTIONS.includes(segments[index - 1]) &&
        !segment.startsWith('$') &&
        !segment.startsWith('microsoft.graph.') &&
        !COLLECTION_ACTIONS.includes(segment);
      return isId ? '{id}' : segment;
    })
    .join('/');
}

function awsOperation(request: Request): string {
  const [target = '', operation] = (request.header('x-amz-target') ?? '').split(
    '.',
  );
  // STS speaks the query protocol; the simulator answers one operation of it.
  if (!operation) return 'sts:GetCallerIdentity';
  const service =
    AWS_SERVICES[target] ??
    (target.includes('CloudTrail') ? 'cloudtrail' : target);
  return `${service}:${operation}`;
}
