import { createSigningCertificate } from './createSigningCertificate';
import { SigningKey } from './SigningKey';

const keys = new Map<string, Promise<SigningKey>>();

/**
 * The key that all applications of a tenant share until they have their own. It is made
 * on first use and lives as long as the process.
 */
export function tenantSigningKey(tenantId: string): Promise<SigningKey> {
  const known = keys.get(tenantId);
  if (known) return known;
  const made = makeKey();
  keys.set(tenantId, made);
  return made;
}

async function makeKey(): Promise<SigningKey> {
  const notBefore = new Date('2024-01-01T00:00:00Z');
  const notAfter = new Date('2044-01-01T00:00:00Z');
  const made = await createSigningCertificate({
    subject: 'CN=accounts.accesscontrol.windows.net',
    notBefore,
    notAfter,
  });
  return {
    pair: made,
    certificateBase64: made.certificateBase64,
    startDateTime: notBefore.toISOString(),
    endDateTime: notAfter.toISOString(),
    preferred: false,
  };
}
