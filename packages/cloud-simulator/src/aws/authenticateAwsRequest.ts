import { AwsOrganizationState } from '../state/AwsOrganizationState';
import { AwsCaller } from './AwsCaller';
import { AwsError } from './AwsError';
import { SignedRequest } from './SignedRequest';
import { SigV4Authorization, verifySignature } from './verifySignature';

const authorizationPattern =
  /^AWS4-HMAC-SHA256 Credential=([^/,\s]+)\/(\d{8})\/([^/,\s]+)\/([^/,\s]+)\/aws4_request, *SignedHeaders=([a-z0-9;-]+), *Signature=([0-9a-f]{64})$/;

/**
 * Reads the caller from the SigV4 `Authorization` header and checks the signature. The
 * access key decides the organization, the credential scope the Region.
 *
 * @throws AwsError with status 403 and AWS's type and message.
 */
export async function authenticateAwsRequest(options: {
  request: SignedRequest;
  organizations: AwsOrganizationState[];
}): Promise<AwsCaller> {
  const { request, organizations } = options;
  const authorization = parseAuthorization(request.headers.authorization);
  const { accessKeyId, region, service } = authorization;
  const sessionToken = request.headers['x-amz-security-token'];
  for (const organization of organizations) {
    const key = organization.accessKeys.find(
      candidate => candidate.accessKeyId === accessKeyId,
    );
    if (!key || key.session?.token !== sessionToken) continue;
    await verifySignature({
      request,
      authorization,
      secretAccessKey: key.secretAccessKey,
      sessionToken,
    });
    // Clients keep session credentials by the real clock.
    if (key.session && Date.parse(key.session.expiresAt) <= Date.now()) {
      throw denied(
        'ExpiredTokenException',
        'The security token included in the request is expired',
      );
    }
    return {
      organization,
      accountId: key.accountId,
      accessKeyId,
      assumedRole: key.session?.role,
      region,
      service,
    };
  }
  throw denied(
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  );
}

function parseAuthorization(header: string | undefined): SigV4Authorization {
  if (!header) {
    throw denied(
      'MissingAuthenticationTokenException',
      'Missing Authentication Token',
    );
  }
  const match = authorizationPattern.exec(header);
  if (!match) {
    throw denied(
      'IncompleteSignatureException',
      'Authorization header requires Credential (AccessKeyId/Date/Region/Service/aws4_request), SignedHeaders and Signature.',
    );
  }
  const [, accessKeyId, date, region, service, signedHeaders, signature] =
    match;
  return {
    accessKeyId,
    date,
    region,
    service,
    signedHeaders: signedHeaders.split(';'),
    signature,
  };
}

function denied(type: string, message: string): AwsError {
  return new AwsError(type, message, { status: 403 });
}
