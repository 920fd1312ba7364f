import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Clock } from '../Clock';
import { ScimToken } from '../state/AwsOrganizationState';

const validDays = 365;

/** SHA-256 hex, the only form in which a bearer token is kept. */
export function hashScimToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/**
 * A new bearer token, good for 365 days. `token` is the secret itself, to be shown once;
 * `record` is what the state keeps.
 */
export function createScimToken(options: { clock: Clock }): {
  token: string;
  record: ScimToken;
} {
  const now = options.clock.now();
  const token = randomBytes(384).toString('base64');
  return {
    token,
    record: {
      id: randomUUID(),
      sha256: hashScimToken(token),
      createdAt: now.toISOString(),
      expiresAt: new Date(
        now.getTime() + validDays * 24 * 60 * 60 * 1000,
      ).toISOString(),
    },
  };
}
