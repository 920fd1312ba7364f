import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';
import { brokenKey } from '../aws/requireKey';
import { allowsScimFrom } from './allowsScimFrom';
import { hashScimToken } from './createScimToken';
import { ScimError } from './ScimError';
import { commonDetails } from './scimErrorBody';
import { ScimAnswersState } from '../state/ScimAnswersState';

/**
 * Finds the identity store of a request. A wrong Region or tenant and a wrong, expired or
 * deleted token get the same 401, as AWS documents, unless it says that the tenant is none.
 */
export function authenticateScimRequest(options: {
  organizations: AwsOrganizationState[];
  region: string;
  scimTenantId: string;
  authorization: string | undefined;
  now: Date;
  /** Where the request comes from. */
  sourceAddress: string;
  answers: ScimAnswersState;
}): IdentityCenterState {
  const store = options.organizations.find(
    ({ region, identityCenter }) =>
      region === options.region &&
      identityCenter?.provisioning?.scimTenantId === options.scimTenantId,
  )?.identityCenter;
  if (!store && options.answers.unknownTenant === 'notFound') {
    throw new ScimError(404, 'TENANT does not exist.');
  }
  const bearer = /^Bearer (\S+)$/.exec(options.authorization ?? '')?.[1];
  const sha256 = bearer && hashScimToken(bearer);
  const token = store?.provisioning?.tokens.find(
    record =>
      record.sha256 === sha256 && Date.parse(record.expiresAt) > +options.now,
  );
  if (!store || !token) {
    throw new ScimError(401, commonDetails[401]);
  }
  if (!allowsScimFrom(store.networkConfiguration, options.sourceAddress)) {
    throw new ScimError(
      403,
      'The request is not allowed from this source IP address.',
    );
  }
  const keyProblem = brokenKey(store);
  if (keyProblem) throw new ScimError(400, keyProblem);
  return store;
}
