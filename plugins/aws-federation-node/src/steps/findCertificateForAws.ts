import { SigningCertificate } from './SigningCertificate';
import { StepContext } from './Step';
import { thumbprintOf } from '../entra/thumbprintOf';
import { findApplication } from './findApplication';
import {
  SigningCertificatePlan,
  planSigningCertificate,
} from './planSigningCertificate';
import { readSigningCertificates } from './readSigningCertificates';

/**
 * A certificate that a person imports in the AWS console. It is public.
 * @public
 */
export interface CertificateForAws {
  /** Upper-case hex SHA-1. */
  thumbprint: string;
  /** ISO 8601. */
  endsAt: string;
  /** The file, as AWS takes it. */
  pem: string;
  /** Entra signs with it already: who lacks it in AWS cannot sign in. */
  active: boolean;
}

/**
 * The certificate that AWS is not known to have and needs: the new one of a roll-over, or
 * the active one. Entra's federation metadata may not show a certificate before it is
 * active, so that AWS gets the certificate itself.
 *
 * @returns undefined when AWS has what it needs, and before the first visit to its
 *   console, where the federation metadata is enough
 * @throws CloudError
 * @public
 */
export async function findCertificateForAws(
  context: Parameters<typeof findApplication>[0] & Pick<StepContext, 'clock'>,
): Promise<CertificateForAws | undefined> {
  const found = await findApplication(context);
  if (found.kind !== 'found') {
    return undefined;
  }
  const { application, servicePrincipal } = found;
  const plan = planSigningCertificate({
    certificates: readSigningCertificates(servicePrincipal),
    specification: context.specification,
    identifierUris: application.identifierUris ?? [],
    recorded: context.recorded,
    now: context.clock.now(),
  });
  const wanted = certificateThatAwsNeeds(plan);
  const key = servicePrincipal.keyCredentials?.find(
    candidate =>
      candidate.usage === 'Verify' &&
      thumbprintOf(candidate) === wanted?.thumbprint,
  );
  return wanted && key?.key
    ? {
        thumbprint: wanted.thumbprint,
        endsAt: wanted.endsAt,
        pem: toPem(String(key.key)),
        active: wanted.active,
      }
    : undefined;
}

function certificateThatAwsNeeds(
  plan: SigningCertificatePlan,
): SigningCertificate | undefined {
  if (plan.kind === 'wait') return plan.next;
  return plan.kind === 'keep' && plan.missing ? plan.active : undefined;
}

function toPem(base64: string): string {
  const lines = base64.replace(/\s+/g, '').match(/.{1,64}/g) ?? [];
  return [
    '-----BEGIN CERTIFICATE-----',
    ...lines,
    '-----END CERTIFICATE-----',
    '',
  ].join('\n');
}
