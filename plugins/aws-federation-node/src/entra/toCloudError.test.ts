import { GraphError } from '@microsoft/microsoft-graph-client';
import { TenantConfig } from '../config/TenantConfig';
import { CredentialFailure } from '../clouds/entra/credentialFailure';
import { toCloudError } from './toCloudError';
import { TokenError } from './TokenError';

const tenant: TenantConfig = {
  name: 'contoso',
  tenantId: '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55',
  cloud: 'global',
  credentials: {
    kind: 'clientSecret',
    clientId: '0c9b7a52-6f1d-4d38-b1a4-93e5c7d20f18',
    clientSecret: 'very-secret-value',
  },
  endpoints: {
    graph: 'https://graph.microsoft.com',
    login: 'https://login.microsoftonline.com',
    portal: 'https://entra.microsoft.com',
  },
  customLogin: false,
};

function describeError(
  status: number,
  code: string,
  message: string,
  operation: string,
): string {
  const error = new GraphError(status, message);
  error.code = code;
  return toCloudError(error, {
    operation,
    permission: 'AppRoleAssignment.ReadWrite.All',
    tenant,
  }).message;
}

describe('toCloudError', () => {
  it('keeps what Graph says apart from its own words', () => {
    const error = new GraphError(400, 'Ada Lovelace is not a member.');
    error.code = 'Request_BadRequest';
    const failure = toCloudError(error, {
      operation: 'GET /users',
      permission: 'User.Read.All',
      tenant,
    });
    expect(failure.message).toContain(': Ada Lovelace is not a member (');
    expect(failure.withoutCloudsWords).toBe(
      'Microsoft Graph refuses the request (Microsoft Graph, GET /users, HTTP 400, Request_BadRequest). Fix what the answer names, and run the step again; Microsoft knows it by its request id.',
    );
  });

  it.each([
    ['AADSTS7000215', 'credentials.clientSecret.clientSecret'],
    ['AADSTS700016', 'credentials.clientSecret.clientId and tenantId'],
    ['AADSTS90002', 'Check tenantId and cloud'],
    ['AADSTS53003', 'Look up AADSTS53003'],
  ])('says what to mend after %s', (code, remedy) => {
    const error = new GraphError(
      -1,
      `${code}: Refused 'very-secret-value'. Trace ID: 94fb3b52-452a-4535-a601-69e0a90e3aa2 Correlation ID: x`,
    );
    error.code = TokenError.code;

    const failure = toCloudError(error, {
      operation: 'GET /applications',
      permission: 'Application.Read.All',
      tenant,
    });

    expect(failure).toMatchObject({
      code,
      requestId: '94fb3b52-452a-4535-a601-69e0a90e3aa2',
    });
    expect(failure.message).toContain(remedy);
    expect(failure.message).toContain('tenant contoso');
    expect(failure.message).not.toContain('very-secret-value');
  });

  it.each([
    [
      403,
      'Authorization_RequestDenied',
      'Insufficient privileges.',
      'POST /servicePrincipals/{id}/appRoleAssignedTo',
      'AppRoleAssignment.ReadWrite.All',
    ],
    [
      401,
      'UnknownError',
      '',
      'GET /servicePrincipals/{id}/synchronization/jobs',
      'Synchronization.ReadWrite.All',
    ],
    [
      400,
      'HostNameNotOnVerifiedDomain',
      'Values of identifierUris property must use a verified domain',
      'PATCH /applications/{id}',
      'single sign-on mode to SAML first',
    ],
    [
      400,
      'Request_BadRequest',
      'Failed to add identifier URI x. All newly added URIs must contain a tenant verified domain, tenant ID, or app ID.',
      'PATCH /applications/{id}',
      'to exempt SAML applications',
    ],
    [
      403,
      'Authorization_RequestDenied',
      'Only companies who have purchased AAD Premium may perform this operation.',
      'POST /servicePrincipals/{id}/appRoleAssignedTo',
      'a licence for this that the tenant contoso does not have',
    ],
    [
      400,
      'UnknownError',
      '{"error":{"code":"InvalidNotificationSettings","message":null}}',
      'PUT /servicePrincipals/{id}/synchronization/secrets',
      'Check the notification addresses',
    ],
    [
      400,
      'UnknownError',
      '{"error":{"code":"SystemForCrossDomainIdentityManagementInvalidCredentials","message":"x"}}',
      'POST /servicePrincipals/{id}/synchronization/jobs/{jobId}/validateCredentials',
      'SystemForCrossDomainIdentityManagementInvalidCredentials',
    ],
    [
      404,
      'UnknownError',
      '{"Message":"No HTTP resource was found"}',
      'PUT /servicePrincipals/{id}/synchronization/jobs/{jobId}/schema',
      'attribute mappings',
    ],
    [400, 'Request_BadRequest', 'Odd.', 'PATCH /applications/{id}', ': Odd ('],
  ])('explains %s %s', (status, code, message, operation, expected) => {
    expect(describeError(status, code, message, operation)).toContain(expected);
  });

  const validate =
    'POST /servicePrincipals/{id}/synchronization/jobs/{jobId}/validateCredentials';
  const code = 'SystemForCrossDomainIdentityManagementCredentialValidation';
  it.each<[string, string, CredentialFailure, string]>([
    [`${code}Failure`, '', 'refused', 'Create a new token'],
    [`${code}Unavailable`, '', 'unreachable', 'Try again in a few minutes'],
    [
      'SystemForCrossDomainIdentityManagementInvalidCredentials',
      'Please provide a valid tenant URL for your application.',
      'unknown',
      'Check that the SCIM endpoint',
    ],
    [
      `${code}Failure`,
      'Operation: GET Response Status Code: NotFound',
      'endpointWrong',
      'Copy endpoint and token',
    ],
    [
      `${code}Failure`,
      'Resource: https://scim.example/Users?filter=emails.value+eq+"x" Response Status Code: BadRequest',
      'matchingNotFilterable',
      'a new token changes nothing',
    ],
    ['UnknownError', 'Odd.', 'unknown', 'Check that the SCIM endpoint'],
  ])('tells of credentials: %s, %s', (given, message, failure, remedy) => {
    const error = new GraphError(400, message);
    error.code = given;
    const told = toCloudError(error, {
      operation: validate,
      permission: 'Synchronization.ReadWrite.All',
      tenant,
      confidential: true,
    });
    expect(told.credentialFailure).toBe(failure);
    expect(told.message).toContain(remedy);
  });

  it('does not ask for a permission that the access token has', () => {
    const error = new GraphError(401, '');
    error.code = 'UnknownError';
    const told = toCloudError(error, {
      operation: validate,
      permission: 'Synchronization.ReadWrite.All',
      tenant,
      permitted: true,
    });
    expect(told.credentialFailure).toBeUndefined();
    expect(told.message).toMatch(
      /although its access token has the permission/,
    );
    expect(told.message).not.toMatch(/Grant/);
  });
});
