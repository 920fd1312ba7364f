import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';

const credential =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/\d{8}\/([^/,\s]+)\/([^/,\s]+)\/aws4_request,/;

/**
 * Reads the caller from the SigV4 `Authorization` header. The access key decides the
 * organization, the credential scope the Region. The signature itself is not checked.
 */
export function authenticateAwsRequest(options: {
  authorization: string | undefined;
  organizations: AwsOrganizationState[];
}): AwsCaller {
  if (!options.authorization) {
    throw new AwsError(
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
      { status: 403 },
    );
  }
  const match = credential.exec(options.authorization);
  if (!match) {
    throw new AwsError(
      'IncompleteSignatureException',
      'Authorization header requires a Credential of the form AccessKeyId/Date/Region/Service/aws4_request.',
      { status: 403 },
    );
  }
  const [, accessKeyId, region, service] = match;
  for (const organization of options.organizations) {
    const key = organization.accessKeys.find(
      candidate => candidate.accessKeyId === accessKeyId,
    );
    if (key) {
      return {
        organization,
        accountId: key.accountId,
        accessKeyId,
        region,
        service,
      };
    }
  }
  throw new AwsError(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
    { status: 403 },
  );
}
