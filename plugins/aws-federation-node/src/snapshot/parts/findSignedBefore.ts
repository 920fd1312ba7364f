import { SigningCertificate } from '../../steps/SigningCertificate';

/**
 * The certificate that Entra signed with when the portal came to know the application.
 * @public
 */
export interface SignedBefore {
  /** Upper-case hex SHA-1. */
  thumbprint: string;
  /** ISO 8601 time of the last look that saw Entra sign with it. */
  seenAt: string;
}

/** As far as it matters which certificate Entra signs with. */
interface Signing {
  servicePrincipal?: { id: string };
  signingCertificates: SigningCertificate[];
  signedBefore?: SignedBefore;
}

/**
 * What an application signed with as the portal first saw it, if it signs with another
 * certificate now. No API tells which ones AWS has: that one was in use, and whether AWS was
 * given a later one nobody has said. Undefined while none is the active one. Pure.
 */
export function findSignedBefore(
  now: Pick<Signing, 'servicePrincipal' | 'signingCertificates'>,
  before: { facts: Signing; observedAt: string } | undefined,
): SignedBefore | undefined {
  if (before?.facts.servicePrincipal?.id !== now.servicePrincipal?.id) {
    return undefined;
  }
  const thumbprint = activeOf(before?.facts);
  const first =
    before?.facts.signedBefore ??
    (before && thumbprint
      ? { thumbprint, seenAt: before.observedAt }
      : undefined);
  const active = activeOf(now);
  return first && active !== first.thumbprint ? first : undefined;
}

function activeOf(
  signing: Pick<Signing, 'signingCertificates'> | undefined,
): string | undefined {
  return signing?.signingCertificates.find(({ active }) => active)?.thumbprint;
}
