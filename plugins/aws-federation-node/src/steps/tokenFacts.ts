import { createHash } from 'node:crypto';
import { RecordableFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { StepContext } from './Step';

/** SHA-256 of the SCIM token, hex. */
export function tokenFingerprint(scimToken: string): string {
  return createHash('sha256').update(scimToken).digest('hex');
}

/**
 * What is recorded when a token was saved in Entra. The same token again does not become
 * younger: it still ends a year after it was first handed over.
 */
export function tokenFacts({
  clock,
  recorded,
  scimToken,
}: Pick<StepContext, 'clock' | 'recorded' | 'scimToken'>):
  | RecordableFacts
  | undefined {
  const fingerprint = scimToken && tokenFingerprint(scimToken);
  return fingerprint === recorded.tokenFingerprint?.value
    ? undefined
    : {
        tokenCreatedAt: clock.now().toISOString(),
        tokenFingerprint: fingerprint,
      };
}
