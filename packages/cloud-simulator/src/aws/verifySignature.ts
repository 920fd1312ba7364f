import { createHash, timingSafeEqual } from 'node:crypto';
import { Sha256 } from '@smithy/core/checksum';
import { SignatureV4 } from '@smithy/signature-v4';
import { DateTime } from 'luxon';
import { AwsError } from './AwsError';
import { SignedRequest } from './SignedRequest';

const MAX_SKEW_MINUTES = 5;
const AWS_DATE = "yyyyMMdd'T'HHmmss'Z'";

/** What the `Authorization` header of Signature Version 4 says. */
export interface SigV4Authorization {
  accessKeyId: string;
  /** Date of the credential scope, `yyyyMMdd`. */
  date: string;
  region: string;
  service: string;
  /** Names in lower case. */
  signedHeaders: string[];
  signature: string;
}

/**
 * Signs the request again with the secret that AWS knows, and compares. The dates follow
 * the real clock: clients sign by it, whatever the clouds' clock says.
 *
 * @throws AwsError `InvalidSignatureException` for another signature, or one that is more
 * than five minutes old or early.
 */
export async function verifySignature(options: {
  request: SignedRequest;
  authorization: SigV4Authorization;
  secretAccessKey: string;
  sessionToken?: string;
}): Promise<void> {
  const { request, authorization, secretAccessKey, sessionToken } = options;
  const { accessKeyId, region, service, signedHeaders } = authorization;
  const signedAt = readDate(request, authorization);

  const headers: Record<string, string> = {};
  for (const name of signedHeaders) headers[name] = request.headers[name] ?? '';
  const declaredHash = headers['x-amz-content-sha256'];
  const signer = new SignatureV4({
    service,
    region,
    credentials: { accessKeyId, secretAccessKey, sessionToken },
    sha256: Sha256,
    applyChecksum: false,
  });
  const url = new URL(request.url, 'https://localhost');
  const signed = await signer.sign(
    {
      method: request.method,
      protocol: 'https:',
      hostname: request.headers.host ?? '',
      path: url.pathname,
      query: Object.fromEntries(url.searchParams),
      headers,
      body: request.body,
    },
    { signingDate: signedAt, signableHeaders: new Set(signedHeaders) },
  );
  const expected = /Signature=([0-9a-f]+)$/.exec(signed.headers.authorization);
  const isBodySigned =
    declaredHash === undefined ||
    declaredHash === createHash('sha256').update(request.body).digest('hex');
  if (!isBodySigned || !equal(expected?.[1] ?? '', authorization.signature)) {
    throw invalid(
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    );
  }
}

function readDate(
  request: SignedRequest,
  { date, signedHeaders }: SigV4Authorization,
): Date {
  const text = request.headers['x-amz-date'] ?? '';
  const signedAt = DateTime.fromFormat(text, AWS_DATE, { zone: 'utc' });
  if (!signedAt.isValid || !signedHeaders.includes('x-amz-date')) {
    throw new AwsError(
      'IncompleteSignatureException',
      "Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.",
      { status: 403 },
    );
  }
  if (!text.startsWith(date)) {
    throw invalid(
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${date}' != '${text.slice(
        0,
        8,
      )}', from '${text}'.`,
    );
  }
  const now = DateTime.utc();
  const earliest = now.minus({ minutes: MAX_SKEW_MINUTES });
  const latest = now.plus({ minutes: MAX_SKEW_MINUTES });
  const shown = (time: DateTime) => time.toFormat(AWS_DATE);
  if (signedAt < earliest) {
    throw invalid(
      `Signature expired: ${text} is now earlier than ${shown(
        earliest,
      )} (${shown(now)} - ${MAX_SKEW_MINUTES} min.)`,
    );
  }
  if (signedAt > latest) {
    throw invalid(
      `Signature not yet current: ${text} is still later than ${shown(
        latest,
      )} (${shown(now)} + ${MAX_SKEW_MINUTES} min.)`,
    );
  }
  return signedAt.toJSDate();
}

function invalid(message: string): AwsError {
  return new AwsError('InvalidSignatureException', message, { status: 403 });
}

function equal(a: string, b: string): boolean {
  return (
    a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))
  );
}
