import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { hashScimToken } from './createScimToken';
import { ScimError } from './ScimError';

/**
 * Finds the identity store of a request. A wrong Region, tenant or token and an expired
 * or deleted token get the same 401, as AWS answers.
 */
export function authenticateScimRequest(options: {
  organizations: AwsOrganizationState[];
  region: string;
  scimTenantId: string;
  authorization: string | undefined;
  now: Date;
}): IdentityCenterState {
  const store = options.organizations.find(
    ({ region, identityCenter }) =>
      region === options.region &&
      identityCenter?.provisioning?.scimTenantId === options.scimTenantId,
  )?.identityCenter;
  const bearer = /^Bearer (\S+)$/.exec(options.authorization ?? '')?.[1];
  const sha256 = bearer && hashScimToken(bearer);
  const token = store?.provisioning?.tokens.find(
    record =>
      record.sha256 === sha256 && Date.parse(record.expiresAt) > +options.now,
  );
  if (!store || !token) {
    throw new ScimError(
      401,
      'Bearer token is missing, invalid or expired, or it belongs to another tenant.',
    );
  }
  return store;
}
