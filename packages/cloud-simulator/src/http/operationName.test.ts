import { Request } from 'express';
import { operationName } from './operationName';

function request(method: string, path: string, target?: string) {
  return {
    method,
    path,
    header: (name: string) => (name === 'x-amz-target' ? target : undefined),
  } as Request;
}

describe('operationName', () => {
  const sp = '/graph/v1.0/servicePrincipals';
  it.each([
    ['GET', sp, 'GET /servicePrincipals'],
    ['PATCH', `${sp}/b640`, 'PATCH /servicePrincipals/{id}'],
    [
      'POST',
      `${sp}/b640/addTokenSigningCertificate`,
      'POST /servicePrincipals/{id}/addTokenSigningCertificate',
    ],
    [
      'GET',
      `${sp}/b640/synchronization/jobs/aWS.1.2/schema`,
      'GET /servicePrincipals/{id}/synchronization/jobs/{id}/schema',
    ],
    [
      'POST',
      `${sp}/b640/synchronization/jobs/validateCredentials`,
      'POST /servicePrincipals/{id}/synchronization/jobs/validateCredentials',
    ],
    [
      'DELETE',
      '/graph/v1.0/groups/1a/members/2b/$ref',
      'DELETE /groups/{id}/members/{id}/$ref',
    ],
    [
      'GET',
      '/graph/v1.0/groups/1a/members/microsoft.graph.user',
      'GET /groups/{id}/members/microsoft.graph.user',
    ],
    [
      'PATCH',
      '/scim/eu-central-1/f3v1/scim/v2/Users/9',
      'SCIM PATCH /Users/{id}',
    ],
    ['POST', '/5f2c/oauth2/v2.0/token', 'POST /oauth2/v2.0/token'],
    [
      'GET',
      '/5f2c/federationmetadata/2007-06/federationmetadata.xml',
      'GET /federationmetadata/2007-06/federationmetadata.xml',
    ],
    ['GET', '/console/acme-prod', undefined],
  ])('names %s %s', (method, path, expected) => {
    expect(operationName(request(method, path))).toBe(expected);
  });

  it('names AWS operations by their target', () => {
    const target = 'SWBExternalService.ListInstances';
    expect(operationName(request('POST', '/aws', target))).toBe(
      'sso-admin:ListInstances',
    );
  });
});
